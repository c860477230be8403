import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, basisFor, counterBasis, isMinor, type Kin } from './subject.ts';

const today = '2026-11-02';
const person = (id: string, more: Partial<Kin> = {}): Kin => ({
  id,
  householdId: 'kk-1',
  birthDate: '1988-03-14',
  marital: 'married',
  relationship: 'head',
  status: 'present',
  ...more,
});
const mother = person('siti', { relationship: 'spouse' });
const child = person('dina', { birthDate: '2015-06-01', marital: 'single', relationship: 'child' });
const grandmother = person('aminah', { birthDate: '1955-01-01', marital: 'widowed', relationship: 'parent' });
const neighbour = person('budi', { householdId: 'kk-2' });

const asks = (applicant: Kin, subject: Kin, goneSubjectAllowed = false) => {
  const basis = basisFor(applicant, subject, { today, goneSubjectAllowed });
  return basis.ok ? basis.value : basis.refusal.code;
};

describe('who may ask for a letter about whom', () => {
  test('everybody of age for themselves', () => expect(asks(mother, mother)).toBe('self'));
  test('a mother for her child in the same household', () => expect(asks(mother, child)).toBe('parent'));
  test('another adult of the household for a child, as its guardian', () =>
    expect(asks(grandmother, child)).toBe('guardian'));
  test('one adult of a household for another', () => expect(asks(mother, grandmother)).toBe('same_household'));
  test('nobody for a neighbour, who does not even exist for them', () =>
    expect(asks(neighbour, mother)).toBe('letters.no_such_person'));
  test('nobody without a household for another one without', () => {
    const alone = (id: string) => person(id, { householdId: null });
    expect(asks(alone('a'), alone('b'))).toBe('letters.no_such_person');
  });
  test('no child, neither for itself nor for its mother', () => {
    expect(asks(child, child)).toBe('letters.minor_needs_parent');
    expect(asks(child, mother)).toBe('letters.minor_needs_parent');
  });
  test('a married 16-year-old like everybody of age', () =>
    expect(asks(person('r', { birthDate: '2010-01-01' }), person('r', { birthDate: '2010-01-01' }))).toBe('self'));

  test('nobody about the dead or those who moved, unless the letter is about just that', () => {
    for (const status of ['deceased', 'moved'] as const) {
      const father = person('father', { status });
      expect(asks(mother, father)).toBe('letters.subject_gone');
      expect(asks(mother, father, true)).toBe('same_household');
    }
  });
  test('nobody who is gone, whatever the letter', () =>
    expect(asks(person('x', { status: 'moved' }), mother, true)).toBe('letters.applicant_gone'));
  test('the counter for everybody who is still here', () => {
    expect(counterBasis(child, { goneSubjectAllowed: false })).toEqual({ ok: true, value: 'counter' });
    expect(counterBasis(person('x', { status: 'deceased' }), { goneSubjectAllowed: false }).ok).toBe(false);
  });
});

describe('age', () => {
  test('is counted on the birthday, not before', () => {
    expect(ageOn('2009-11-03', today)).toBe(16);
    expect(ageOn('2009-11-02', today)).toBe(17);
    expect(isMinor({ birthDate: '2009-11-02', marital: 'single' }, today)).toBe(false);
  });

  test('never goes down as time passes', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const text = (d: Date) => d.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, day, (born, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(ageOn(text(born), text(late))).toBeGreaterThanOrEqual(ageOn(text(born), text(early)));
      }),
    );
  });
});

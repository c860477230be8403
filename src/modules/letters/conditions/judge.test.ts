import { describe, expect, test } from 'vitest';
import type { ResidentRecord } from '../../../foundation/residents/index.ts';
import { fromWib } from '../../../kernel/clock.ts';
import type { Condition } from '../condition.ts';
import type { Facts } from './facts.ts';
import { judge, unneededExceptions } from './judge.ts';
import { unmet } from './unmet.ts';

const record = (more: Partial<ResidentRecord> = {}): ResidentRecord => ({
  id: 'siti',
  villageId: 'hanura',
  nik: '1809105505899001',
  name: 'Siti Aminah',
  sex: 'P',
  birthPlace: 'Pesawaran',
  birthDate: '1989-05-15',
  religion: 'Islam',
  education: 'SLTA/Sederajat',
  occupation: 'Wiraswasta',
  marital: 'married',
  maritalRecorded: null,
  bloodType: null,
  disability: null,
  nationality: 'WNI',
  relationship: 'head',
  fatherName: null,
  motherName: null,
  phone: null,
  status: 'present',
  household: null,
  ...more,
});
const facts = (more: Partial<Facts> = {}): Facts => ({
  subject: record(),
  records: new Map(),
  asker: 'self',
  askedBy: null,
  answers: {},
  deathDate: null,
  at: fromWib(2026, 11, 28, 10),
  ...more,
});
const says = (condition: Condition, more: Partial<Facts> = {}) => judge([condition], facts(more))[0]?.verdict;
const subject = (more: Partial<ResidentRecord>) => ({ subject: record(more) });
const byHand = (name: string, more = {}) => [{ name, ...more }];

describe('a condition on the registry', () => {
  test('never married is what the registry says, not what is told', () => {
    const single: Condition = { kind: 'marital', of: 'subject', is: ['single'] };
    expect(says(single)).toBe('fails');
    expect(says(single, subject({ marital: 'single' }))).toBe('holds');
  });

  test('an inheritance is of somebody dead, a bride is alive', () => {
    const dead: Condition = { kind: 'alive', of: 'subject', is: false };
    expect(says(dead)).toBe('fails');
    expect(says(dead, subject({ status: 'deceased' }))).toBe('holds');
    expect(says({ kind: 'alive', of: 'subject', is: true }, subject({ status: 'deceased' }))).toBe('fails');
  });

  test('counts full years on the day of the request', () => {
    const grown: Condition = { kind: 'age', of: 'subject', min: 19 };
    expect(says(grown, subject({ birthDate: '2007-11-28' }))).toBe('holds');
    expect(says(grown, subject({ birthDate: '2007-11-29' }))).toBe('fails');
    expect(says({ kind: 'age', of: 'subject', max: 18 })).toBe('fails');
  });

  test('knows who has moved', () => {
    const here: Condition = { kind: 'lives_here', of: 'subject' };
    expect(says(here)).toBe('holds');
    expect(says(here, subject({ status: 'temporary' }))).toBe('holds');
    expect(says(here, subject({ status: 'moved' }))).toBe('fails');
  });

  test('looks at who an answer names: by their record, else by what was written, and stays open where nothing is known', () => {
    const other: Condition = { kind: 'sex', of: 'partner', is: 'other' };
    const answers = { partner: [{ name: '', residentId: 'budi' }] };
    const records = new Map([['budi', record({ id: 'budi', sex: 'L' })]]);
    expect(says(other, { answers, records })).toBe('holds');
    expect(says(other, { answers: { partner: byHand('Rani', { sex: 'P' }) } })).toBe('fails');
    expect(says(other, { answers: { partner: byHand('Rani') } })).toBe('open');
    expect(says(other)).toBe('open');
  });
});

describe('a condition on the answers', () => {
  test('a death lies not in the future, a journey not in the past', () => {
    const was: Condition = { kind: 'date', field: 'day', is: 'not_future' };
    expect(says(was, { answers: { day: '2026-11-28' } })).toBe('holds');
    expect(says(was, { answers: { day: '2030-01-01' } })).toBe('fails');
    expect(says(was, { answers: { day: '' } })).toBe('open');
    const willBe: Condition = { kind: 'date', field: 'day', is: 'not_past' };
    expect(says(willBe, { answers: { day: '2026-11-27' } })).toBe('fails');
    expect(says(willBe, { answers: { day: '2026-11-28' } })).toBe('holds');
  });

  test('nothing ends before it begins, to the minute', () => {
    const order: Condition = { kind: 'order', first: 'from', last: 'to', firstTime: 'start', lastTime: 'end' };
    const on = (from: string, to: string, start = '', end = '') => says(order, { answers: { from, to, start, end } });
    expect(on('2026-12-10', '2026-11-01')).toBe('fails');
    expect(on('2026-12-10', '2026-12-11', '19:00', '01:00')).toBe('holds');
    expect(on('2026-12-10', '2026-12-10', '19:00', '08:00')).toBe('fails');
    expect(on('2026-12-10', '2026-12-10', '08:00', '19:00')).toBe('holds');
    expect(on('2026-12-10', '')).toBe('open');
  });

  test('the same witness twice is one witness, by record, NIK or name', () => {
    const two: Condition = { kind: 'different', people: ['subject', 'one', 'two'] };
    const named = (one: object[], other: object[]) => says(two, { answers: { one, two: other } as never });
    expect(named(byHand('Sukardi'), byHand('Suharti'))).toBe('holds');
    expect(named(byHand('Sukardi'), byHand('  SUKARDI '))).toBe('fails');
    expect(named(byHand('Sukardi', { nik: '1' }), byHand('Sukardi', { nik: '2' }))).toBe('holds');
    expect(named(byHand('Sukardi', { nik: '1' }), byHand('Kardi', { nik: '1' }))).toBe('fails');
    expect(named(byHand('A'), [{ name: 'Siti Aminah', residentId: 'siti' }])).toBe('fails');
  });

  test('asks for a former spouse only of who had one, and lets nobody else name one', () => {
    const asked: Condition = { kind: 'needed', anyOf: ['former'], only: { marital: ['divorced', 'widowed'] } };
    const none: Condition = { kind: 'empty', field: 'former', only: { marital: ['single'] } };
    expect(says(asked, subject({ marital: 'widowed' }))).toBe('fails');
    expect(says(asked, { ...subject({ marital: 'widowed' }), answers: { former: 'Budi' } })).toBe('holds');
    expect(says(asked, subject({ marital: 'single' }))).toBe('holds');
    expect(says(none, { ...subject({ marital: 'single' }), answers: { former: 'Budi' } })).toBe('fails');
  });

  test('says the day of death that the registry says', () => {
    const day: Condition = { kind: 'death_date', field: 'day' };
    expect(says(day, { deathDate: '2026-11-20', answers: { day: '2026-11-21' } })).toBe('fails');
    expect(says(day, { deathDate: '2026-11-20', answers: { day: '2026-11-20' } })).toBe('holds');
    expect(says(day, { answers: { day: '2026-11-20' } })).toBe('open');
  });
});

describe('a condition on who asks', () => {
  const notByTheDead: Condition = { kind: 'asked_by', may: ['parent', 'family', 'other'] };

  test('the dead report nobody’s death', () => {
    expect(says(notByTheDead)).toBe('fails');
    expect(says(notByTheDead, { asker: 'family' })).toBe('holds');
    expect(says(notByTheDead, { asker: null })).toBe('open');
  });

  test('what fails is told with the questions it is about, what is open is not', () => {
    const conditions: Condition[] = [notByTheDead, { kind: 'date', field: 'day', is: 'not_future' }];
    const found = judge(conditions, facts({ asker: null, answers: { day: '2030-01-01' } }));
    expect(unmet(found)?.refusal).toEqual({
      kind: 'invalid',
      code: 'letters.condition_unmet',
      fields: { day: 'in_future' },
      data: { unmet: [conditions[1]] },
    });
    expect(unmet(judge(conditions, facts({ asker: 'other' })))).toBeNull();
  });
});

describe('an exception that a court made', () => {
  const court: Condition = { kind: 'age', of: 'subject', min: 19, unless: ['court', 'court_date'] };
  const young = subject({ birthDate: '2009-01-05' });
  const paper = { court: 'PA Gedong Tataan', court_date: '2026-11-02' };

  test('lets what fails go on, for an officer to see, only once all of it is written', () => {
    expect(says(court)).toBe('holds');
    expect(says(court, young)).toBe('fails');
    expect(says(court, { ...young, answers: { court: 'PA Gedong Tataan' } })).toBe('fails');
    expect(says(court, { ...young, answers: paper })).toBe('open');
  });

  test('is asked of whom it is about: what is not written yet is missing', () => {
    const half = facts({ ...young, answers: { court: 'PA Gedong Tataan' } });
    expect(unmet(judge([court], half))?.refusal.fields).toEqual({ court_date: 'required' });
    expect(unneededExceptions([court], half)).toEqual(new Set());
    expect(unneededExceptions([court], facts())).toEqual(new Set(['court', 'court_date']));
  });
});

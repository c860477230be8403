import { describe, expect, test } from 'vitest';
import { parse } from '../../../kernel/parse.ts';
import type { LetterField, PersonQuestion } from '../letter-type.ts';
import { answersSchema } from '../requests/answers.ts';

const ask = (sent: unknown, person: PersonQuestion, more: Partial<LetterField> = {}) => {
  const field: LetterField = { key: 'p', label: 'Siapa?', kind: 'person', required: true, person, ...more };
  const parsed = parse(answersSchema([field]), { p: sent });
  return parsed.ok ? parsed.value['p'] : parsed.refusal.fields;
};
const byHand = { name: ' Sukardi ', nik: '1809 1015 0560 9001', birthPlace: 'Kedondong', birthDate: '1960-05-15' };

describe('an answer that names people', () => {
  test('takes who is entered by hand with what the letter prints, and nothing else', () => {
    expect(ask({ ...byHand, occupation: 'Petani' }, { parts: ['nik', 'birth'] })).toEqual([
      { name: 'Sukardi', nik: '1809101505609001', birthPlace: 'Kedondong', birthDate: '1960-05-15' },
    ]);
  });

  test('misses what the letter prints and nobody wrote, and says which', () => {
    expect(ask({ name: 'Sukardi' }, { parts: ['nik', 'birth', 'address'] })).toEqual({
      'p.0.nik': 'required',
      'p.0.birthPlace': 'required',
      'p.0.birthDate': 'required',
      'p.0.address': 'required',
    });
    expect(ask({ name: 'Sukardi' }, { parts: ['nik'], mayLack: ['nik'] })).toEqual([{ name: 'Sukardi' }]);
  });

  test('needs only the name of a resident as their id, and the relation where it is printed', () => {
    expect(ask({ residentId: 'resident-1' }, { parts: ['nik', 'birth'] })).toEqual([
      { name: '', residentId: 'resident-1' },
    ]);
    expect(ask({ residentId: 'resident-1' }, { parts: ['relation'] })).toEqual({ 'p.0.relation': 'required' });
  });

  test('refuses nobody where somebody must be named, two where one is meant, and what is no person', () => {
    expect(ask('', { parts: [] })).toEqual({ p: 'required' });
    expect(ask([], { parts: [] })).toEqual({ p: 'required' });
    expect(ask([{ name: 'A B' }, { name: 'C D' }], { parts: [] })).toEqual({ p: 'too_many' });
    expect(ask('Sukardi', { parts: [] })).toHaveProperty(['p.0']);
    expect(ask({ name: 'Sukardi', nik: '123' }, { parts: ['nik'] })).toEqual({ 'p.0.nik': 'nik' });
    expect(ask({ ...byHand, birthDate: '1960-02-30' }, { parts: ['birth'] })).toEqual({
      'p.0.birthDate': 'not_a_date',
    });
  });

  test('refuses a name that no letter can print, naming the character', () => {
    expect(ask({ name: 'Sukardi 王' }, { parts: [] })).toEqual({ 'p.0.name': 'cannot_print_738b' });
    expect(ask({ name: 'Suk\u00a0ardi\u202e' }, { parts: [] })).toEqual([{ name: 'Suk ardi' }]);
  });

  test('lists several, and none where that may be', () => {
    const people = { kind: 'people', required: false } as const;
    expect(ask([{ name: 'A' }, { name: 'B' }], { parts: [] }, people)).toEqual([{ name: 'A' }, { name: 'B' }]);
    expect(ask('', { parts: [] }, people)).toEqual([]);
    expect(ask([{ name: 'A' }, { name: 'B' }], { parts: [], max: 1 }, people)).toEqual({ p: 'too_many' });
  });
});

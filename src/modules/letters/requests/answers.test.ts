import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../kernel/parse.ts';
import type { LetterField } from '../letter-type.ts';
import { answersSchema, sameAnswers } from './answers.ts';

const field = (kind: LetterField['kind'], more: Partial<LetterField> = {}): LetterField => ({
  key: 'answer',
  label: 'Jawaban',
  kind,
  required: true,
  ...more,
});
const given = (f: LetterField, answer: unknown) => {
  const parsed = parse(answersSchema([f]), { answer });
  return parsed.ok ? parsed.value['answer'] : parsed.refusal.fields?.['answer'];
};

describe('the answers of a letter form', () => {
  test('are kept as typed, without stray spaces and control characters', () => {
    expect(given(field('text'), '  Keripik\u0000  “Dapur Siti” \n')).toBe('Keripik “Dapur Siti”');
    expect(given(field('longtext'), 'baris 1\r\nbaris 2\u0007')).toBe('baris 1\nbaris 2');
  });

  test('hold one kind of space and nothing invisible', () => {
    expect(given(field('text'), 'Dapur\u00a0\u202fSiti\u200b\u202e!')).toBe('Dapur Siti!');
    expect(given(field('longtext'), 'baris\u00a01\nbaris 2')).toBe('baris 1\nbaris 2');
    expect(given(field('text'), '\u00a0\u200b ')).toBe('required');
  });

  test.each([
    ['Toko مريم', 'cannot_print_645'],
    ['Warung 👍', 'cannot_print_1f44d'],
    ['ᬯᬬᬦ᭄', 'cannot_print_1b2f'],
  ])('are refused when they cannot be printed, naming the character: %s', (typed, reason) => {
    expect(given(field('text'), typed)).toBe(reason);
    expect(given(field('longtext'), `baris\n${typed}`)).toBe(reason);
  });

  test.each(['Đặng Thị Hồng', 'Łucja', 'Ḥasan'])('are carried with every Latin letter: %s', (typed) => {
    expect(given(field('text'), typed)).toBe(typed);
  });

  test('must be given where the question must be answered', () => {
    expect(given(field('text'), '   ')).toBe('required');
    expect(given(field('text'), undefined)).toBe('required');
    expect(given(field('text', { required: false }), '')).toBe('');
  });

  test('take dates of the calendar only', () => {
    expect(given(field('date'), '2024-02-29')).toBe('2024-02-29');
    expect(given(field('date'), '2026-02-29')).toBe('not_a_date');
    expect(given(field('date'), '31-12-2026')).toBe('not_a_date');
  });

  test('take times with a dot or a colon', () => {
    expect(given(field('time'), '7.30')).toBe('07:30');
    expect(given(field('time'), '24:00')).toBe('not_a_time');
  });

  test('take rupiah as people write it, and no cents', () => {
    expect(given(field('money'), 'Rp1.500.000')).toBe('1500000');
    expect(given(field('money'), 'Rp 250.000,-')).toBe('250000');
    expect(given(field('money'), 750000)).toBe('750000');
    expect(given(field('money'), '12,50')).toBe('not_a_money');
    expect(given(field('money'), '-5')).toBe('not_a_money');
  });

  test('take numbers with an Indonesian or a plain decimal', () => {
    expect(given(field('number'), '1.250')).toBe('1250');
    expect(given(field('number'), '12,5')).toBe('12.5');
    expect(given(field('number'), '1e9')).toBe('not_a_number');
  });

  test('take only the choices offered', () => {
    const f = field('choice', { choices: ['Dalam kabupaten', 'Luar kabupaten'] });
    expect(given(f, 'Luar kabupaten')).toBe('Luar kabupaten');
    expect(given(f, 'Luar negeri')).toBe('not_a_choice');
  });

  test('drop what the form does not ask: nobody slips another name or NIK in', () => {
    const parsed = parse(answersSchema([field('text')]), { answer: 'ya', nik: '1809', 'subject.name': 'Orang lain' });
    expect(parsed.ok && parsed.value).toEqual({ answer: 'ya' });
  });

  test('of any kind, any input gives an answer or a reason code, and a stored answer is stored the same again', () => {
    const kinds = fc.constantFrom<LetterField['kind']>('text', 'longtext', 'date', 'time', 'number', 'money', 'choice');
    fc.assert(
      fc.property(kinds, fc.anything(), (kind, input) => {
        const f = field(kind, { choices: ['a'] });
        const parsed = parse(answersSchema([f]), { answer: input });
        if (!parsed.ok) expect(parsed.refusal.fields?.['answer']).toMatch(/^[a-z_]+([0-9a-f]+)?$/);
        else expect(given(f, parsed.value['answer'])).toBe(parsed.value['answer']);
      }),
    );
  });

  test('are the same whatever their order, and an empty answer is none', () => {
    expect(sameAnswers({ a: '1', b: '' }, { a: '1' })).toBe(true);
    expect(sameAnswers({ a: '1' }, { a: '2' })).toBe(false);
  });
});

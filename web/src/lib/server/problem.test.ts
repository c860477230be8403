import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, messagesOf } from '../../../../tools/messages/message-files.ts';
import { refusal } from '#src/kernel/result.ts';
import { messageKey, problemOf, sentenceOf } from './problem.ts';

const src = join(import.meta.dirname, '../../../../src');

/** Every code that the source names in a refusal, with its kind. */
function refusalCodes(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const code = /\brefus(?:e|al)\(\s*'[a-z_]+',\s*'([a-z_-]+\.[a-z_-]+)'/g;
  const all = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(code)].map((match) => match[1] ?? ''));
  return [...new Set(all)].sort();
}

const written = (locale: 'id' | 'en') =>
  Object.assign({}, ...areas(locale).map((area) => messagesOf(locale, area))) as Record<string, unknown>;

describe('the wording of refusals', () => {
  it.each(['id', 'en'] as const)('has a sentence of its own for every code, in %s', (locale) => {
    const keys = written(locale);
    expect(refusalCodes().filter((code) => !(messageKey(code) in keys))).toEqual([]);
  });

  it('falls back to a sentence per kind for a code without one', () => {
    expect(sentenceOf(refusal('gone', 'nothing.like_this'))).toBe('Ini sudah tidak berlaku lagi.');
  });

  it('says for each wrong field what to write, and never what was typed', () => {
    const problem = problemOf(refusal('invalid', 'input.invalid', { fields: { name: 'required', x: 'unheard_of' } }));
    expect(problem.fields).toEqual({ name: 'Bagian ini wajib diisi.', x: 'Periksa lagi bagian ini.' });
  });

  it('names the character that a letter cannot print', () => {
    const fields = { name: 'cannot_print_1f44d', place: 'cannot_print_639' };
    const said = problemOf(refusal('invalid', 'input.invalid', { fields })).fields;
    expect(said['name']).toContain('“👍” tidak bisa dicetak di surat');
    expect(said['place']).toContain('“ع”');
  });
});

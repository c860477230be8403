import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
const files = globSync('**/*.ts', { cwd: SRC }).filter((file) => !file.endsWith('.test.ts'));

const SAID = /'(invalid|unauthenticated|forbidden|not_found|conflict|gone|limited|unavailable)',\s*'(\w+\.\w+)'/g;
/** What `parse` refuses is invalid. */
const PARSED = /\bparse\([^;]*?,\s*'(\w+\.\w+)'\s*,?\s*\)/g;

/** The kinds that each code is refused with. */
function kindsOf(texts: readonly string[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  const add = (code: string, kind: string) => kinds.set(code, (kinds.get(code) ?? new Set()).add(kind));
  for (const text of texts) {
    for (const [, kind = '', code = ''] of text.matchAll(SAID)) add(code, kind);
    for (const [, code = ''] of text.matchAll(PARSED)) add(code, 'invalid');
  }
  return kinds;
}

const twofold = (texts: readonly string[]) =>
  [...kindsOf(texts)].filter(([, kinds]) => kinds.size > 1).map(([code, kinds]) => `${code}: ${[...kinds].join(', ')}`);

test('a code has one kind: a client that knows the code knows the status', () => {
  const texts = files.map((file) => readFileSync(join(SRC, file), 'utf8'));
  expect(kindsOf(texts).size).toBeGreaterThan(200);
  expect(twofold(texts)).toEqual([]);
});

test('a code of two kinds is found, wherever each is said', () => {
  expect(twofold([`refuse('conflict', 'toys.gone')`, `refusal(\n  'not_found',\n  'toys.gone',\n)`])).toEqual([
    'toys.gone: conflict, not_found',
  ]);
  expect(twofold([`parse(Toy, input, 'toys.odd'); refuse('conflict', 'toys.odd')`])).toEqual([
    'toys.odd: conflict, invalid',
  ]);
});

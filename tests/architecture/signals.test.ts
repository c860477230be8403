import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
const files = globSync('**/*.ts', { cwd: SRC }).filter((file) => !file.endsWith('.test.ts'));
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

const byIdentity = (text: string) => /\brefusal\s*[!=]==\s|\.has\([\w.]*\.refusal\)/.test(text);
const byCode = (text: string) =>
  /\brefusal\??\.code\s*[!=]==?\s|[!=]==?\s*[\w.?]*\brefusal\??\.code\b|\.(has|includes)\([\w.?]*\brefusal\??\.code\)/.test(
    text,
  );

/** What Meta answered reaches the product as the code of a refusal: there is no name of ours to hear. */
const FROM_OUTSIDE = ['foundation/notifications/messenger-alarms.ts'];

test('no refusal is recognised by its object: who wants to recognise one names a signal', () => {
  expect(byIdentity('if (done.refusal === MOVED) again();')).toBe(true);
  expect(byIdentity('if (!RACED.has(done.refusal)) return done;')).toBe(true);
  expect(files.filter((file) => byIdentity(textOf(file)))).toEqual([]);
});

test('nor by its code, which is for readers and may be said by two refusals', () => {
  const planted = [
    `if (refused.refusal.code !== 'letters.already_open') return refused;`,
    `!next.ok && 'letters.not_your_step' === next.refusal.code`,
    `if (RACED.has(done.refusal.code)) again();`,
  ];
  expect(planted.map(byCode)).toEqual([true, true, true]);
  expect(byCode(`throw new Error(done.refusal.code);`)).toBe(false);
  expect(files.filter((file) => byCode(textOf(file)))).toEqual(FROM_OUTSIDE);
});

test('no two signals have the same name', () => {
  const names = files.flatMap((file) => [...textOf(file).matchAll(/\bsignal\('([^']+)'/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

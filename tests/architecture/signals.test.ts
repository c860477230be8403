import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
const files = globSync('**/*.ts', { cwd: SRC }).filter((file) => !file.endsWith('.test.ts'));
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

const byIdentity = (text: string) => /\brefusal\s*[!=]==\s|\.has\([\w.]*\.refusal\)/.test(text);

test('no refusal is recognised by its object: who wants to recognise one names a signal', () => {
  expect(byIdentity('if (done.refusal === MOVED) again();')).toBe(true);
  expect(byIdentity('if (!RACED.has(done.refusal)) return done;')).toBe(true);
  expect(files.filter((file) => byIdentity(textOf(file)))).toEqual([]);
});

test('no two signals have the same name', () => {
  const names = files.flatMap((file) => [...textOf(file).matchAll(/\bsignal\('([^']+)'/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

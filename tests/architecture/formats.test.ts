import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WEB = join(import.meta.dirname, '../../web/src');
const components = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

/** Words a component would format itself; `web/src/lib/format` builds each formatter once, in the language of the reader. */
const formatsItself = (source: string) => /\bIntl\.|\.toLocale(String|DateString|TimeString)\(/.test(source);

test('a component formats no number and no time by itself', () => {
  expect(formatsItself(`const amount = (n: number) => n.toLocaleString('id-ID');`)).toBe(true);
  expect(formatsItself(`new Intl.NumberFormat('id')`)).toBe(true);
  expect(formatsItself(`{rupiah(price)}`)).toBe(false);
  expect(components.length).toBeGreaterThan(100);
  expect(components.filter((file) => formatsItself(readFileSync(join(WEB, file), 'utf8')))).toEqual([]);
});

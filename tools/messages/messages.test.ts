import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import * as compiledMessages from '#lib/paraglide/messages.js';
import { speaking } from '#lib/server/locale.ts';
import { modules } from '../../src/app/modules.ts';
import type { Module } from '../../src/hub/module.ts';
import { compiled, SPOKEN } from './compile.ts';
import { areas, LOCALES, messagesOf, WEB } from './message-files.ts';
import { factsOf, readMessage } from './read-message.ts';

const WEB_SOURCE = join(WEB, 'src');

const functions = compiledMessages as unknown as Readonly<
  Record<string, (facts: Readonly<Record<string, string | number>>) => string>
>;

it('both languages have the same areas', () => {
  expect(areas('en')).toEqual(areas('id'));
});

it.each(areas('id'))('area %s says the same things in both languages, of the same facts', (area) => {
  const english = messagesOf('en', area);
  const facts = (texts: Record<string, unknown>) =>
    Object.entries(texts).map(([key, text]) => ({ key, facts: factsOf(readMessage(text)).sort() }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(facts(english).sort(byKey)).toEqual(facts(messagesOf('id', area)).sort(byKey));
});

it('no key is written in two areas', () => {
  const keys = areas('id').flatMap((area) => Object.keys(messagesOf('id', area)));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it('each message is said somewhere: by its name, or by a key of those that come as data', () => {
  const code = readdirSync(WEB_SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('paraglide'))
    .map((name) => readFileSync(join(WEB_SOURCE, name), 'utf8'));
  const named = new Set(code.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
  const keys = areas('id').flatMap((area) => Object.keys(messagesOf('id', area)));
  expect(keys.filter((key) => !named.has(key) && !SPOKEN.test(key))).toEqual([]);
});

it('what a module calls its parts can be said by its key', () => {
  const labels = modules.flatMap(({ links, desks, panels, figures }: Module) => [
    ...[...(links ?? []), ...(desks ?? []), ...(figures ?? [])].map(({ label }) => label),
    ...(panels ?? []).flatMap(({ label, more }) => [label, more]),
  ]);
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter((key) => !SPOKEN.test(key))).toEqual([]);
});

it('what lies compiled is what the message files say now', () => {
  const folder = join(WEB, 'src/lib/paraglide');
  const lying = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  expect(lying).toEqual(compiled());
});

it.each(LOCALES)('every message that is one sentence says it word for word: %s', (locale) => {
  for (const area of areas(locale))
    for (const [key, text] of Object.entries(messagesOf(locale, area))) {
      if (typeof text !== 'string') continue;
      const facts = Object.fromEntries(factsOf(readMessage(text)).map((name) => [name, `<${name}>`]));
      expect(speaking(locale, () => functions[key]?.(facts))).toBe(text.replace(/\{(\w+)\}/g, '<$1>'));
    }
});

it('a number is said in its plural form', () => {
  const minutes = (n: number) => speaking('en', () => compiledMessages.format_minutes({ n }));
  expect([0, 1, 2, 10].map(minutes)).toEqual(['0 minutes', '1 minute', '2 minutes', '10 minutes']);
});

it.each([
  ['a brace that opens no fact', 'Bayar {jumlah rupiah}'],
  ['a brace that nothing closes', 'Bayar {jumlah'],
  ['markup', 'Tekan {#b}ini{/b}'],
  [
    'a variant by anything but the plural',
    [{ declarations: ['input n', 'local n2 = n: number'], selectors: ['n2'], match: {} }],
  ],
  [
    'a plural without a form for the rest',
    [{ declarations: ['input n', 'local p = n: plural'], selectors: ['p'], match: { 'p=one': '{n}' } }],
  ],
])('%s is refused, not shown half understood', (_, written) => {
  expect(() => readMessage(written)).toThrow();
});

it('a bundle carries only the messages that it says', async () => {
  const entry = join(WEB, 'src/entry.js');
  const said = `import * as m from '#lib/paraglide/messages.js'; console.log(m.shell_home());`;
  const made = await build({
    root: WEB,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? said : null) },
    ],
  });
  const code = [made]
    .flat()
    .flatMap((one) => ('output' in one ? one.output.map((file) => ('code' in file ? file.code : '')) : []));
  expect(code.join('')).toContain('Beranda');
  expect(code.join('').length).toBeLessThan(2_000);
});

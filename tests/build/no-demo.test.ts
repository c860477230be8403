import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../tools/local/settings.ts';
import { DEMO, PEOPLE } from '../../tools/seed/data/people.ts';

/** What is uploaded: the Worker and the files it serves. */
const UPLOADED = ['worker', 'client'].flatMap((part) =>
  readdirSync(join(DIST, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const TEXTS = UPLOADED.filter((file) => /\.(?:m?js|json|html|css|svg|txt|map|webmanifest)$/.test(file));
const holding = (needle: string) => TEXTS.filter((file) => readFileSync(file, 'utf8').includes(needle));

test('the uploaded files are all looked at', () => {
  expect(TEXTS.length).toBeGreaterThan(30);
  expect(holding('Balai').length).toBeGreaterThan(0);
});

test.each(PEOPLE.map(({ name, phone }) => ({ name, phone })))('nobody of the demo is in them: $name', (person) => {
  expect(holding(`"${person.name}"`)).toEqual([]);
  expect(holding(`'${person.name}'`)).toEqual([]);
  if (person.phone) expect(holding(person.phone)).toEqual([]);
});

test('neither is the demo password nor the demo PIN, nor the addresses its officers log in with', () => {
  expect(holding(DEMO.password)).toEqual([]);
  for (const quote of ['"', "'", '`']) expect(holding(`${quote}${DEMO.pin}${quote}`)).toEqual([]);
  expect(holding('desa.example')).toEqual([]);
});

test('nothing in them shows the messages that people get', () => {
  for (const trace of ['messages.jsonl', 'messages.json', 'Messages sent by Balai', 'pesan-lokal', '@libsql/linux'])
    expect(holding(trace)).toEqual([]);
});

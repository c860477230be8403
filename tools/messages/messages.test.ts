import { expect, it } from 'vitest';
import { areas, messagesOf } from './compile.ts';

it('both languages have the same areas', () => {
  expect(areas('en')).toEqual(areas('id'));
});

it.each(areas('id'))('area %s says the same things in both languages', (area) => {
  expect(Object.keys(messagesOf('en', area)).sort()).toEqual(Object.keys(messagesOf('id', area)).sort());
});

it('no key is written in two areas', () => {
  const keys = areas('id').flatMap((area) => Object.keys(messagesOf('id', area)));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it.each(areas('id'))('area %s uses the same facts in both languages', (area) => {
  const facts = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{[#/]?\w+/g) ?? [])].sort();
  const english = messagesOf('en', area);
  for (const [key, text] of Object.entries(messagesOf('id', area)))
    expect({ key, facts: facts(text) }).toEqual({ key, facts: facts(english[key]) });
});

import { expect, test } from 'vitest';
import { isSealedOrOwn, openText } from './sealed-text.ts';

const sealer = { seal: async (text: string) => text, open: async () => 'opened' };
const LONG = 'x'.repeat(12_000_000);

test.each([
  ['v1.k1.' + 'x'.repeat(38), true],
  ['v1.k1.' + 'x'.repeat(37), false],
  ['v1.k1.' + 'x'.repeat(38) + '!', false],
  ['v1.k1.' + 'x'.repeat(38) + '\n', false],
  ['v2.k1.' + 'x'.repeat(38), false],
  ['code:unread', true],
  ['', true],
  ['kopi', false],
])('%j is sealed or a word of our own: %s', (value, is) => {
  expect(isSealedOrOwn(value)).toBe(is);
});

test('a text of many megabytes is told and opened like a short one', async () => {
  expect(await openText(sealer, `v1.k1.${LONG}`, 'drafts.lines')).toBe('opened');
  expect(await openText(sealer, `v1.k1.${LONG}!`, 'drafts.lines')).toBe(`v1.k1.${LONG}!`);
});

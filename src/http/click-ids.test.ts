import { expect, test } from 'vitest';
import { withoutClickIds } from './click-ids.ts';

const AT = 'https://balai.test/produk/kopi-lanang';

test.each([
  ['?fbclid=IwAR0x', ''],
  ['?utm_source=wa&utm_medium=chat', ''],
  ['?q=kopi&gclid=1&page=2', '?q=kopi&page=2'],
  ['?igsh=a%3D%3D#ulasan', '#ulasan'],
])('a followed link %s is read as the plain one', (followed, plain) => {
  expect(withoutClickIds(AT + followed)).toBe(AT + plain);
});

test.each(['', '?q=fbclid', '?q=kopi+%22lanang%22&q=2', '?utm=1', '?masuk=2'])(
  'an address %s without click ids stays as it was written',
  (address) => {
    expect(withoutClickIds(AT + address)).toBe(AT + address);
  },
);

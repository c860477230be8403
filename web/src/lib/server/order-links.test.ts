import type { Cookies } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { keepOrderLinks, orderLinks, orderToken } from './order-links.ts';

const ORIGIN = 'https://balai.test';
const token = (letter: string) => letter.repeat(22);
const code = (n: number) => `P-0000-${String(n).padStart(4, '0')}`;

function device(): Cookies & { readonly jar: Map<string, string> } {
  const jar = new Map<string, string>();
  return {
    jar,
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => void jar.set(name, value),
  } as unknown as Cookies & { readonly jar: Map<string, string> };
}

it('a link opened once is remembered with its order, the newest first', () => {
  const cookies = device();
  keepOrderLinks(cookies, ORIGIN, [{ code: code(1), token: token('a') }]);
  keepOrderLinks(cookies, ORIGIN, [{ code: code(2), token: token('b') }]);
  keepOrderLinks(cookies, ORIGIN, [{ code: code(1), token: token('c') }]);
  expect(orderLinks(cookies, ORIGIN)).toEqual([
    { code: code(1), token: token('c') },
    { code: code(2), token: token('b') },
  ]);
  expect(orderToken(cookies, ORIGIN, code(2))).toBe(token('b'));
  expect(orderToken(cookies, ORIGIN, code(3))).toBeUndefined();
});

it('twelve are kept, the oldest is forgotten', () => {
  const cookies = device();
  for (let n = 0; n < 20; n++) keepOrderLinks(cookies, ORIGIN, [{ code: code(n), token: token('a') }]);
  const kept = orderLinks(cookies, ORIGIN).map((link) => link.code);
  expect(kept).toHaveLength(12);
  expect([kept[0], kept.at(-1)]).toEqual([code(19), code(8)]);
});

it('a cookie that somebody changed gives no links', () => {
  const cookies = device();
  cookies.jar.set('__Host-pesanan', 'P-0000-0001.short~<script>~P-0000-0002');
  expect(orderLinks(cookies, ORIGIN)).toEqual([]);
});

import { parse } from 'hono/utils/cookie';
import { describe, expect, test } from 'vitest';
import { plainCookies } from './plain-cookies.ts';

describe('the cookies that every reader reads alike', () => {
  test.each([
    ['the first of two with one name', 'lang=id; lang=en', 'lang=id'],
    ['the first that can be read', 'lang="en"; lang=id', 'lang=id'],
    ['none in quotes', 'theme="dark"; cart_count=2', 'cart_count=2'],
    ['none with a broken percent sign', 'desa=%zz; a=%4; b=1', 'b=1'],
    ['none whose bytes are no text', 'a=%ff%fe; b=%C3%A9', 'b=%C3%A9'],
    ['no language, theme or village that cannot be', 'lang=xx; theme=neon; desa=../x; desa=%68anura', ''],
    ['the choices that can', 'theme=contrast; lang=en; desa=hanura', 'theme=contrast; lang=en; desa=hanura'],
    ['nothing of what is no pair', 'lang; =x;  =y; ;; a=1', 'a=1'],
    ['one that is longer than any village', `desa=${'x'.repeat(81)}; lang=en`, 'lang=en'],
    ['a value with an equals sign', 'a=b=c', 'a=b=c'],
    ['no name of the language itself', 'constructor=1; __proto__=2', 'constructor=1; __proto__=2'],
  ])('are %s', (_what, header, plain) => {
    expect(plainCookies(header)).toBe(plain);
    expect(plainCookies(plain)).toBe(plain);
  });

  test('read the same by the front door’s library and by the plain rule', () => {
    const hostile = 'sesi="a b"; x=%41; x=2; lang = en ;theme=da%rk; theme=dark; y=a,b; z=\u0007';
    const plain = plainCookies(hostile);
    expect({ ...parse(plain) }).toEqual(
      Object.fromEntries(plain.split('; ').map((pair) => pair.split('=').map(decodeURIComponent))),
    );
  });
});

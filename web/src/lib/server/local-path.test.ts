import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

it('goes back to a page of this site with its query, but not to another language', () => {
  expect(localPath('/cari?q=kopi&sort=cheapest')).toBe('/cari?q=kopi&sort=cheapest');
  expect(localPath('/cari?lang=en&q=kopi')).toBe('/cari?q=kopi');
});

it.each(['//evil.test', '/\\evil.test', 'https://evil.test/', 'javascript:alert(1)', '', null, undefined, 7])(
  'never leads away: %s',
  (value) => {
    expect(localPath(value)).toBe('/');
  },
);

import { isRedirect, redirect } from '@sveltejs/kit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../../../tests/support/any-text.ts';
import { localPath } from './local-path.ts';

it('goes back to a page of this site with its query, but not to another language', () => {
  expect(localPath('/cari?q=kopi&sort=cheapest')).toBe('/cari?q=kopi&sort=cheapest');
  expect(localPath('/cari?lang=en&q=kopi')).toBe('/cari?q=kopi');
});

it.each([
  '//evil.test',
  '/\\evil.test',
  'https://evil.test/',
  'javascript:alert(1)',
  '/.//evil.test',
  '/a/..//evil.test',
  '/%2e//evil.test',
  '/%2E%2e//evil.test',
  '/./\\evil.test',
  '/a/../\\evil.test',
  '/.///evil.test',
  '/\t/evil.test',
  '/\n//evil.test',
  '/.\t//evil.test',
  '//',
  '',
  null,
  undefined,
  7,
])('never leads away: %j', (value) => {
  expect(localPath(value)).toBe('/');
});

it('is not a place that is too long for an answer’s header', () => {
  expect(localPath(`/${'a'.repeat(3_000)}`)).toBe('/');
});

/** Pieces that are put together to lead a browser elsewhere. */
const piece = fc.constantFrom(
  '/',
  '//',
  '\\',
  '.',
  '..',
  '%2e',
  '%2f',
  '%5c',
  '\t',
  '\0',
  '@',
  ':',
  '?',
  '#',
  'a',
  'evil.test',
  '%',
  '\ud800',
);

it('is always a place that can be gone to, and on this site', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, anyText()), { maxLength: 12 }), (pieces) => {
      const path = localPath(`/${pieces.join('')}`);
      expect(new URL(path, 'https://balai.test').origin).toBe('https://balai.test');
      try {
        redirect(303, path);
      } catch (thrown) {
        expect(isRedirect(thrown), path).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

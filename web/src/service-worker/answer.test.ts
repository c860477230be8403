import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';

const origin = 'https://balai.test';
const asked = (path: string, more: Partial<Request> = {}) =>
  answerOf({ method: 'GET', mode: 'navigate', url: new URL(path, origin).href, ...more }, origin);

it('keeps pages, photos and hashed files', () => {
  expect(asked('/produk/kopi-lanang')).toBe('page');
  expect(asked('/foto/p1-640.avif', { mode: 'no-cors' })).toBe('photo');
  expect(asked('/_app/immutable/assets/font.woff2', { mode: 'cors' })).toBe('file');
});

it('says of a form that it was not sent, and never touches the API or other sites', () => {
  expect(asked('/bayar', { method: 'POST' })).toBe('form');
  expect(asked('/bayar', { method: 'POST', mode: 'cors' })).toBeNull();
  expect(asked('https://elsewhere.test/', { method: 'POST' })).toBeNull();
  expect(asked('/api/v1/orders', { mode: 'cors' })).toBeNull();
  expect(asked('/saran?q=ko', { mode: 'cors' })).toBeNull();
  expect(asked('https://elsewhere.test/')).toBeNull();
});

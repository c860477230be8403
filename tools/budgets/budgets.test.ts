import { expect, test } from 'vitest';
import { broken, PAGE_BUDGET, weighedPage, type Weights } from './judge.ts';
import { picturesOf } from './pictures.ts';

const PARTS = Object.keys(PAGE_BUDGET) as (keyof Weights)[];

test('a page that weighs just what it may is fine', () => {
  expect(broken(weighedPage('home', PAGE_BUDGET))).toEqual([]);
});

test.each(PARTS)('one byte too much of %s breaks the budget, and is named', (part) => {
  const heavy = { ...PAGE_BUDGET, [part]: PAGE_BUDGET[part] + 1 };
  expect(broken(weighedPage('home', heavy))).toEqual([expect.stringMatching(`^home: ${part.replace('+', '\\+')} `)]);
});

test('what could not be weighed is not within its budget', () => {
  expect(broken(weighedPage('home', { ...PAGE_BUDGET, images: NaN }))).toHaveLength(1);
});

const photo = (name: string, sizes: string) =>
  `<picture><source type="image/avif" srcset="/${name}-160 160w, /${name}-640 640w, /${name}-1280 1280w" sizes="${sizes}"/><img/></picture>`;

test('a phone picks the narrowest picture that is sharp on it', () => {
  expect(picturesOf(photo('a', '(min-width: 60rem) 22rem, 3.5rem'))).toEqual(['/a-160']);
  expect(picturesOf(photo('a', '(min-width: 76rem) 17rem, (min-width: 48rem) 23vw, 45vw'))).toEqual(['/a-640']);
  expect(picturesOf(photo('a', '100vw'))).toEqual(['/a-1280']);
  expect(picturesOf(photo('a', '500vw'))).toEqual(['/a-1280']);
});

test('a picture shown twice is loaded once', () => {
  expect(picturesOf(photo('a', '45vw') + photo('b', '45vw') + photo('a', '45vw'))).toEqual(['/a-640', '/b-640']);
});

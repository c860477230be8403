import { describe, expect, it } from 'vitest';
import type { ManagedProduct } from '#src/hub/catalog/index.ts';
import { inputFrom, inStepWith, typedFrom, typedOf } from './product-form.ts';

const sent = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return typedFrom(form);
};
const row = (name: string, price: string, stock: string, id = '', seen = ''): [string, string][] => [
  ['variant_id', id],
  ['variant_name', name],
  ['variant_price', price],
  ['variant_stock', stock],
  ['variant_seen', seen],
];

describe('the form of a product', () => {
  it('drops rows of variants left empty, and keeps a lone empty one so that it can be filled', () => {
    const typed = sent([...row('Pedas', '12000', '3'), ...row('', '', ' '), ...row('Manis', '', '')]);
    expect(typed.variants.map((it) => it.name)).toEqual(['Pedas', 'Manis']);
    expect(sent(row('', '', '')).variants).toHaveLength(1);
  });

  it('puts the chosen photo first and leaves out those ticked off', () => {
    const photos = ['a', 'b', 'c'].flatMap((key): [string, string][] => [
      ['photo', key],
      ['photo_alt', key.toUpperCase()],
    ]);
    expect(sent([...photos, ['front', 'c'], ['drop', 'a']]).photos).toEqual([
      { key: 'c', alt: 'C' },
      { key: 'b', alt: 'B' },
    ]);
  });

  it('gives back the stock that the seller saw, and only for variants that exist', () => {
    const typed = sent([...row('Pedas', '12.000', '5', 'v1', '9'), ...row('Manis', '12.000', '4')]);
    expect(inputFrom(typed).variants).toEqual([
      { id: 'v1', seenStock: 9, name: 'Pedas', price: 12_000, stock: 5 },
      { name: 'Manis', price: 12_000, stock: 4 },
    ]);
  });

  it('after a sale lets an untouched stock follow, and keeps a counted one', () => {
    const product = {
      ...({ id: 'p', section: null, photos: [] } as unknown as ManagedProduct),
      variants: ['v1', 'v2'].map((id) => ({ id, name: id, sku: null, price: 1_000, stock: 7 })),
    };
    const before = sent([...row('v1', '1000', '9', 'v1', '9'), ...row('v2', '1000', '20', 'v2', '9')]);
    expect(inStepWith(before, product).variants.map(({ stock, seen }) => [stock, seen])).toEqual([
      ['7', '7'],
      ['20', '7'],
    ]);
    expect(typedOf(product).variants.map(({ seen }) => seen)).toEqual(['7', '7']);
  });
});

import type { ManagedProduct } from './managed-product.ts';
import type { ProductFields } from './product-input.ts';

const PLAIN = ['name', 'story', 'categoryId', 'unit', 'weight', 'leadDays', 'keywords'] as const;

/** The fields in which an edit differs from the product as it is, for the audit and for "changed meanwhile". */
export function changedFields(product: ManagedProduct, fields: ProductFields): string[] {
  const changed: string[] = PLAIN.filter((field) => product[field] !== fields[field]);
  if ((product.section ?? '') !== (fields.section ?? '')) changed.push('section');
  if (product.photos.map((it) => it.key).join() !== fields.photos.map((it) => it.key).join()) changed.push('photos');
  const before = new Map(product.variants.map((it) => [it.id, it]));
  for (const it of fields.variants) {
    const was = it.id === undefined ? undefined : before.get(it.id);
    if (!was || was.name !== it.name) changed.push('variants');
    if (was && was.price !== it.price) changed.push('price');
    if (was && it.seenStock !== undefined && it.seenStock !== it.stock) changed.push('stock');
  }
  if (fields.variants.filter((it) => it.id !== undefined).length < product.variants.length) changed.push('variants');
  return [...new Set(changed)];
}

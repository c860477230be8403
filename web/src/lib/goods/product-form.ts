import type { ManagedProduct } from '#src/hub/catalog/index.ts';
import { grouped, orTyped, readCount, readGrams, readRupiah } from '#src/kernel/numbers.ts';

export interface TypedVariant {
  /** '' for one that is not stored yet. */
  readonly id: string;
  readonly name: string;
  readonly price: string;
  readonly stock: string;
  /** The stock that the seller saw; '' for a new one. */
  readonly seen: string;
}

export interface TypedPhoto {
  readonly key: string;
  readonly alt: string;
}

/** A product's form as it was typed: texts, right or wrong, and the photos that are already kept. */
export interface TypedProduct {
  /** Made once per form: sending it again never makes a second product. */
  readonly key: string;
  readonly name: string;
  readonly story: string;
  readonly categoryId: string;
  readonly unit: string;
  readonly weight: string;
  readonly leadDays: string;
  readonly section: string;
  readonly keywords: string;
  readonly photos: readonly TypedPhoto[];
  readonly variants: readonly TypedVariant[];
}

const NOTHING: TypedVariant = { id: '', name: '', price: '', stock: '', seen: '' };

export const blankProduct = (key: string): TypedProduct => ({
  key,
  name: '',
  story: '',
  categoryId: '',
  unit: 'pcs',
  weight: '',
  leadDays: '0',
  section: '',
  keywords: '',
  photos: [],
  variants: [NOTHING],
});

/** The form of a product as it is stored. */
export const typedOf = (product: ManagedProduct): TypedProduct => ({
  key: product.id,
  name: product.name,
  story: product.story,
  categoryId: product.categoryId,
  unit: product.unit,
  weight: String(product.weight),
  leadDays: String(product.leadDays),
  section: product.section ?? '',
  keywords: product.keywords,
  photos: product.photos,
  variants: product.variants.map(({ id, name, price, stock }) => ({
    id,
    name,
    price: grouped(price),
    stock: String(stock),
    seen: String(stock),
  })),
});

/** Reads the form. Rows of variants left empty are dropped, the chosen photo goes first, photos ticked off are left out. */
export function typedFrom(form: FormData): TypedProduct {
  const text = (name: string) => String(form.get(name) ?? '');
  const all = (name: string) => form.getAll(name).map(String);
  const [ids, names, prices, stocks, seen] = [
    all('variant_id'),
    all('variant_name'),
    all('variant_price'),
    all('variant_stock'),
    all('variant_seen'),
  ];
  const variants = prices.map((price, i) => ({
    id: ids[i] ?? '',
    name: names[i] ?? '',
    price,
    stock: stocks[i] ?? '',
    seen: seen[i] ?? '',
  }));
  const filled = variants.filter((it) => `${it.name}${it.price}${it.stock}`.trim() !== '');
  const dropped = new Set(all('drop'));
  const alts = all('photo_alt');
  const front = form.get('front');
  const photos = all('photo')
    .map((key, i) => ({ key, alt: alts[i] ?? '' }))
    .filter(({ key }) => !dropped.has(key));
  return {
    key: text('key'),
    name: text('name'),
    story: text('story'),
    categoryId: text('categoryId'),
    unit: text('unit'),
    weight: text('weight'),
    leadDays: text('leadDays'),
    section: text('section'),
    keywords: text('keywords'),
    photos: [...photos.filter(({ key }) => key === front), ...photos.filter(({ key }) => key !== front)],
    variants: filled.length > 0 ? filled : [NOTHING],
  };
}

/** The use-case's input from what was typed; it judges. */
export const inputFrom = (typed: TypedProduct) => ({
  name: typed.name,
  story: typed.story,
  categoryId: typed.categoryId,
  unit: typed.unit,
  weight: orTyped(readGrams, typed.weight),
  leadDays: typed.leadDays.trim() === '' ? 0 : orTyped(readCount, typed.leadDays),
  section: typed.section,
  keywords: typed.keywords,
  photos: typed.photos,
  variants: typed.variants.map((it) => ({
    ...(it.id && { id: it.id, seenStock: orTyped(readCount, it.seen) }),
    name: it.name,
    price: orTyped(readRupiah, it.price),
    stock: orTyped(readCount, it.stock),
  })),
});

/**
 * What the seller typed, brought in step with the product after something was sold meanwhile: the stock seen is the one of
 * now, and a stock that was not touched follows it.
 */
export const inStepWith = (typed: TypedProduct, product: ManagedProduct): TypedProduct => ({
  ...typed,
  variants: typed.variants.map((it) => {
    const now = product.variants.find(({ id }) => id === it.id);
    if (!now) return it;
    const stock = String(now.stock);
    return { ...it, seen: stock, stock: it.stock === it.seen ? stock : it.stock };
  }),
});

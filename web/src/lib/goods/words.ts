import type { MyProduct, ProductStatus } from '#src/hub/catalog/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

/** The states that a seller's list is narrowed to; `habis` is on show with nothing left. */
export const LIST_STATES = ['semua', 'dipajang', 'habis', 'draf', 'disimpan'] as const;
export type ListState = (typeof LIST_STATES)[number];

export const stockOf = (product: Pick<MyProduct, 'variants'>): number =>
  product.variants.reduce((sum, { stock }) => sum + stock, 0);

const IN: Readonly<Record<ListState, (product: MyProduct) => boolean>> = {
  semua: () => true,
  dipajang: (it) => it.status === 'live',
  habis: (it) => it.status === 'live' && stockOf(it) === 0,
  draf: (it) => it.status === 'draft' || it.status === 'in_review',
  disimpan: (it) => it.status === 'paused',
};

export const isIn = (state: ListState, product: MyProduct): boolean => IN[state](product);

export const listStateWords = (state: ListState): string =>
  ({
    semua: m.goods_list_all,
    dipajang: m.goods_list_live,
    habis: m.goods_list_out,
    draf: m.goods_list_draft,
    disimpan: m.goods_list_paused,
  })[state]();

export const statusWords = (status: ProductStatus): string =>
  ({
    live: m.goods_status_live,
    draft: m.goods_status_draft,
    in_review: m.goods_status_in_review,
    paused: m.goods_status_paused,
    removed: m.goods_status_removed,
  })[status]();

export const statusTone = (status: ProductStatus): Tone =>
  status === 'live' ? 'good' : status === 'draft' ? 'act' : status === 'in_review' ? 'wait' : 'calm';

/** The changed parts of a product, named by the refusal, in words. */
export const changedWords = (fields: readonly string[]): string =>
  [...new Set(fields.map((field) => CHANGED[field]?.() ?? m.goods_changed_other()))].join(', ');

const CHANGED: Readonly<Record<string, () => string>> = {
  name: m.goods_name,
  story: m.goods_story,
  categoryId: m.goods_category,
  unit: m.goods_unit,
  weight: m.goods_weight,
  leadDays: m.goods_lead,
  section: m.goods_section,
  keywords: m.goods_keywords,
  photos: m.goods_photos,
  variants: m.goods_variants,
  price: m.goods_price,
  stock: m.goods_stock,
};

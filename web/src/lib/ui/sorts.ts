import type { ProductSort } from '#src/hub/listings/index.ts';
import * as m from '#lib/paraglide/messages.js';

const NAMES: Record<ProductSort, () => string> = {
  newest: m.search_sort_newest,
  cheapest: m.search_sort_cheapest,
  bestselling: m.search_sort_bestselling,
  nearest: m.search_sort_nearest,
};

/** The orders a list of products can have, in the order they are offered. */
export const SORTS: readonly ProductSort[] = ['newest', 'bestselling', 'cheapest', 'nearest'];

export const sortName = (sort: ProductSort): string => NAMES[sort]();

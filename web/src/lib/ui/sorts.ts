import type { ProductSort, SearchSort } from '#src/hub/listings/index.ts';
import * as m from '#lib/paraglide/messages.js';

/** An order as a form offers it; an empty value is the list's own order. */
export interface Sort {
  readonly value: ProductSort | '';
  readonly name: () => string;
}

const NAMES: Record<ProductSort, () => string> = {
  newest: m.search_sort_newest,
  cheapest: m.search_sort_cheapest,
  bestselling: m.search_sort_bestselling,
  nearest: m.search_sort_nearest,
};

const named = (value: ProductSort): Sort => ({ value, name: NAMES[value] });

/** The orders a list of products can have, in the order they are offered. */
const LIST_SORTS: readonly Sort[] = (['newest', 'bestselling', 'cheapest', 'nearest'] as const).map(named);

/** Results first come as they answer best. */
const RESULT_SORTS: readonly Sort[] = [
  { value: '', name: m.search_sort_best },
  ...(['newest', 'bestselling', 'cheapest'] as const satisfies readonly SearchSort[]).map(named),
];

/** What may be chosen here: results of a search have fewer orders, and one of their own. */
export const sortsFor = (searching: boolean): readonly Sort[] => (searching ? RESULT_SORTS : LIST_SORTS);

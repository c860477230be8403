import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** One search over goods and services. */
export const searchUses = {
  search,
  suggest,
};

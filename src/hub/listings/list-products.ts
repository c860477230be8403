import type { Deps } from '../../foundation/deps.ts';
import { districtsNearTo } from '../../foundation/villages/index.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { productListSchema, type ProductFilter, type ProductSort } from './product-filter.ts';
import type { ProductPage } from './product-list.repo.ts';
import { resolveFilter } from './resolve-filter.ts';
import { storefrontRepo, type Category } from './storefront.repo.ts';

export interface ProductList {
  readonly page: ProductPage;
  readonly categories: readonly Category[];
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
}

export const LIST_PAGE = 24;

/**
 * Products of the region with filters, one page at a time, in one round trip. `nearest` begins at the visitor's district.
 * Refused: a filter that cannot be read, a village or district that does not exist.
 */
export async function listProducts(
  deps: Pick<Deps, 'db' | 'facts'>,
  input: unknown,
  visitor: { readonly districtId: string } | null,
): Promise<Result<ProductList>> {
  const asked = parse(productListSchema, input);
  if (!asked.ok) return asked;
  const facts = await deps.facts.get();
  const filter = resolveFilter(facts, asked.value);
  if (!filter.ok) return filter;
  const { sort, cursor } = asked.value;
  const nearby = sort === 'nearest' ? districtsNearTo(facts, visitor?.districtId ?? null) : [];
  const read = await storefrontRepo(deps.db).products({ filter: filter.value, sort, cursor, limit: LIST_PAGE, nearby });
  return ok({ ...read, filter: filter.value, sort });
}

import { restOf, type ProductFilter } from '../listings/index.ts';

/** What narrows the matches: facets are words of the index itself, the rest is looked up in each listing met. */
export interface Narrowing {
  /** Index expression to append. */
  readonly facets: string;
  /** Conditions on listing `l`. */
  readonly sql: string;
  readonly args: readonly (string | number)[];
}

const villageFacet = (villageId: string) => `v${villageId.replaceAll('.', '')}`;

const onlyWith = (facet: string) => ` AND {facets} : "${facet}"`;

export function narrowing({ categoryId, villageId, districtId, ...filter }: ProductFilter): Narrowing {
  const facets = [
    categoryId && `k${categoryId.replaceAll('-', '')}`,
    villageId && villageFacet(villageId),
    districtId && `d${districtId.replaceAll('.', '')}`,
  ].filter((word): word is string => Boolean(word));
  return { facets: facets.map(onlyWith).join(''), ...restOf(filter) };
}

/** Narrows the index of services and shops. */
export const SHOPS = onlyWith('shop');
export const servicesOf = (villageId: string): string => `${onlyWith('service')}${onlyWith(villageFacet(villageId))}`;

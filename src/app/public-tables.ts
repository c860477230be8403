import type { Module } from '../hub/module.ts';

/** What public pages read of the market and below, by who writes it. The tables of the search follow the listings. */
const OF_FEATURES = {
  villages: ['areas', 'districts', 'hamlets', 'holidays', 'neighbourhoods', 'regions', 'village_modules', 'villages'],
  catalog: ['categories', 'old_slugs', 'photos', 'products', 'stock_holds', 'variants'],
  listings: ['listings'],
  search: ['search_synonyms'],
  shops: ['shipping_zone_areas', 'shipping_zone_districts', 'shipping_zones', 'shops'],
};

/**
 * Every table that a public page reads: triggers move `storefront_version` with each write to one, whoever writes, so that
 * a kept page knows when it is old. `npm run db:public` appends the migration that is missing after a change here.
 */
export const publicTables = (modules: readonly Module[]): readonly string[] =>
  [...new Set([...Object.values(OF_FEATURES).flat(), ...modules.flatMap((one) => one.publicTables ?? [])])].toSorted();

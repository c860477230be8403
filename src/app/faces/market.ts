import type { Deps } from '../../foundation/deps.ts';
import type { regionFacts, VillageFacts } from '../../foundation/villages/index.ts';
import { viewProduct } from '../../hub/catalog/index.ts';
import {
  keptCategories,
  listProducts,
  sitemapRepo,
  storefrontRepo,
  storefrontVersion,
} from '../../hub/listings/index.ts';
import { addSynonyms, listSynonyms, removeSynonyms, search, suggest } from '../../hub/search/index.ts';
import { viewShop } from '../../hub/shops/index.ts';
import { bind } from '../bind.ts';

/** Where the visitor is: the village whose services are found, the district from which "nearest" is meant. */
type Here = Pick<VillageFacts, 'id' | 'districtId'> | null;

/** What anybody may look at in the market. */
export const marketFace = (deps: Deps, facts: ReturnType<typeof regionFacts>) => ({
  ...storefrontRepo(deps.db),
  ...sitemapRepo(deps.db),
  version: () => storefrontVersion(deps.db),
  categories: keptCategories(deps.db, deps.clock),
  ...bind(deps, { addSynonyms, listSynonyms, removeSynonyms, viewProduct, viewShop }),
  listProducts: async (input: unknown, here: Here) =>
    listProducts(deps, await facts.get(), input, { districtId: here?.districtId ?? null }),
  search: async (input: unknown, here: Here) => search(deps, await facts.get(), input, { villageId: here?.id ?? null }),
  suggest: (q: unknown, here: Here) => suggest(deps, { q, villageId: here?.id ?? null }),
});

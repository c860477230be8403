import type { Deps } from '../../foundation/deps.ts';
import { listProducts } from './list-products.ts';
import { sitemapRepo } from './sitemap.repo.ts';
import { storefrontRepo } from './storefront.repo.ts';
import { storefrontVersion } from './storefront-version.repo.ts';

type Needs = Pick<Deps, 'db'>;

/** What anybody may look at in the market. */
export const listingUses = {
  home: ({ db }: Needs, villageId: string) => storefrontRepo(db).home(villageId),
  listProducts,
  sitemapFile: ({ db }: Needs, file: number) => sitemapRepo(db).sitemapFile(file),
  sitemapFiles: ({ db }: Needs) => sitemapRepo(db).sitemapFiles(),
  version: ({ db }: Needs) => storefrontVersion(db),
};

import type { Deps } from '../../foundation/deps.ts';
import { viewProduct } from '../../hub/catalog/index.ts';
import { storefrontRepo } from '../../hub/listings/index.ts';
import { viewShop } from '../../hub/shops/index.ts';
import { bind } from '../bind.ts';

/** What anybody may look at in the market. */
export const marketFace = (deps: Deps) => ({ ...storefrontRepo(deps.db), ...bind(deps, { viewProduct, viewShop }) });

import type { HandedSql } from '../foundation/deps.ts';
import { canLogIn, nameOfLooker } from '../foundation/identity/index.ts';
import { shopsOf } from '../hub/shops/index.ts';

/** Who hands which SQL down; see {@link HandedSql}. */
export const handedSql: HandedSql = { canLogIn, nameOfLooker, shopsOf };

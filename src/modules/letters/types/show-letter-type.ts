import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import {
  publicLetterTypes,
  publicTypeOf,
  publicTypeQuery,
  type LetterTypeCard,
  type PublicLetterType,
} from './public-letter-types.repo.ts';

/** One letter type as everybody may read it. How long it really takes says the board of promises. */
export async function showLetterType(
  deps: Pick<Deps, 'db'>,
  villageId: string,
  slug: string,
): Promise<Result<PublicLetterType>> {
  const row = await readOne(deps.db, publicTypeQuery(villageId, slug));
  return row ? ok(publicTypeOf(row)) : refuse('not_found', 'letters.no_such_type');
}

/** The letters of a village; empty where they are switched off. */
export async function listLetterTypes(
  deps: Pick<Deps, 'db'>,
  villageId: string,
): Promise<Result<readonly LetterTypeCard[]>> {
  return ok(await publicLetterTypes(deps.db, villageId));
}

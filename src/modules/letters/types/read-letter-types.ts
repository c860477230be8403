import type { Deps } from '../../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { conditionsOf } from '../conditions/index.ts';
import { letterTypesRepo, type LetterTypeRow } from './letter-types.repo.ts';
import { newerExample } from './newer-example.ts';

export interface OfficeLetterType extends LetterTypeRow {
  /** The catalogue's letter asks, demands or prints something else than the village's. */
  readonly differs: boolean;
}

/** All letter types of a village for its officers, those no longer offered too. */
export async function readLetterTypes(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly OfficeLetterType[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'letters.no_such_type');
  const types = await letterTypesRepo(deps.db, villageId).all();
  // What holds for a type is shown and edited, also where it comes from the catalogue.
  return ok(
    types.map((type) => ({
      ...type,
      content: { ...type.content, conditions: conditionsOf(type) },
      differs: newerExample(type) !== null,
    })),
  );
}

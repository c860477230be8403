import type { Deps } from '../../../foundation/deps.ts';
import { DAY } from '../../../kernel/clock.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import {
  publicLetterType,
  publicLetterTypes,
  type LetterTypeCard,
  type PublicLetterType,
} from './public-letter-types.repo.ts';
import { publishTimes, type ServiceTimes } from './service-times.ts';

const COUNTED_FOR = 365 * DAY;

/** One letter type as everybody may read it, with the real times of the last year; small counts are withheld. */
export async function showLetterType(
  deps: Pick<Deps, 'db' | 'clock'>,
  villageId: string,
  slug: string,
): Promise<Result<PublicLetterType & { readonly times: ServiceTimes }>> {
  const found = await publicLetterType(deps.db, villageId, slug, deps.clock.now() - COUNTED_FOR);
  if (!found) return refuse('not_found', 'letters.no_such_type');
  return ok({ ...found.type, times: publishTimes(found.times) });
}

/** The letters of a village; empty where they are switched off. */
export async function listLetterTypes(
  deps: Pick<Deps, 'db'>,
  villageId: string,
): Promise<Result<readonly LetterTypeCard[]>> {
  return ok(await publicLetterTypes(deps.db, villageId));
}

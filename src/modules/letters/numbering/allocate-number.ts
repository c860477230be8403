import type { Deps } from '../../../foundation/deps.ts';
import { wib } from '../../../kernel/clock.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import { commit, expect, type Step } from '../../../platform/libsql/index.ts';
import { numbersRepo, type GivenNumber } from './numbers.repo.ts';

/**
 * Ties a number to a request that waits for its signature, so that the number can be printed before the letter is signed.
 * Asking again gives the same number; when the request leaves that state without being issued the number goes back
 * (migrations/0007) and the next letter takes it. So a crash or a refusal burns none. Year by WIB. No number is given unless
 * `conditions` hold.
 */
export async function allocateNumber(
  deps: Pick<Deps, 'db' | 'clock'>,
  request: { readonly id: string; readonly villageId: string; readonly version: number },
  conditions: readonly Step[] = [],
): Promise<Result<GivenNumber>> {
  const at = deps.clock.now();
  const numbers = numbersRepo(request.villageId);
  const given = numbers.given(request.id);
  const done = await commit(deps.db, [
    expect(
      `SELECT EXISTS (SELECT 1 FROM letter_requests WHERE id = ? AND version = ? AND state = 'awaiting_signature')`,
      [request.id, request.version],
      refusal('conflict', 'letters.changed_meanwhile'),
    ),
    ...conditions,
    ...numbers.allocate(request.id, wib(at).year, at),
    given,
  ]);
  if (!done.ok) return done;
  const number = done.value.firstOf(given);
  if (!number) throw new Error('a number was allocated but not returned');
  return ok(number);
}

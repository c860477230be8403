import type { Deps } from '../../../foundation/deps.ts';
import { DAY } from '../../../kernel/clock.ts';
import { systemCtx } from '../../../kernel/ctx.ts';
import { commit, readRows } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';

/** A request nobody corrected for this long is closed. */
export const CORRECTION_DAYS = 30;
const AT_ONCE = 100;

/** Run by the timer. Doing it twice, or while somebody corrects, changes nothing more. */
export async function expireRequests(deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Promise<void> {
  const waiting = await readRows<{ code: string }>(deps.db, {
    sql: `SELECT code FROM letter_requests WHERE state = 'needs_correction' AND paused_at < ?1 LIMIT ${AT_ONCE}`,
    args: [deps.clock.now() - CORRECTION_DAYS * DAY],
  });
  const ctx = systemCtx('expire-requests');
  for (const { code } of waiting) {
    const move = await openToMove(deps, ctx, code, 'expire');
    if (move.ok) await commit(deps.db, moveSteps(deps, ctx, move.value));
  }
}

import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { mayShowRate } from '../../../foundation/suppression/index.ts';
import { windowOf, type HandsOutOfRegion } from '../../../hub/figures/index.ts';
import { systemCtx } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import { keepLevies, lastLevyYear } from './windows.repo.ts';

/**
 * Counts the levy reports of the kabupaten for a year that has ended. Fewer than ten are not told, and none looks the same:
 * nobody learns from it whether there was a report. Two at once: the slower one changes nothing.
 */
export async function countLevies(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  handed: HandsOutOfRegion,
  lastEnded: number,
): Promise<void> {
  const last = await lastLevyYear(deps.db);
  if (last !== null && last >= lastEnded) return;
  const year = last === null ? lastEnded : last + 1;
  const counted = await handed.read(deps.db, windowOf('year', year));
  const reports = mayShowRate(counted) ? counted : null;
  await commit(deps.db, [
    on(keepLevies(deps.db, { year, reports, countedAt: deps.clock.now() }), {
      unique: refusal('conflict', 'promises.counted_meanwhile'),
    }),
    audit(deps, systemCtx('count-promises'), {
      villageId: null,
      action: 'levy_year.counted',
      log: 'open',
      subject: { kind: 'levy_year', id: String(year) },
      data: { year, reports },
    }),
  ]);
}

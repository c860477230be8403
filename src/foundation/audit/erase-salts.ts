import type { Ctx } from '../../kernel/ctx.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { audit } from './audit.repo.ts';

/** Subjects whose events are erased together; more is a second call. */
const SOME = 200;

/**
 * Erases the salts of all events about one thing (UU 27/2022: the right to be forgotten): nobody can say any more what their
 * entries in the public log stood for, and every proof stays valid. Each erasure is an event itself, in the same batch, so that
 * an erased entry is never taken for a tampered one. Gives how many were erased.
 */
export async function eraseSalts(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  { kind, id, reason }: { kind: string; id: string; reason: string },
): Promise<number> {
  const found = await readRows<{ id: string; village_id: string | null }>(deps.db, {
    sql: `SELECT a.id, a.village_id FROM audit_events a JOIN log_salts s ON s.event_id = a.id
          WHERE a.subject_kind = ? AND a.subject_id = ? LIMIT ?`,
    args: [kind, id, SOME],
  });
  const done = await commit(deps.db, [
    raw('DELETE FROM log_salts WHERE event_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(found.map((event) => event.id)),
    ]),
    ...found.map((event) =>
      audit(deps, ctx, {
        villageId: event.village_id,
        action: 'log.salt_erased',
        subject: { kind: 'event', id: event.id },
        reason,
      }),
    ),
  ]);
  return done.ok ? found.length : 0;
}

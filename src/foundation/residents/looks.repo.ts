import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Deps } from '../deps.ts';
import { raw, sealing, type Query, type Statement } from '../../platform/libsql/index.ts';

const PURPOSE = 'record_looks.purpose';

export interface Look {
  readonly villageId: string;
  readonly residentId: string;
  /** Why, in the looker's words or the name of the task. Shown to the resident; never holds personal data. */
  readonly purpose: string;
  /** `found`: name and masked NIK in a search result; `opened`: the whole record. */
  readonly extent: 'found' | 'opened';
  /** Leaves it at the like look that the same person took for the same thing since then: the pages of one form are one look. */
  readonly once?: { readonly about: string; readonly since: Instant };
}

/**
 * Writes down who saw a resident's record and why (UU 27/2022): to be committed before the record is shown. The looker is
 * named as the resident will read it: an officer by name and office, anybody else by the account's name.
 */
export function lookAt(deps: Pick<Deps, 'clock' | 'ids' | 'handed'>, ctx: Ctx, look: Look): Statement {
  const { actor } = ctx;
  const account = actor.kind === 'account' ? actor : null;
  const officerId = account?.offices.find((o) => o.villageId === look.villageId)?.officerId ?? '';
  return raw(
    `INSERT INTO record_looks (id, village_id, resident_id, actor, "by", purpose, extent, at, about)
     SELECT ?1, ?2, ?3, ?4, coalesce(${deps.handed.nameOfLooker('?5', '?6')}, 'Balai'), ?7, ?8, ?9, ?10
     WHERE ?10 IS NULL OR NOT EXISTS (SELECT 1 FROM record_looks WHERE resident_id = ?3 AND actor = ?4 AND about = ?10
       AND extent = ?8 AND at >= ?11)`,
    [
      deps.ids.next(),
      look.villageId,
      look.residentId,
      actorKey(actor),
      officerId,
      account?.accountId ?? '',
      sealing(look.purpose, PURPOSE),
      look.extent,
      deps.clock.now(),
      look.once?.about ?? null,
      look.once?.since ?? null,
    ],
  );
}

export interface LookRow extends Record<string, unknown> {
  by: string;
  purpose: string;
  extent: 'found' | 'opened';
  at: number;
}

/** Who looked at a resident's record, newest first; the resident's own looks are not among them. */
export const looksQuery = (residentId: string, ownActor: string, limit: number): Query => ({
  sql: `SELECT "by", purpose, extent, at FROM record_looks WHERE resident_id = ?1 AND actor <> ?2
        ORDER BY at DESC, id DESC LIMIT ?3`,
  args: [residentId, ownActor, limit],
  opens: { purpose: PURPOSE },
});

import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, read } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { markRead, noticesQuery, unreadQuery, type NoticeRow } from './notifications.repo.ts';
import { paramsOf } from './sealed-params.ts';
import { firstOf } from './template.ts';

export interface MyNotice {
  readonly id: string;
  readonly text: string;
  readonly path: string | null;
  readonly at: number;
  readonly read: boolean;
}

const SHOWN = 100;
/** Whoever has more unread than 99 is not told how many. */
const COUNTED = 100;
/** Marked as read in one write. */
const SOME = 500;

/** What an account was told, newest first, in the language of the request; `unread` is counted up to 100. */
export async function myNotices(
  deps: Pick<Deps, 'db' | 'templates' | 'vault'>,
  ctx: Ctx,
): Promise<Result<{ notices: readonly MyNotice[]; unread: number }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const { accountId } = ctx.actor;
  const {
    rows,
    counts: [count],
  } = await read<{ rows: NoticeRow; counts: { unread: number } }>(deps.db, {
    rows: noticesQuery(accountId, SHOWN),
    counts: unreadQuery(accountId, COUNTED),
  });
  const notices = await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      // The list shows link and sender itself.
      text: firstOf(deps.templates[row.template], await paramsOf(deps, row), ctx.locale),
      path: row.path,
      at: row.created_at,
      read: row.read_at !== null,
    })),
  );
  return ok({ notices, unread: count?.unread ?? 0 });
}

/** Marks all of an account's notices as read. */
export async function readNotices(deps: Pick<Deps, 'db' | 'clock'>, ctx: Ctx): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const { accountId } = ctx.actor;
  const left = unreadQuery(accountId, 1);
  for (;;) {
    const done = await commit(deps.db, [markRead(accountId, deps.clock.now(), SOME), left]);
    if (!done.ok) return done;
    if (!done.value.firstOf(left)?.unread) return ok(null);
  }
}

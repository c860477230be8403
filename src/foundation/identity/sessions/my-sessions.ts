import * as v from 'valibot';
import type { Actor, Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, readRows } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { forgetDevicesOf } from './known-devices.repo.ts';
import { endSession, endSessionsOf } from './sessions.repo.ts';

export interface MySession {
  readonly id: string;
  /** `Android · Chrome` */
  readonly label: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly current: boolean;
}

interface SessionRow extends Record<string, unknown> {
  id: string;
  label: string;
  created_at: number;
  seen_at: number;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

const account = ({ actor }: Ctx): Result<Extract<Actor, { kind: 'account' }>> =>
  actor.kind === 'account' ? ok(actor) : refuse('unauthenticated', 'identity.login_needed');

/** Where the account is logged in, this device first. */
export async function mySessions(deps: Needs, ctx: Ctx): Promise<Result<readonly MySession[]>> {
  const me = account(ctx);
  if (!me.ok) return me;
  const { accountId, sessionId } = me.value;
  const rows = await readRows<SessionRow>(deps.db, {
    sql: `SELECT id, label, created_at, seen_at FROM sessions
            WHERE account_id = ?1 AND revoked_at IS NULL AND expires_at > ?2 ORDER BY id <> ?3, seen_at DESC LIMIT 100`,
    args: [accountId, deps.clock.now(), sessionId],
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      label: row.label,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      current: row.id === sessionId,
    })),
  );
}

export const EndSessionSchema = v.object({ sessionId: v.pipe(v.string(), v.maxLength(64)) });

/** Ends one of the account's own logins, this one or another. Somebody else's does not exist. */
export async function endMySession(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<null>> {
  const me = account(ctx);
  if (!me.ok) return me;
  const parsed = parse(EndSessionSchema, input, 'identity.session_invalid');
  if (!parsed.ok) return parsed;
  const { accountId } = me.value;
  const done = await commit(deps.db, [
    endSession(deps, accountId, parsed.value.sessionId),
    expectChange(refusal('not_found', 'identity.no_session')),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.logged_out',
      log: 'never',
      subject: { kind: 'account', id: accountId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}

/** Logs out here. Without a login there is nothing to do. */
export const logOut = async (deps: Needs, ctx: Ctx): Promise<Result<null>> =>
  ctx.actor.kind === 'account' ? endMySession(deps, ctx, { sessionId: ctx.actor.sessionId }) : ok(null);

/** Ends every login of the account but this one: after a lost phone. */
export async function endOtherSessions(deps: Needs, ctx: Ctx): Promise<Result<null>> {
  const me = account(ctx);
  if (!me.ok) return me;
  const { accountId, sessionId } = me.value;
  const done = await commit(deps.db, [
    endSessionsOf(deps, accountId, sessionId),
    forgetDevicesOf(ctx, accountId),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.logged_out_elsewhere',
      log: 'never',
      subject: { kind: 'account', id: accountId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}

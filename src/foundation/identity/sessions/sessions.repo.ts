import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Actor, Ctx, Proof, Scope } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import type { Deps } from '../../deps.ts';
import { expect, raw, type Statement, type Step } from '../../../platform/libsql/index.ts';
import { sessions } from '../identity.table.ts';
import { rememberDevice } from './known-devices.repo.ts';
import { expiryOf, lifetimeOf } from './session-lifetime.ts';
import { tokenHash } from './token-hash.ts';

/** A login as the edge writes it into the cookie. The token exists only there. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: number;
  /** What this device is known by at the next login; longer kept than the login. A kiosk is nobody's. */
  readonly device?: string;
}

/** Where somebody logs in, as the edge sees it. */
export interface LoginPlace {
  /** From {@link deviceLabel}. */
  readonly label: string;
  readonly kiosk?: boolean;
  /** An officer asked this device to be remembered. */
  readonly remembered?: boolean;
}

/** Steps that log an account in; whoever was logged in on this device before is logged out by them. */
export function openSession(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  it: { accountId: string; scope: Scope; provedBy: Proof; place: LoginPlace },
): { session: NewSession; steps: Statement[] } {
  const now = deps.clock.now();
  const token = deps.ids.token(192);
  const { label, kiosk = false, remembered = false } = it.place;
  const expiresAt = expiryOf(lifetimeOf({ scope: it.scope, remembered, kiosk }), now, now);
  const row = {
    id: deps.ids.next(),
    tokenHash: tokenHash(token),
    accountId: it.accountId,
    createdAt: now,
    seenAt: now,
    expiresAt,
    provedAt: now,
    provedBy: it.provedBy,
    label,
    scope: it.scope,
    remembered: remembered ? 1 : 0,
    kiosk: kiosk ? 1 : 0,
  };
  const steps: Statement[] = [deps.db.insert(sessions).values(row)];
  if (ctx.actor.kind === 'account') steps.push(endSession(deps, ctx.actor.accountId, ctx.actor.sessionId));
  if (kiosk) return { session: { token, expiresAt }, steps };
  const known = rememberDevice(deps, ctx, it);
  return { session: { token, expiresAt, device: known.device }, steps: [...steps, known.step] };
}

/** Aborts the batch when this login has ended since the request began. */
export const expectLoggedIn = (me: Extract<Actor, { kind: 'account' }>): Step =>
  expect(
    'EXISTS (SELECT 1 FROM sessions WHERE id = ? AND account_id = ? AND revoked_at IS NULL)',
    [me.sessionId, me.accountId],
    refusal('unauthenticated', 'identity.login_needed'),
  );

/** Ends one session of an account. */
export const endSession = (deps: Pick<Deps, 'db' | 'clock'>, accountId: string, sessionId: string): Statement =>
  deps.db
    .update(sessions)
    .set({ revokedAt: deps.clock.now() })
    .where(and(eq(sessions.accountId, accountId), eq(sessions.id, sessionId), isNull(sessions.revokedAt)));

/** Ends all sessions of an account, or all but one: after a new PIN, a lost phone, a dismissal. */
export const endSessionsOf = (deps: Pick<Deps, 'db' | 'clock'>, accountId: string, exceptId = ''): Statement =>
  deps.db
    .update(sessions)
    .set({ revokedAt: deps.clock.now() })
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, exceptId), isNull(sessions.revokedAt)));

/** Deletes sessions that ended long ago; for the timer. */
export const forgetSessions = (before: number): Statement =>
  raw('DELETE FROM sessions WHERE expires_at < ?1 OR revoked_at < ?1', [before]);

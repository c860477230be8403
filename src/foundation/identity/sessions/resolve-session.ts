import type { Actor, OfficerRole, Proof, Scope } from '../../../kernel/ctx.ts';
import { raw, commit, readOne, type Query } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { expiryOf, isStale, lifetimeOf } from './session-lifetime.ts';
import { tokenHash } from './token-hash.ts';

export interface ResolvedSession {
  readonly actor: Actor & { kind: 'account' };
  /** How the person is greeted. */
  readonly name: string;
  readonly kiosk: boolean;
  /** What the way in proved; a PIN turns `phone` into `resident`. */
  readonly scope: Scope;
  /** Set when this use should be written down after the answer: see {@link touchSession}. */
  readonly touch: { readonly sessionId: string; readonly expiresAt: number } | null;
}

export interface SessionRow extends Record<string, unknown> {
  id: string;
  account_id: string;
  name: string;
  resident_id: string | null;
  resident_village: string | null;
  created_at: number;
  seen_at: number;
  proved_at: number;
  proved_by: Proof;
  kiosk: number;
  remembered: number;
  scope: Scope;
  /** JSON arrays. */
  shops: string;
  offices: string;
}

/**
 * Everything a request needs to know of who is behind a token, as one query: a page may put it beside its own and stay
 * at one round trip. Shops are the hub's, which hands the SQL for them down.
 */
const sessionQuery = ({ handed }: Pick<Deps, 'handed'>, token: string, now: number): Query<SessionRow> => ({
  sql: `SELECT s.id, s.account_id, a.display_name AS name, r.id AS resident_id, r.village_id AS resident_village,
          s.created_at, s.seen_at, s.proved_at, s.proved_by, s.kiosk, s.remembered, s.scope,
          ${handed.shopsOf('a.id')} AS shops,
          (SELECT json_group_array(json_object('villageId', village_id, 'role', role, 'officerId', id)) FROM officers
            WHERE s.scope = 'office' AND account_id = a.id AND from_at <= ?2 AND (until_at IS NULL OR until_at > ?2)) AS offices
        FROM sessions s JOIN accounts a ON a.id = s.account_id AND a.status = 'active'
        LEFT JOIN residents r ON s.scope = 'resident' AND r.id = a.resident_id AND r.status <> 'deceased'
        WHERE s.token_hash = ?1 AND s.revoked_at IS NULL AND s.expires_at > ?2`,
  args: [tokenHash(token), now],
});

export function sessionFrom(row: SessionRow, now: number): ResolvedSession {
  const offices = JSON.parse(row.offices) as { villageId: string; role: OfficerRole; officerId: string }[];
  const kiosk = row.kiosk === 1;
  const lifetime = lifetimeOf({ scope: row.scope, remembered: row.remembered === 1, kiosk });
  const { resident_id: residentId, resident_village: villageId } = row;
  return {
    actor: {
      kind: 'account',
      accountId: row.account_id,
      sessionId: row.id,
      resident: residentId && villageId ? { id: residentId, villageId } : null,
      shops: JSON.parse(row.shops) as { id: string; villageId: string }[],
      offices,
      scope: row.scope,
      provedAt: row.proved_at,
      provedBy: row.proved_by,
    },
    name: row.name,
    kiosk,
    scope: row.scope,
    touch: isStale(lifetime, row.seen_at, now)
      ? { sessionId: row.id, expiresAt: expiryOf(lifetime, row.created_at, now) }
      : null,
  };
}

/** Who is behind a cookie's token, in one round trip; null when it is unknown, ended or run out: then it is a guest. */
export async function resolveSession(
  deps: Pick<Deps, 'db' | 'clock' | 'handed'>,
  token: string | undefined,
): Promise<ResolvedSession | null> {
  if (!token || token.length > 64) return null;
  const now = deps.clock.now();
  const row = await readOne<SessionRow>(deps.db, sessionQuery(deps, token, now));
  return row && sessionFrom(row, now);
}

/** Writes down that a session is in use, after the answer has gone out. */
export async function touchSession(
  deps: Pick<Deps, 'db' | 'clock'>,
  touch: NonNullable<ResolvedSession['touch']>,
): Promise<void> {
  await commit(deps.db, [
    raw('UPDATE sessions SET seen_at = ?1, expires_at = ?2 WHERE id = ?3 AND revoked_at IS NULL', [
      deps.clock.now(),
      touch.expiresAt,
      touch.sessionId,
    ]),
  ]);
}

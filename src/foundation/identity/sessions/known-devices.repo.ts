import { DAY, type Instant } from '../../../kernel/clock.ts';
import type { Ctx, Scope } from '../../../kernel/ctx.ts';
import { raw, readOne, type Statement } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { tokenHash } from './token-hash.ts';

/** Without a login for this long a device is as strange as any. */
const KNOWN_FOR = 180 * DAY;

/** Whose login is tried, by the index of what was typed. */
interface Typed {
  readonly by: 'email' | 'phone' | 'nik';
  readonly index: string;
}

const ACCOUNT: Readonly<Record<Typed['by'], string>> = {
  email: 'a.email_index = ?2',
  phone: 'a.phone_index = ?2',
  nik: 'a.resident_id = (SELECT id FROM residents WHERE nik_index = ?2)',
};

/**
 * The name of this device when this very account logged in on it before, in this way: its tries are counted apart, so that the
 * wrong tries of strangers do not keep the owner out. Null for any other device; one that brings no token costs no round trip.
 */
export async function knownDevice(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  typed: Typed,
  way: Scope | null,
): Promise<string | null> {
  if (!ctx.knownDevice) return null;
  const row = await readOne<{ id: string }>(deps.db, {
    sql: `SELECT k.id FROM known_devices k JOIN accounts a ON a.id = k.account_id
          WHERE k.token_hash = ?1 AND ${ACCOUNT[typed.by]} AND k.seen_at > ?3 AND (?4 IS NULL OR k.scope = ?4) LIMIT 1`,
    args: [tokenHash(ctx.knownDevice), typed.index, deps.clock.now() - KNOWN_FOR, way],
  });
  return row?.id ?? null;
}

/** True when anybody has logged in on this device of late. A token that is made up opens nothing. */
export const isKnownDevice = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>, ctx: Ctx): Promise<boolean> =>
  ctx.knownDevice !== undefined &&
  (await readOne(db, {
    sql: 'SELECT 1 FROM known_devices WHERE token_hash = ?1 AND seen_at > ?2 LIMIT 1',
    args: [tokenHash(ctx.knownDevice), clock.now() - KNOWN_FOR],
  })) !== null;

/**
 * Makes this device known to the account for this way in; it keeps the token that it has. Each way for itself: a code to the
 * phone must not buy further tries of a PIN.
 */
export function rememberDevice(
  deps: Pick<Deps, 'clock' | 'ids'>,
  ctx: Ctx,
  it: { accountId: string; scope: Scope },
): { device: string; step: Statement } {
  const device = ctx.knownDevice ?? deps.ids.token(192);
  const step = raw(
    `INSERT INTO known_devices (id, token_hash, account_id, scope, seen_at) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (token_hash, account_id, scope) DO UPDATE SET seen_at = ?5`,
    [deps.ids.next(), tokenHash(device), it.accountId, it.scope, deps.clock.now()],
  );
  return { device, step };
}

/** All devices of an account but the one in hand are strange again: after a lost phone. */
export const forgetDevicesOf = (ctx: Ctx, accountId: string): Statement =>
  raw('DELETE FROM known_devices WHERE account_id = ?1 AND token_hash <> ?2', [
    accountId,
    ctx.knownDevice ? tokenHash(ctx.knownDevice) : '',
  ]);

/** Devices that nobody logged in on for long; for the timer. */
export const forgetDevices = (now: Instant): Statement =>
  raw('DELETE FROM known_devices WHERE seen_at <= ?', [now - KNOWN_FOR]);

import { DAY, HOUR, MINUTE, type Instant } from '../../../kernel/clock.ts';
import type { Scope } from '../../../kernel/ctx.ts';

/** How long a login lasts: `idle` since the last use, `total` whatever happens. */
export interface Lifetime {
  readonly idle: number;
  readonly total: number;
}

const OWN_PHONE: Lifetime = { idle: 30 * DAY, total: 180 * DAY };
/** Office computers are shared and see everybody's data: one working day, and out after a long pause. */
const OFFICE: Lifetime = { idle: 4 * HOUR, total: 12 * HOUR };
/** An officer's own phone, asked to be remembered: signing asks for a proof again anyway. */
const REMEMBERED_OFFICE: Lifetime = { idle: 14 * DAY, total: 90 * DAY };
const KIOSK: Lifetime = { idle: 3 * MINUTE, total: 15 * MINUTE };

export function lifetimeOf(session: { scope: Scope; remembered: boolean; kiosk: boolean }): Lifetime {
  if (session.kiosk) return KIOSK;
  if (session.scope !== 'office') return OWN_PHONE;
  return session.remembered ? REMEMBERED_OFFICE : OFFICE;
}

export const expiryOf = (lifetime: Lifetime, createdAt: Instant, now: Instant): Instant =>
  Math.min(now + lifetime.idle, createdAt + lifetime.total);

/** True when a use is worth writing down: often enough to keep the idle time honest, seldom enough to cost nothing. */
export const isStale = (lifetime: Lifetime, seenAt: Instant, now: Instant): boolean =>
  now - seenAt >= lifetime.idle / 10;

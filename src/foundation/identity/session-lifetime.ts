import { DAY, HOUR, MINUTE, type Instant } from '../../kernel/clock.ts';

/** How long a login lasts: `idle` since the last use, `total` whatever happens. */
export interface Lifetime {
  readonly idle: number;
  readonly total: number;
}

const OWN_PHONE: Lifetime = { idle: 30 * DAY, total: 180 * DAY };
/** Office computers are shared and see everybody's data: one working day, and out after a long pause. */
const OFFICE: Lifetime = { idle: 4 * HOUR, total: 12 * HOUR };
const KIOSK: Lifetime = { idle: 3 * MINUTE, total: 15 * MINUTE };

export const lifetimeOf = (who: { officer: boolean; kiosk: boolean }): Lifetime =>
  who.kiosk ? KIOSK : who.officer ? OFFICE : OWN_PHONE;

export const expiryOf = (lifetime: Lifetime, createdAt: Instant, now: Instant): Instant =>
  Math.min(now + lifetime.idle, createdAt + lifetime.total);

/** True when a use is worth writing down: often enough to keep the idle time honest, seldom enough to cost nothing. */
export const isStale = (lifetime: Lifetime, seenAt: Instant, now: Instant): boolean =>
  now - seenAt >= lifetime.idle / 10;

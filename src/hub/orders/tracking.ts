import { DAY, type Instant } from '../../kernel/clock.ts';
import type { Deps } from '../../foundation/deps.ts';

/** 132 of the HMAC's 256 bits: short enough for a message, far too many to guess. */
const TOKEN_LENGTH = 22;

/** How long a link still opens an order that is over; afterwards its buyer logs in with the number of the order. */
const LINK_LIVES_ON = 60 * DAY;

/** What an order's link depends on. */
export interface LinkFacts {
  readonly code: string;
  /** How often the links of this order were withdrawn. */
  readonly linkRound: number;
  /** When the order's case was closed; null while anybody still has to act, a refund included. */
  readonly endedAt: Instant | null;
}

/** The same in SQL, of an order `o`: to be read into {@link LinkFacts}. */
export const LINK_FACTS = `o.link_round, (SELECT c.updated_at FROM cases c
    WHERE c.kind = 'order' AND c.id = o.id AND c.closed = 1) AS ended_at`;

/** The secret part of an order's link: a keyed HMAC of its public code and the round, so nothing needs to be stored. */
export async function trackingToken(
  { vault }: Pick<Deps, 'vault'>,
  { code, linkRound }: Pick<LinkFacts, 'code' | 'linkRound'>,
): Promise<string> {
  const of = linkRound === 0 ? `order:${code}` : `order:${code}:${linkRound}`;
  return (await vault.blind('link', of)).slice(0, TOKEN_LENGTH);
}

/** True when the order ended so long ago that no link opens it any more. */
export const isLinkOver = (now: Instant, { endedAt }: Pick<LinkFacts, 'endedAt'>): boolean =>
  endedAt !== null && endedAt + LINK_LIVES_ON <= now;

/** True when `token` opens the order today; takes the same time for every wrong token. */
export async function isTrackingToken(
  deps: Pick<Deps, 'vault' | 'clock'>,
  order: LinkFacts,
  token: string,
): Promise<boolean> {
  const right = await trackingToken(deps, order);
  let differs = right.length ^ token.length;
  for (let i = 0; i < right.length; i++) differs |= right.charCodeAt(i) ^ token.charCodeAt(i % (token.length || 1));
  return differs === 0 && !isLinkOver(deps.clock.now(), order);
}

/** Where a buyer follows an order without an account: `/pesanan/P-7K3M-9Q2X?k=…`. */
export const trackingPath = (code: string, token: string): string => `/pesanan/${code}?k=${token}`;

import type { Deps } from '../../foundation/deps.ts';

/** 132 of the HMAC's 256 bits: short enough for a message, far too many to guess. */
const TOKEN_LENGTH = 22;

/** The secret part of an order's link: a keyed HMAC of its public code, so nothing needs to be stored. */
export async function trackingToken({ vault }: Pick<Deps, 'vault'>, code: string): Promise<string> {
  return (await vault.blind('link', `order:${code}`)).slice(0, TOKEN_LENGTH);
}

/** True when `token` belongs to the order `code`; takes the same time for every wrong token. */
export async function isTrackingToken(deps: Pick<Deps, 'vault'>, code: string, token: string): Promise<boolean> {
  const right = await trackingToken(deps, code);
  let differs = right.length ^ token.length;
  for (let i = 0; i < right.length; i++) differs |= right.charCodeAt(i) ^ token.charCodeAt(i % (token.length || 1));
  return differs === 0;
}

/** Where a buyer follows an order without an account: `/pesanan/P-7K3M-9Q2X?k=…`. */
export const trackingPath = (code: string, token: string): string => `/pesanan/${code}?k=${token}`;

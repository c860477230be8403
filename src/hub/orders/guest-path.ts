import type { Deps } from '../../foundation/deps.ts';
import { readRows, type Query } from '../../platform/libsql/index.ts';
import { isLinkOver, LINK_FACTS, trackingPath, trackingToken, type LinkFacts } from './tracking.ts';

export interface LinkRow extends Record<string, unknown> {
  code: string;
  link_round: number;
  ended_at: number | null;
}

/** What the links of these orders depend on. */
export const linkFactsQuery = (codes: readonly string[]): Query<LinkRow> => ({
  sql: `SELECT o.code, ${LINK_FACTS} FROM orders o WHERE o.code IN (SELECT value FROM json_each(?))`,
  args: [JSON.stringify(codes)],
});

export const linkFactsOf = (row: LinkRow): LinkFacts => ({
  code: row.code,
  linkRound: row.link_round,
  endedAt: row.ended_at,
});

/**
 * Where a message leads somebody without an account: an order's page with the key that opens it today. The key is made for
 * this one sending and kept nowhere; other paths, and orders whose links are over, stay as they are.
 */
export async function guestPath(deps: Pick<Deps, 'db' | 'vault' | 'clock'>, path: string): Promise<string> {
  const [, code] = /^\/pesanan\/(P-[0-9A-Z]{4}-[0-9A-Z]{4})$/.exec(path) ?? [];
  if (!code) return path;
  const [row] = await readRows<LinkRow>(deps.db, linkFactsQuery([code]));
  if (!row) return path;
  const facts = linkFactsOf(row);
  return isLinkOver(deps.clock.now(), facts) ? path : trackingPath(code, await trackingToken(deps, facts));
}

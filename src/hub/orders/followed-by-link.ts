import type { Deps } from '../../foundation/deps.ts';
import { read } from '../../platform/libsql/index.ts';
import { casesByCode, type CaseRow } from '../timeline/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { linkFactsOf, linkFactsQuery, type LinkRow } from './guest-path.ts';
import { isTrackingToken } from './tracking.ts';

/** An order's public code with the secret of its link. */
export interface OrderLink {
  readonly code: string;
  readonly token: string;
}

type Needs = Pick<Deps, 'db' | 'vault' | 'clock'>;

/** The orders that somebody holds links of, as "Pesanan & Permohonan Saya" lists them; what opens nothing is left out. */
export async function followedByLink(deps: Needs, links: readonly OrderLink[]): Promise<readonly CaseRow[]> {
  if (links.length === 0) return [];
  const codes = links.map(({ code }) => code);
  const { cases, facts } = await read<{ cases: CaseRow; facts: LinkRow }>(deps.db, {
    cases: casesByCode(ORDER_CASE.kind, codes),
    facts: linkFactsQuery(codes),
  });
  const tokens = new Map(links.map(({ code, token }) => [code, token]));
  const opened = new Set<string>();
  for (const row of facts)
    if (await isTrackingToken(deps, linkFactsOf(row), tokens.get(row.code) ?? '')) opened.add(row.code);
  return cases.filter(({ code }) => opened.has(code));
}

/** True when this link opens its order today. */
export const opensByLink = async (deps: Needs, link: OrderLink): Promise<boolean> =>
  (await followedByLink(deps, [link])).length > 0;

import type { Deps } from '../../foundation/deps.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { casesByCode, type CaseRow } from '../timeline/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { isTrackingToken } from './tracking.ts';

/** An order's public code with the secret of its link. */
export interface OrderLink {
  readonly code: string;
  readonly token: string;
}

/** The orders that somebody holds links of, as "Pesanan & Permohonan Saya" lists them; a wrong link is left out. */
export async function followedByLink(
  deps: Pick<Deps, 'db' | 'vault'>,
  links: readonly OrderLink[],
): Promise<readonly CaseRow[]> {
  const right = await Promise.all(links.map(({ code, token }) => isTrackingToken(deps, code, token)));
  const codes = links.filter((_, i) => right[i]).map(({ code }) => code);
  if (codes.length === 0) return [];
  const rows = await readRows<CaseRow>(deps.db, casesByCode(ORDER_CASE.kind, codes));
  return rows;
}

import type { Instant } from '../../kernel/clock.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { shortName } from '../../kernel/names.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import { ORDER_STATES, TABS, type Fulfilment, type OrderState, type Tab } from './order.ts';
import { taskOf, type SaleTask } from './sale-task.ts';
import type { CountRow, SaleRow } from './sales.repo.ts';

/** An order in its seller's lists. */
export interface Sale {
  readonly code: string;
  /** `2 × Keripik pisang cokelat, 1 × Kelanting` */
  readonly title: string;
  readonly picture: string | null;
  /** `Sulastri A.`: enough to find the talk with them. The whole name is read in the sale, and that look is recorded. */
  readonly buyer: string;
  readonly state: OrderState;
  readonly method: PaymentMethod;
  readonly fulfilment: Fulfilment;
  /** Rupiah to be paid, as the buyer sees it. */
  readonly total: Rupiah;
  readonly task: SaleTask | null;
  /** It is the seller's turn. */
  readonly waits: boolean;
  readonly createdAt: Instant;
  readonly dueAt: Instant | null;
}

/** A row of the database as its seller sees it. */
export async function saleOf({ vault }: Pick<Deps, 'vault'>, row: SaleRow): Promise<Sale> {
  return {
    code: row.code,
    title: row.goods,
    picture: row.picture,
    buyer: shortName(await vault.open(row.buyer_name_sealed, 'orders.buyer_name')),
    state: row.state,
    method: row.method,
    fulfilment: row.fulfilment,
    total: row.total,
    task: taskOf({
      state: row.state,
      fulfilment: row.fulfilment,
      proofWaits: row.payment === 'proof_submitted',
      refundOpen: row.open_refunds > 0,
      allocated: row.allocated > 0,
    }),
    waits: row.waits === 1,
    createdAt: row.created_at,
    dueAt: row.due_at,
  };
}

export const statesOf = (tab: Tab): OrderState[] =>
  (Object.keys(ORDER_STATES) as OrderState[]).filter((state) => ORDER_STATES[state].tab === tab);

/** Counts by state as counts by tab; every tab has its number. */
export function byTab(rows: readonly CountRow[], of: 'n' | 'waiting'): Record<Tab, number> {
  const counts = Object.fromEntries(TABS.map((tab) => [tab, 0])) as Record<Tab, number>;
  for (const row of rows) counts[ORDER_STATES[row.state].tab] += row[of];
  return counts;
}

import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read } from '../../platform/libsql/index.ts';
import { readCursor, writeCursor } from '../listings/index.ts';
import { ownShop } from '../shops/index.ts';
import { TABS, type Tab } from './order.ts';
import { byTab, saleOf, statesOf, type Sale } from './sale.ts';
import { salesRepo, type CountRow, type SaleRow } from './sales.repo.ts';

export const ListSalesSchema = v.object({
  shopId: v.pipe(v.string(), v.maxLength(64, 'too_long')),
  tab: v.optional(v.picklist(TABS, 'unknown'), 'to_send'),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200, 'too_long'))),
});

export interface SaleList {
  readonly tab: Tab;
  /** Orders under each tab that are not over yet, and how many of them wait for the seller. */
  readonly counts: Readonly<Record<Tab, number>>;
  readonly waiting: Readonly<Record<Tab, number>>;
  /** Newest first. */
  readonly sales: readonly Sale[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

const PAGE = 20;

/** A shop's orders under one tab, for its seller; one round trip. Another's shop is not found. */
export async function listSales(deps: Pick<Deps, 'db' | 'vault'>, ctx: Ctx, input: unknown): Promise<Result<SaleList>> {
  const given = parse(ListSalesSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { tab, cursor } = given.value;
  const shop = ownShop(ctx, given.value.shopId);
  if (!shop.ok) return shop;
  const sales = salesRepo(shop.value);
  const [createdAt, row] = readCursor(cursor, 2) ?? [];
  const after = createdAt === undefined || row === undefined ? null : ([createdAt, row] as const);
  const { rows, counts } = await read<{ rows: SaleRow; counts: CountRow }>(deps.db, {
    rows: sales.page(statesOf(tab), after, PAGE + 1),
    counts: sales.counts(),
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return ok({
    tab,
    counts: byTab(counts, 'n'),
    waiting: byTab(counts, 'waiting'),
    sales: await Promise.all(shown.map((one) => saleOf(deps, one))),
    next: rows.length > PAGE && last ? writeCursor(last.created_at, last.row) : null,
  });
}

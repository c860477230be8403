import * as v from 'valibot';
import { fromWib, wib, type Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import { read } from '../../platform/libsql/index.ts';
import { ownShop } from '../shops/index.ts';
import { statementRepo, type BalanceRow, type StatementKinds, type StatementRow } from './statement.repo.ts';

export const ReadStatementSchema = v.object({
  shopId: v.pipe(v.string(), v.maxLength(64, 'too_long')),
  /** `2026-11`, a month by the village's calendar; the present one when absent. */
  month: v.optional(v.pipe(v.string(), v.regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, 'month'))),
});

/** What happened: goods sold, a sale taken back, the market paid the seller, a correction. */
export type StatementEvent = 'sold' | 'given_back' | 'fee_paid' | 'paid_out' | 'corrected';

export interface StatementLine {
  readonly at: Instant;
  /** Public code of the order. */
  readonly code: string | null;
  readonly method: PaymentMethod | null;
  readonly event: StatementEvent;
  /** Rupiah of goods sold; negative = taken back. Delivery is not in it. */
  readonly turnover: Rupiah;
  /** The village's fee, and what is left. */
  readonly fee: Rupiah;
  readonly net: Rupiah;
  /** Change of what the market owes the shop; negative = the shop owes more to the village. */
  readonly balance: Rupiah;
}

export interface Statement {
  /** `2026-11` */
  readonly month: string;
  /** The village's rate for new orders, in basis points of the goods. */
  readonly feeBps: number;
  /** Months to choose from, newest first. */
  readonly months: readonly string[];
  /** Rupiah of goods sold in each of the last twelve months, oldest first. */
  readonly year: readonly { readonly month: string; readonly turnover: Rupiah }[];
  /** Newest first. */
  readonly lines: readonly StatementLine[];
  readonly totals: Readonly<Record<'turnover' | 'fee' | 'net' | 'balance', Rupiah>> & { readonly sales: number };
  /** Rupiah that the market owes the shop, at the beginning and the end; negative = the shop owes the village. */
  readonly opening: Rupiah;
  readonly closing: Rupiah;
}

/** More than a village shop sells in a month; the batch of a page stays small all the same. */
const MOST = 10_000;

/** A shop's month as the ledger proves it, for its seller; one round trip. Another's shop is not found. */
export async function readStatement(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Statement>> {
  const given = parse(ReadStatementSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const shop = ownShop(ctx, given.value.shopId);
  if (!shop.ok) return shop;
  const thisMonth = monthOf(deps.clock.now());
  const month = given.value.month ?? thisMonth;
  const lastTwelve = monthsBetween(back(thisMonth, 11), thisMonth).toReversed();
  const following = next(month);
  const books = statementRepo(shop.value, { month, following, from: startOf(month), to: startOf(following) });
  const {
    rows,
    balancess: [balances],
    beginss: [begins],
    rates: [rate],
    sales,
  } = await read<{
    rows: StatementRow;
    balancess: BalanceRow;
    beginss: { at: number | null };
    rates: { bps: number };
    sales: { month: string; turnover: number };
  }>(deps.db, {
    rows: books.lines(MOST),
    balancess: books.balances(),
    beginss: books.begins(),
    rates: books.rate(),
    sales: books.sales(startOf(lastTwelve[0] ?? thisMonth)),
  });
  const lines = rows.map(lineOf);
  const sum = (of: (line: StatementLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return ok({
    month,
    feeBps: rate?.bps ?? 0,
    months: monthsBetween(begins?.at ? monthOf(begins.at) : thisMonth, thisMonth),
    year: lastTwelve.map((it) => ({
      month: it,
      turnover: sales.find((row) => row.month === it)?.turnover ?? 0,
    })),
    lines,
    totals: {
      turnover: sum((l) => l.turnover),
      fee: sum((l) => l.fee),
      net: sum((l) => l.net),
      balance: sum((l) => l.balance),
      sales: lines.filter((l) => l.event === 'sold').length,
    },
    opening: balances?.opening ?? 0,
    closing: balances?.closing ?? 0,
  });
}

function lineOf(row: StatementRow): StatementLine {
  const { at, code, method, turnover, fee, balance } = row;
  return { at, code, method, event: eventOf(JSON.parse(row.kinds)), turnover, fee, net: turnover - fee, balance };
}

function eventOf(kinds: StatementKinds): StatementEvent {
  if (kinds.includes('orderCompleted') || kinds.includes('paidStraightToSeller')) return 'sold';
  if (kinds.includes('feePaid')) return 'fee_paid';
  if (kinds.includes('feeGivenBack') || kinds.includes('refundAfterCompletion')) return 'given_back';
  return kinds.includes('payout') ? 'paid_out' : 'corrected';
}

function monthOf(at: Instant): string {
  const { year, month } = wib(at);
  return `${year}-${String(month).padStart(2, '0')}`;
}

const parts = (month: string): [number, number] => [Number(month.slice(0, 4)), Number(month.slice(5))];
const startOf = (month: string): Instant => fromWib(...parts(month), 1);
/** A 13th month is the January after it, a 0th the December before. */
const next = (month: string): string => back(month, -1);
const back = (month: string, n: number): string => monthOf(fromWib(parts(month)[0], parts(month)[1] - n, 1));

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = next(month)) months.unshift(month);
  return months;
}

import { wib } from '../../kernel/clock.ts';
import { csv } from '../../kernel/csv.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { commit } from '../../platform/libsql/index.ts';
import { ownShop } from '../shops/index.ts';
import { readStatement, ReadStatementSchema, type StatementEvent } from './read-statement.ts';

const HEAD = ['tanggal', 'jam', 'pesanan', 'peristiwa', 'cara_bayar', 'penjualan', 'biaya_desa', 'bersih', 'saldo'];
const EVENTS: Readonly<Record<StatementEvent, string>> = {
  sold: 'penjualan',
  given_back: 'pengembalian',
  fee_paid: 'biaya desa disetor',
  paid_out: 'dibayarkan ke penjual',
  corrected: 'koreksi',
};

const two = (n: number) => String(n).padStart(2, '0');

/**
 * The statement of a month as CSV, oldest first, times in WIB, amounts in rupiah; `saldo` runs on from the opening
 * balance. That it was taken out is on the record.
 */
export async function exportStatement(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly month: string; readonly csv: string }>> {
  const given = parse(ReadStatementSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const shop = ownShop(ctx, given.value.shopId);
  if (!shop.ok) return shop;
  const read = await readStatement(deps, ctx, given.value);
  if (!read.ok) return read;
  const { id, villageId } = shop.value;
  const { month, lines, opening } = read.value;
  await commit(deps.db, [
    audit(deps, ctx, {
      villageId,
      action: 'statement.exported',
      log: 'never',
      subject: { kind: 'shop', id },
      data: { month },
    }),
  ]);
  let balance = opening;
  const rows = lines.toReversed().map((line) => {
    balance += line.balance;
    const { year, month, day, hour, minute } = wib(line.at);
    return [
      `${year}-${two(month)}-${two(day)}`,
      `${two(hour)}:${two(minute)}`,
      line.code ?? '',
      EVENTS[line.event],
      line.method ?? '',
      line.turnover,
      line.fee,
      line.net,
      balance,
    ];
  });
  return ok({ month, csv: csv([HEAD, ...rows]) });
}

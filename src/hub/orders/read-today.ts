import { fromWib, wib } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read } from '../../platform/libsql/index.ts';
import { ownShop } from '../shops/index.ts';
import { saleOf, type Sale } from './sale.ts';
import { urgencyOf } from './sale-task.ts';
import { salesRepo, type SaleRow } from './sales.repo.ts';
import { shopTodayQuery, type ShopTodayRow } from './today.repo.ts';

/** What a seller sees first: what to do now. */
export interface Today {
  readonly shop: {
    readonly slug: string;
    readonly name: string;
    readonly status: ShopTodayRow['status'];
    /** Ways to be paid and to deliver that are set up. */
    readonly hasQris: boolean;
    readonly hasBank: boolean;
    readonly delivers: boolean;
    readonly pickup: boolean;
    /** The village's rate for new orders, in basis points of the goods. */
    readonly feeBps: number;
  };
  /** Waits for the seller: by kind of task, the most urgent first, and within it the nearest deadline. */
  readonly waiting: readonly Sale[];
  /** On the way or ready at the pickup point. */
  readonly onTheWay: readonly Sale[];
  readonly unpaid: number;
  /** Somebody ordered here before. */
  readonly hasOrders: boolean;
  readonly products: number;
  readonly liveProducts: number;
  /** Variants on show with no more than three pieces left. */
  readonly lowStock: number;
  /** Since the first of the month in WIB: rupiah of goods sold as the ledger proves them, and in how many orders. */
  readonly month: { readonly turnover: Rupiah; readonly completed: number };
}

const MOST = 100;

/** A shop's day for its seller, in one round trip. Another's shop is not found. */
export async function readToday(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  shopId: string,
): Promise<Result<Today>> {
  const own = ownShop(ctx, shopId);
  if (!own.ok) return own;
  const sales = salesRepo(own.value);
  const { year, month } = wib(deps.clock.now());
  const {
    waiting,
    onTheWay,
    shops: [shop],
  } = await read<{ waiting: SaleRow; onTheWay: SaleRow; shops: ShopTodayRow }>(deps.db, {
    waiting: sales.waiting(MOST),
    onTheWay: sales.onTheWay(MOST),
    shops: shopTodayQuery(own.value, fromWib(year, month, 1)),
  });
  if (!shop) return refuse('not_found', 'shops.no_such_shop');
  const open = (rows: SaleRow[]) => Promise.all(rows.map((row) => saleOf(deps, row)));
  return ok({
    shop: {
      slug: shop.slug,
      name: shop.name,
      status: shop.status,
      hasQris: shop.has_qris === 1,
      hasBank: shop.has_bank === 1,
      delivers: shop.zones > 0,
      pickup: shop.pickup === 1,
      feeBps: shop.fee_bps,
    },
    waiting: (await open(waiting)).toSorted((a, b) => urgencyOf(a.task) - urgencyOf(b.task)),
    onTheWay: await open(onTheWay),
    unpaid: shop.unpaid,
    hasOrders: shop.has_orders === 1,
    products: shop.products,
    liveProducts: shop.live_products,
    lowStock: shop.low_stock,
    month: { turnover: shop.turnover, completed: shop.completed },
  });
}

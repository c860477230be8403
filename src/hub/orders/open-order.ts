import { holdsOffice, ownsShop, type Ctx } from '../../kernel/ctx.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readOne, type Row } from '../../platform/libsql/index.ts';
import { matterOf } from './matter.ts';
import { nextOrderState, type Doer, type OrderAction, type OrderState } from './order.ts';
import { orderByCode, orderOf, type OrderRecord } from './order-record.ts';
import { isWithOperator } from './stalled.ts';
import { isTrackingToken, type LinkFacts } from './tracking.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>;

/** Which order: its public code, and the secret of its tracking link for whoever has no account. */
export interface OrderRef {
  readonly code: string;
  readonly token?: string | undefined;
}

export interface OpenedOrder {
  readonly order: OrderRecord;
  /** What the actor is to this order. */
  readonly doers: ReadonlySet<Doer>;
}

type Parties = LinkFacts & Pick<OrderRecord, 'accountId' | 'phoneAccountId' | 'shopId' | 'villageId' | 'holder'>;

/**
 * What somebody is to an order: its buyer (by account, by the number they proved at login, or by tracking link), its
 * seller, or, only while it is with them, an operator of its village. An operator who bought or sold it is only that:
 * nobody decides about themselves.
 */
export async function doersOf(
  deps: Pick<Deps, 'vault' | 'clock'>,
  ctx: Ctx,
  order: Parties,
  token: string | undefined,
): Promise<ReadonlySet<Doer>> {
  const { actor } = ctx;
  const doers = new Set<Doer>();
  const owns = actor.kind === 'account' && [order.accountId, order.phoneAccountId].includes(actor.accountId);
  if (owns || (token && (await isTrackingToken(deps, order, token)))) doers.add('buyer');
  if (ownsShop(actor, order.shopId)) doers.add('seller');
  if (doers.size === 0 && isWithOperator(order) && holdsOffice(actor, order.villageId, 'operator'))
    doers.add('operator');
  if (actor.kind === 'system') doers.add('system');
  return doers;
}

/**
 * Opens an order for somebody who has to do with it; for everybody else there is no such order, and the try is logged.
 * Refused to an operator whom nobody asked: `orders.not_with_operator`.
 */
export async function openOrder(deps: Needs, ctx: Ctx, ref: OrderRef): Promise<Result<OpenedOrder>> {
  const row = await readOne<Row>(deps.db, orderByCode(normalizeCode(ref.code.slice(0, 40))));
  if (!row) return refuse('not_found', 'orders.not_found');
  const order = orderOf(row);
  const doers = await doersOf(deps, ctx, order, ref.token);
  if (doers.size > 0) return ok({ order, doers });
  const refused = await denied(deps, ctx, 'orders.not_found', {
    villageId: order.villageId,
    action: 'order.opened',
    subject: { kind: 'order', id: order.id },
  });
  return holdsOffice(ctx.actor, order.villageId, 'operator')
    ? refuse('forbidden', 'orders.not_with_operator')
    : refused;
}

/** A move that the table allows to this actor now. */
export interface AllowedMove {
  readonly action: OrderAction;
  readonly to: OrderState;
  readonly by: Doer;
}

/**
 * Checks a move against the table. Refusals: `orders.not_yours` (known to the order, but this is for others to do),
 * `orders.state_moved` (data.state is the state it is in; also for an operator who has only money of the order to decide
 * about, not the order), `orders.wrong_fulfilment`.
 */
export function allowMove({ order, doers }: OpenedOrder, action: OrderAction): Result<AllowedMove> {
  const next = nextOrderState(order, action, doers);
  if ('to' in next) {
    if (next.by !== 'operator' || matterOf(order) !== 'refund') return ok({ action, ...next });
  } else {
    if (next.refused === 'not_yours') return refuse('forbidden', 'orders.not_yours');
    if (next.refused === 'wrong_fulfilment') return refuse('conflict', 'orders.wrong_fulfilment');
  }
  return refuse('conflict', 'orders.state_moved', { data: { state: order.state } });
}

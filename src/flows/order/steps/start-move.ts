import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  type AllowedMove,
  allowMove,
  openOrder,
  type OrderAction,
  type OrderRecord,
  type OrderRef,
  type OrderState,
} from '../../../hub/orders/index.ts';
import { commit, type Step } from '../../../platform/libsql/index.ts';
import { paragraphs } from '../../../kernel/fields.ts';

/** Names an order in every call about one. */
export const orderRef = {
  /** Public code, as printed: `P-7K3M-9Q2X`. */
  code: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(40, 'too_long')),
  /** The secret of the tracking link, for buyers without an account. */
  token: v.optional(v.pipe(v.string(), v.maxLength(64, 'too_long'))),
};

export const OrderRefSchema = v.object(orderRef);

/** Why, in the words that the other side will read. */
export const reasonField = paragraphs(300, 3);

export interface StartedMove<T> {
  readonly order: OrderRecord;
  readonly move: AllowedMove;
  readonly given: T;
}

/** How every move begins: the input is parsed, the order opened for the actor, and the table asked. */
export async function startMove<const S extends v.GenericSchema<unknown, OrderRef>>(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
  schema: S,
  action: OrderAction,
): Promise<Result<StartedMove<v.InferOutput<S>>>> {
  const given = parse(schema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const move = allowMove(opened.value, action);
  return move.ok ? ok({ order: opened.value.order, move: move.value, given: given.value }) : move;
}

export interface OrderOutcome {
  readonly code: string;
  readonly state: OrderState;
}

/** How every move ends: one atomic batch, then the outbox is woken. */
export async function commitMove(
  deps: Pick<Deps, 'db' | 'waker'>,
  outcome: OrderOutcome,
  steps: readonly Step[],
): Promise<Result<OrderOutcome>> {
  const done = await commit(deps.db, steps);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ code: outcome.code, state: outcome.state });
}

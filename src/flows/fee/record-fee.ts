import * as v from 'valibot';
import { holdsOffice, ownsShop, type Ctx } from '../../kernel/ctx.ts';
import { line, whole } from '../../kernel/fields.ts';
import { MAX_RUPIAH } from '../../kernel/money.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { heard, signal } from '../../kernel/signal.ts';
import { audit, denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { journalOf, postJournal, sellerReceivable } from '../../money/ledger/index.ts';
import { commit, expect, on, readOne } from '../../platform/libsql/index.ts';

export const RecordFeeSchema = v.object({
  shopId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64, 'too_long')),
  /** Rupiah that the treasurer received. */
  amount: whole(1, MAX_RUPIAH, 'rupiah'),
  /** Number of the treasurer's receipt. */
  receipt: line(1, 60),
});

const REPEATED = signal('fees.repeated', refusal('conflict', 'fees.repeated'));
const TOO_MUCH = refusal('conflict', 'fees.too_much', { fields: { amount: 'max_value' } });

/**
 * The village's treasurer received a shop's fee: an operator books it, once per receipt, never more than is owed
 * (`fees.too_much`), and not for their own shop (`fees.own_shop`). The seller is told; their statement shows it.
 */
export async function recordFee(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const given = parse(RecordFeeSchema, input, 'fees.invalid');
  if (!given.ok) return given;
  const { shopId, amount, receipt } = given.value;
  const shop = await readOne<{ village_id: string }>(deps.db, {
    sql: 'SELECT village_id FROM shops WHERE id = ?',
    args: [shopId],
  });
  if (!shop) return refuse('not_found', 'shops.no_such_shop');
  const { village_id: villageId } = shop;
  const event = { villageId, action: 'fee.paid', subject: { kind: 'shop', id: shopId } } as const;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return denied(deps, ctx, 'shops.no_such_shop', event);
  if (ownsShop(ctx.actor, shopId)) return refuse('forbidden', 'fees.own_shop');
  const done = await commit(deps.db, [
    on(
      postJournal(deps, {
        villageId,
        kind: 'feePaid',
        sourceEvent: `fee:${shopId}:${receipt}`,
        orderId: null,
        shopId,
        lines: journalOf.feePaid(shopId, amount),
      }),
      { unique: REPEATED },
    ),
    expect(
      '(SELECT coalesce(sum(amount), 0) FROM entries WHERE village_id = ? AND account = ?) >= 0',
      [villageId, sellerReceivable(shopId)],
      TOO_MUCH,
    ),
    audit(deps, ctx, { ...event, data: { amount, receipt } }),
    emit(deps, { villageId, topic: 'fee.paid', payload: { shopId, amount } }),
  ]);
  if (!done.ok) return heard(done, REPEATED) ? refuse('conflict', 'fees.repeated') : done;
  await deps.waker.wake();
  return ok(null);
}

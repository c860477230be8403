import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  SIDODADI,
  STATIC_QRIS,
  testDeps,
  type PlacedTestOrder,
  type Shop,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { growLog } from '../../../tests/support/log-world.ts';
import { asPerson } from '../../../tests/support/letters.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { commitmentTo, entryText, readOpening } from '../../foundation/audit/entry.ts';
import { eraseSalts } from '../../foundation/audit/erase-salts.ts';
import { enterLog } from '../../foundation/audit/index.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { bytesOf } from '../../platform/log/bytes.ts';
import { readProof } from '../../platform/log/proof-file.ts';
import { ORDER_CASE } from '../orders/index.ts';
import { caseReceipt, caseRecord } from './index.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await enterLog(deps);
});

const entryOf = (opening: string) => bytesOf(entryText(commitmentTo(opening)));
const grow = () => growLog(deps);

describe('an order', () => {
  let shop: Shop;
  let order: PlacedTestOrder;
  beforeEach(async () => {
    shop = await givenShop(deps, await givenResident(deps, 'Budi'), { qris: STATIC_QRIS });
    order = await givenOrder(deps, shop);
    await verifyPayment(deps, ctxOf(shop.seller), order);
    await grow();
  });

  test('gives its buyer, by the link, a receipt of each step that proves it', async () => {
    const steps = await caseRecord(deps, guestCtx, ORDER_CASE, order);
    if (!steps.ok) throw new Error(steps.refusal.code);
    expect(steps.value.map(({ state }) => state)).toEqual(['awaiting_payment', 'paid']);
    for (const { entry, state } of steps.value) {
      const receipt = await caseReceipt(deps, guestCtx, ORDER_CASE, { ...order, entry: String(entry) });
      if (!receipt.ok) throw new Error(receipt.refusal.code);
      expect(await deps.log.check(receipt.value, entryOf)).toMatchObject({ is: 'receipt', index: entry });
      const opening = readOpening(readProof(receipt.value)?.extra ?? '');
      expect(opening?.subject).toEqual({ kind: 'order', id: order.id });
      expect(opening?.data).toMatchObject(state === 'paid' ? { from: 'awaiting_payment' } : { state });
    }
  });

  test('gives its seller the same, and nobody else: no other shop, no other resident, no guest without the link', async () => {
    const as = async (ctx: typeof guestCtx) => caseRecord(deps, ctx, ORDER_CASE, { code: order.code });
    expect((await as(ctxOf(shop.seller))).ok).toBe(true);
    const other = await givenShop(deps, await givenResident(deps, 'Tono', { villageId: SIDODADI }));
    for (const ctx of [ctxOf(other.seller), asPerson(await givenResident(deps, 'Siti')), guestCtx])
      expect(await as(ctx)).toMatchObject({ ok: false, refusal: { code: 'orders.not_found' } });
  });

  test('gives no receipt of an entry that is another case’s, or that no head covers yet', async () => {
    const other = await givenOrder(deps, shop);
    const [step] = await caseRecord(deps, guestCtx, ORDER_CASE, other).then((it) => (it.ok ? it.value : []));
    const asked = async (of: PlacedTestOrder, entry: unknown) =>
      caseReceipt(deps, guestCtx, ORDER_CASE, { ...of, entry: String(entry) });
    expect(await asked(order, step?.entry)).toMatchObject({ refusal: { code: 'record.no_such_entry' } });
    expect(await asked(other, step?.entry)).toMatchObject({ refusal: { code: 'record.not_yet' } });
    expect(await asked(other, 'null')).toMatchObject({ refusal: { code: 'record.no_such_entry' } });
    await grow();
    expect(await asked(other, step?.entry)).toMatchObject({ ok: true });
  });

  test('whose salts were erased keeps its places; its receipts open nothing more', async () => {
    await eraseSalts(deps, systemCtx('test'), { kind: 'order', id: order.id, reason: 'diminta' });
    const steps = await caseRecord(deps, guestCtx, ORDER_CASE, order);
    const entry = String(steps.ok && steps.value[0]?.entry);
    const receipt = await caseReceipt(deps, guestCtx, ORDER_CASE, { ...order, entry });
    expect(readProof(receipt.ok ? receipt.value : '')?.extra).toBeNull();
  });
});

test('two receipts of one buyer, from two shops, share nothing of the buyer: not even who opened the checkout', async () => {
  const buyer = asPerson(await givenResident(deps, 'Siti'));
  const openings: string[] = [];
  for (const name of ['Budi', 'Tono']) {
    const shop = await givenShop(deps, await givenResident(deps, name), { qris: STATIC_QRIS });
    const { code } = await givenOrder(deps, shop, { ctx: buyer });
    await grow();
    const steps = await caseRecord(deps, ctxOf(shop.seller), ORDER_CASE, { code });
    const entry = String(steps.ok && steps.value[0]?.entry);
    const receipt = await caseReceipt(deps, ctxOf(shop.seller), ORDER_CASE, { code, entry });
    openings.push(readProof(receipt.ok ? receipt.value : '')?.extra ?? '');
  }
  const told = openings.map((opening) => new Set(opening.match(/[\w.-]{4,}/g)));
  const common = [...told[0]!].filter((it) => told[1]?.has(it));
  const at = String(deps.clock.now());
  expect(common).toEqual([
    HANURA,
    'order.placed',
    'account',
    at,
    'kind',
    'order',
    'code',
    'state',
    'awaiting_payment',
    'total',
    '27000',
    'null',
  ]);
  for (const opening of openings) {
    if (buyer.actor.kind === 'account') expect(opening).not.toContain(buyer.actor.accountId);
    expect(opening).not.toContain(buyer.requestId);
  }
});

test('a kind of case without a record says so', async () => {
  const { recorded: _, ...plain } = ORDER_CASE;
  expect(await caseRecord(deps, guestCtx, plain, { code: 'P-1' })).toMatchObject({ refusal: { code: 'record.none' } });
});

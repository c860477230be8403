import { acceptOrder } from '../../src/flows/order/fulfil/accept-order.ts';
import { readFile } from 'node:fs/promises';
import { cancelOrder } from '../../src/flows/order/end/cancel-order.ts';
import { rejectOrder } from '../../src/flows/order/end/reject-order.ts';
import { handOver } from '../../src/flows/order/fulfil/hand-over.ts';
import { disputeOrder } from '../../src/flows/order/dispute/dispute-order.ts';
import { makeReady } from '../../src/flows/order/fulfil/make-ready.ts';
import { processOrder } from '../../src/flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../src/flows/order/fulfil/ship-order.ts';
import { completeOrder } from '../../src/flows/order/fulfil/complete-order.ts';
import { deliverOrder } from '../../src/flows/order/fulfil/deliver-order.ts';
import { returnOrder } from '../../src/flows/order/end/return-order.ts';
import { settleDispute } from '../../src/flows/order/dispute/settle-dispute.ts';
import { answerRefund } from '../../src/flows/order/refund/answer-refund.ts';
import { giveBack } from '../../src/flows/order/refund/give-back.ts';
import { sayWhere } from '../../src/flows/order/refund/say-where.ts';
import { verifyPayment } from '../../src/flows/order/pay/verify-payment.ts';
import { trackingToken } from '../../src/hub/orders/index.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import { HOUR, type Instant } from '../../src/kernel/clock.ts';
import type { Result } from '../../src/kernel/result.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import type { Ending, SeedOrder } from './data/order-endings.ts';
import { asGuest, asPerson, at, must, type SeedDeps, type SeededPerson } from './history.ts';

export interface Course {
  readonly code: string;
  readonly order: SeedOrder;
  readonly placedAt: Instant;
  readonly buyer: SeededPerson | undefined;
  readonly seller: SeededPerson;
  readonly operator: SeededPerson;
}

const DRAWINGS = new URL('../../seed/pictures/products', import.meta.url).pathname;

type Who = 'buyer' | 'seller' | 'operator';
type Given = { readonly code: string; readonly [field: string]: unknown };
type Flow = (deps: SeedDeps, ctx: Ctx, input: Given) => Promise<Result<unknown>>;
interface Move {
  readonly who: Who;
  readonly flow: Flow;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Moves an order from its placing to its ending, a few hours between the steps. */
export async function bringTo(deps: SeedDeps, course: Course): Promise<void> {
  const moves = movesTo(course.order);
  const now = deps.clock.now();
  const pause = Math.min(20 * HOUR, (now - course.placedAt) / (moves.length + 1));
  for (const [i, { who, flow, more }] of moves.entries()) {
    const moment = Math.floor(course.placedAt + pause * (i + 1));
    const ctx = who === 'buyer' && !course.buyer ? asGuest() : asPerson(course[who] ?? course.operator, moment);
    const input = {
      code: course.code,
      ...(who === 'buyer' && { token: await trackingToken(deps, { code: course.code, linkRound: 0 }) }),
      ...(flow === handOver && { pickupCode: await pickupCode(deps, course.code) }),
      ...((flow === transfer || flow === answerRefund) && { refundId: await refundOf(deps, course.code) }),
      ...more,
    };
    await must(`${flow.name} towards ${course.order.ending}`, flow(at(deps, moment), ctx, input));
  }
}

function movesTo({ ending, method, fulfilment }: SeedOrder): Move[] {
  const bySeller = (flow: Flow, more: Move['more'] = {}): Move => ({ who: 'seller', flow, more });
  const byBuyer = (flow: Flow, more: Move['more'] = {}): Move => ({ who: 'buyer', flow, more });
  const begun = bySeller(method === 'cod' ? acceptOrder : verifyPayment);
  const work = [begun, bySeller(processOrder)];
  const sent = [...work, bySeller(shipOrder, { courier: 'Diantar sendiri' })];
  const ready = [...work, bySeller(makeReady)];
  const there = fulfilment === 'pickup' ? [...ready, bySeller(handOver)] : [...sent, bySeller(deliverOrder)];
  const disputed = [...there, byBuyer(disputeOrder, { reason: 'Satu bungkus remuk waktu sampai.' })];
  const cancelled = [begun, bySeller(cancelOrder, { reason: 'Pisang hari ini belum cukup tua, mohon maaf.' })];
  const to = { kind: 'account', name: 'Bank Lampung', number: '3820012345678', holder: 'Rina Wulandari' };
  const owed = [
    ...cancelled,
    byBuyer(sayWhere, { to }),
    bySeller(transfer, { drawing: ending === 'contested' ? 'kelanting' : 'opak' }),
  ];
  const courses: Readonly<Record<Ending, readonly Move[]>> = {
    awaiting_payment: [],
    placed: [],
    accepted: [begun],
    paid: [begun],
    processing: work,
    ready_for_pickup: ready,
    shipped: sent,
    delivered: there,
    completed: [...there, byBuyer(completeOrder)],
    withdrawn: [byBuyer(cancelOrder)],
    cancelled,
    rejected: [bySeller(rejectOrder, { reason: 'Alamatnya di luar jangkauan antar kami hari ini.' })],
    returned: [...sent, bySeller(returnOrder, { reason: 'Pembeli tidak di rumah, dua kali didatangi.' })],
    disputed,
    given_back: owed,
    contested: [...owed, byBuyer(answerRefund, { received: false, note: 'Belum ada di rekening saya.' })],
    refunded: [
      ...disputed,
      { who: 'operator', flow: settleDispute, more: { inFavourOf: 'buyer', reason: 'Foto menunjukkan barang rusak.' } },
    ],
  };
  return [...courses[ending]];
}

/** The money goes back, with a drawing as the proof: of each order another, as a proof is taken once. */
async function transfer(deps: SeedDeps, ctx: Ctx, { drawing, ...input }: Given): Promise<Result<unknown>> {
  const picture = await readFile(`${DRAWINGS}/${String(drawing)}-640.webp`);
  return giveBack(deps, ctx, { ...input, picture: new Uint8Array(picture) });
}

async function refundOf({ db }: SeedDeps, code: string): Promise<string> {
  const row = await readOne<{ id: string }>(db, {
    sql: 'SELECT r.id FROM refunds r JOIN orders o ON o.id = r.order_id WHERE o.code = ?',
    args: [code],
  });
  return row?.id ?? '';
}

async function pickupCode({ db }: SeedDeps, code: string): Promise<string> {
  const row = await readOne<{ pickup_code: string }>(db, {
    sql: 'SELECT pickup_code FROM orders WHERE code = ?',
    args: [code],
  });
  return row?.pickup_code ?? '';
}

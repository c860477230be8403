import type { Rupiah } from '../../kernel/money.ts';
import { sellerPayable, sellerReceivable, type Account } from './accounts.ts';

/** One line of a journal: debit positive, credit negative, whole rupiah. */
export interface JournalLine {
  readonly account: Account;
  readonly amount: Rupiah;
}

const debit = (account: Account, amount: Rupiah): JournalLine => ({ account, amount });
const credit = (account: Account, amount: Rupiah): JournalLine => ({ account, amount: 0 - amount });

/** How the money of one order is divided: `total` = what the seller gets + `fee` + `courier`. Whole rupiah. */
export interface OrderSplit {
  readonly shopId: string;
  readonly total: Rupiah;
  /** The village's fee as snapshotted on the order. */
  readonly fee: Rupiah;
  /** Owed to a courier company; 0 when the seller delivers. */
  readonly courier: Rupiah;
}

/**
 * The bookings of the market, one per event. Each sums to zero whatever the amounts; a fee of 0 is booked as 0, so that
 * every completed order has its journal.
 */
export const journalOf = {
  gatewayCaptured: (amount: Rupiah) => [debit('gateway_clearing', amount), credit('buyer_funds', amount)],

  orderCompleted: ({ shopId, total, fee, courier }: OrderSplit) => [
    debit('buyer_funds', total),
    credit(sellerPayable(shopId), total - fee - courier),
    credit('village_fee', fee),
    credit('courier_payable', courier),
  ],

  codCollected: (amount: Rupiah) => [debit('cod_receivable', amount), credit('buyer_funds', amount)],

  /** A courier company hands the cash over. */
  codRemitted: (amount: Rupiah) => [debit('bank', amount), credit('cod_receivable', amount)],

  /** The seller took the cash at the door and keeps it: what is owed to the seller is settled, the fee is owed by them. */
  codKeptBySeller: ({ shopId, total, fee }: OrderSplit) => [
    debit(sellerPayable(shopId), total - fee),
    debit(sellerReceivable(shopId), fee),
    credit('cod_receivable', total),
  ],

  /** The seller gives cash back that was taken at the door, before the order was complete. */
  codGivenBack: (amount: Rupiah) => [debit('refund_payable', amount), credit('cod_receivable', amount)],

  /** QRIS or transfer straight to the seller: no funds pass through Balai, only the village's fee is owed. */
  paidStraightToSeller: ({ shopId, fee }: Pick<OrderSplit, 'shopId' | 'fee'>) => [
    debit(sellerReceivable(shopId), fee),
    credit('village_fee', fee),
  ],

  /** The village's treasurer received a fee that was owed. */
  feePaid: (shopId: string, amount: Rupiah) => [debit('bank', amount), credit(sellerReceivable(shopId), amount)],

  gatewaySettled: (amount: Rupiah, gatewayFee: Rupiah) => [
    debit('bank', amount - gatewayFee),
    debit('gateway_fee', gatewayFee),
    credit('gateway_clearing', amount),
  ],

  payout: (shopId: string, amount: Rupiah) => [debit(sellerPayable(shopId), amount), credit('bank', amount)],

  refundBeforeCompletion: (amount: Rupiah) => [debit('buyer_funds', amount), credit('refund_payable', amount)],

  /** The village gives its part of the fee back. */
  refundAfterCompletion: (shopId: string, amount: Rupiah, feePart: Rupiah) => [
    debit(sellerPayable(shopId), amount - feePart),
    debit('village_fee', feePart),
    credit('refund_payable', amount),
  ],

  /** The seller gave money back that never passed through Balai: the village takes its part of the fee back. */
  feeGivenBack: (shopId: string, fee: Rupiah) => [debit('village_fee', fee), credit(sellerReceivable(shopId), fee)],

  refundPaid: (amount: Rupiah) => [debit('refund_payable', amount), credit('bank', amount)],

  /** A correction: the same lines the other way round, in a new journal that points at the old one. */
  reversal: (lines: readonly JournalLine[]) => lines.map(({ account, amount }) => ({ account, amount: 0 - amount })),
} satisfies Record<string, (...args: never[]) => readonly JournalLine[]>;

export type JournalKind = keyof typeof journalOf;

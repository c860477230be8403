export { chooseAmount, type AmountChoice } from './choose-amount.ts';
export { movePayment, PAYMENT_MOVED, PROOF_USED, type PaymentChange } from './move-payment.repo.ts';
export { openPayment, waitingAmounts, type NewPayment } from './new-payment.repo.ts';
export { holdsMoney, nextPaymentState, type PaymentAction, type PaymentMethod, type PaymentState } from './payment.ts';
export { paymentJson, paymentOf, type PaymentRecord, type RefundRecord } from './payment-record.ts';
export { makeDynamicQris, readQris, type Qris } from './qris/index.ts';
export {
  openRefund,
  REFUND_REPEATED,
  REFUND_TOO_MUCH,
  refundsAsRead,
  settleRefund,
  type NewRefund,
} from './refunds.repo.ts';

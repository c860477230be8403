export { chooseAmount, type AmountChoice } from './choose-amount.ts';
export { movePayment, paymentAsRead, type PaymentChange } from './move-payment.repo.ts';
export { openPayment, waitingAmounts } from './new-payment.repo.ts';
export { holdsMoney, nextPaymentState, type PaymentMethod, type PaymentState } from './payment.ts';
export { openPaymentJson, paymentJson, paymentOf, type PaymentRecord, type RefundRecord } from './payment-record.ts';
export { makeDynamicQris, readQris } from './qris/index.ts';
export {
  ANSWER_WITHIN,
  ASK_AGAIN_AFTER,
  GIVE_BACK_WITHIN,
  hasLeft,
  isOver,
  isOwed,
  isTroubled,
  nextRefundState,
  OVER_SQL,
  REOPENED_WITHIN,
  TROUBLED_SQL,
  type RefundAction,
  type RefundState,
} from './refund.ts';
export { forgetRefundTo, keepRefundTo } from './refund-to.repo.ts';
export {
  giveDeadline,
  moveRefund,
  openRefund,
  REFUND_MOVED,
  REFUND_REPEATED,
  REFUND_TOO_MUCH,
  refundEvent,
  refundReminder,
  refundsAsRead,
  type RefundChange,
} from './refunds.repo.ts';

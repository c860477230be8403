export { chooseAmount, type AmountChoice } from './choose-amount.ts';
export { movePayment, type PaymentChange } from './move-payment.repo.ts';
export { openPayment, waitingAmounts } from './new-payment.repo.ts';
export { holdsMoney, nextPaymentState, type PaymentMethod, type PaymentState } from './payment.ts';
export { openPaymentJson, paymentJson, paymentOf, type PaymentRecord, type RefundRecord } from './payment-record.ts';
export { makeDynamicQris, readQris } from './qris/index.ts';
export { openRefund, REFUND_REPEATED, REFUND_TOO_MUCH, refundsAsRead, settleRefund } from './refunds.repo.ts';

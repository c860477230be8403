export { chooseAmount } from './choose-amount.ts';
export { openPayment, waitingAmounts, type NewPayment } from './new-payment.repo.ts';
export { nextPaymentState, type PaymentAction, type PaymentMethod, type PaymentState } from './payment.ts';
export { makeDynamicQris, readQris, type Qris } from './qris/index.ts';

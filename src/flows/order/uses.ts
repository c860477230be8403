import { disputeOrder } from './dispute/dispute-order.ts';
import { settleDispute } from './dispute/settle-dispute.ts';
import { cancelOrder } from './end/cancel-order.ts';
import { inspectReturn } from './end/inspect-return.ts';
import { rejectOrder } from './end/reject-order.ts';
import { returnOrder } from './end/return-order.ts';
import { acceptOrder } from './fulfil/accept-order.ts';
import { completeOrder } from './fulfil/complete-order.ts';
import { deliverOrder } from './fulfil/deliver-order.ts';
import { handOver } from './fulfil/hand-over.ts';
import { makeReady } from './fulfil/make-ready.ts';
import { processOrder } from './fulfil/process-order.ts';
import { shipOrder } from './fulfil/ship-order.ts';
import { returnProof } from './pay/return-proof.ts';
import { submitProof } from './pay/submit-proof.ts';
import { verifyPayment } from './pay/verify-payment.ts';
import { placeOrder } from './place/place-order.ts';
import { answerRefund } from './refund/answer-refund.ts';
import { decideRefund } from './refund/decide-refund.ts';
import { giveBack } from './refund/give-back.ts';
import { refundOrder } from './refund/refund-order.ts';
import { sayWhere } from './refund/say-where.ts';

/** Every move of an order, for its buyer, its seller, its village's operator. */
export const orderFlows = {
  acceptOrder,
  answerRefund,
  cancelOrder,
  completeOrder,
  decideRefund,
  deliverOrder,
  disputeOrder,
  giveBack,
  handOver,
  inspectReturn,
  makeReady,
  processOrder,
  refundOrder,
  rejectOrder,
  returnOrder,
  returnProof,
  sayWhere,
  settleDispute,
  shipOrder,
  submitProof,
  verifyPayment,
};

/** Placing an order. */
export const checkoutFlows = {
  placeOrder,
};

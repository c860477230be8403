import { acceptOrder } from './accept-order.ts';
import { cancelOrder, rejectOrder } from './cancel-order.ts';
import { completeOrder } from './complete-order.ts';
import { deliverOrder, handOver } from './deliver-order.ts';
import { giveBack } from './give-back.ts';
import { placeOrder } from './place-order/place-order.ts';
import { refundOrder } from './refund-order.ts';
import { inspectReturn, returnOrder } from './return-order.ts';
import { returnProof } from './return-proof.ts';
import { settleDispute } from './settle-dispute.ts';
import { submitProof } from './submit-proof.ts';
import { switchModule } from './switch-module.ts';
import { verifyPayment } from './verify-payment.ts';
import { copyOwnData } from './copy-own-data.ts';

/** Moves of an order that touch several features. */
export const orderFlows = {
  acceptOrder,
  cancelOrder,
  completeOrder,
  deliverOrder,
  giveBack,
  handOver,
  inspectReturn,
  refundOrder,
  rejectOrder,
  returnOrder,
  returnProof,
  settleDispute,
  submitProof,
  verifyPayment,
};

/** Placing an order. */
export const checkoutFlows = {
  placeOrder,
};

/** What the kabupaten does to its villages. */
export const regionFlows = {
  switchModule,
};

/** What residents may do with what is kept about them. */
export const ownDataFlows = {
  copyOwnData,
};

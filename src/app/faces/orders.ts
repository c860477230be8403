import type { Deps } from '../../foundation/deps.ts';
import { acceptOrder } from '../../flows/order/fulfil/accept-order.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { rejectOrder } from '../../flows/order/end/reject-order.ts';
import { handOver } from '../../flows/order/fulfil/hand-over.ts';
import { inspectReturn } from '../../flows/order/end/inspect-return.ts';
import { disputeOrder } from '../../flows/order/dispute/dispute-order.ts';
import { makeReady } from '../../flows/order/fulfil/make-ready.ts';
import { processOrder } from '../../flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../flows/order/fulfil/ship-order.ts';
import { completeOrder } from '../../flows/order/fulfil/complete-order.ts';
import { deliverOrder } from '../../flows/order/fulfil/deliver-order.ts';
import { giveBack } from '../../flows/order/refund/give-back.ts';
import { refundOrder } from '../../flows/order/refund/refund-order.ts';
import { returnOrder } from '../../flows/order/end/return-order.ts';
import { returnProof } from '../../flows/order/pay/return-proof.ts';
import { settleDispute } from '../../flows/order/dispute/settle-dispute.ts';
import { submitProof } from '../../flows/order/pay/submit-proof.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { followedByLink, isTrackingToken, trackOrder } from '../../hub/orders/index.ts';
import { bind } from '../bind.ts';

/** Everything that can be seen of an order and done to it: for its buyer, its seller, its village's operator. */
export const ordersFace = (deps: Deps) =>
  bind(deps, {
    acceptOrder,
    cancelOrder,
    completeOrder,
    deliverOrder,
    disputeOrder,
    followedByLink,
    giveBack,
    handOver,
    inspectReturn,
    isTrackingToken,
    makeReady,
    processOrder,
    refundOrder,
    rejectOrder,
    returnOrder,
    returnProof,
    settleDispute,
    shipOrder,
    submitProof,
    trackOrder,
    verifyPayment,
  });

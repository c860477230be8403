import type { Deps } from '../../foundation/deps.ts';
import { acceptOrder } from '../../flows/accept-order.ts';
import { cancelOrder, rejectOrder } from '../../flows/cancel-order.ts';
import { completeOrder } from '../../flows/complete-order.ts';
import { deliverOrder, handOver } from '../../flows/deliver-order.ts';
import { giveBack } from '../../flows/give-back.ts';
import { refundOrder } from '../../flows/refund-order.ts';
import { inspectReturn, returnOrder } from '../../flows/return-order.ts';
import { returnProof } from '../../flows/return-proof.ts';
import { settleDispute } from '../../flows/settle-dispute.ts';
import { submitProof } from '../../flows/submit-proof.ts';
import { verifyPayment } from '../../flows/verify-payment.ts';
import {
  disputeOrder,
  followedByLink,
  isTrackingToken,
  makeReady,
  processOrder,
  shipOrder,
  trackOrder,
} from '../../hub/orders/index.ts';
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

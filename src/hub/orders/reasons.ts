/** Why Balai itself ended an order or owes money back; pages have a sentence for each. */
export type SystemReason =
  | 'buyer_withdrew' // the buyer gave no reason
  | 'not_paid' // the time to pay is over
  | 'not_answered' // the seller did not accept in time
  | 'not_processed' // the seller did not begin in time
  | 'seller_late' // the order's time is over, so the operator was asked to look
  | 'proof_unseen' // nobody looked at the proof of payment in time
  | 'sold_out' // the money came when the goods were gone
  | 'order_was_over'; // the money came after the order was cancelled

/** A reason as it stands in notes, beside those that people typed: `code:sold_out`. */
export const systemReason = (reason: SystemReason): string => `code:${reason}`;

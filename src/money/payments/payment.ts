export type PaymentMethod = 'qris' | 'transfer' | 'cod' | 'gateway' | 'free';

export const PAYMENT_STATES = [
  'pending', // waiting for the buyer's money
  'proof_submitted', // the buyer showed a proof, the receiver has not looked yet
  'verified', // the money is there
  'due', // payable on delivery
  'collected', // taken at the door
  'remitted', // settled with the seller
  'refused', // the goods were refused at the door
  'expired',
  'cancelled',
  'refund_due', // money came in that must go back
  'refunded',
] as const;

export type PaymentState = (typeof PAYMENT_STATES)[number];

interface Move {
  readonly from: readonly PaymentState[];
  readonly to: PaymentState;
}

/** Everything that can happen to a payment. Money that arrives late is always recorded, whatever the order's state. */
export const PAYMENT_MOVES = {
  submit_proof: { from: ['pending', 'expired'], to: 'proof_submitted' },
  return_proof: { from: ['proof_submitted'], to: 'pending' },
  return_late_proof: { from: ['proof_submitted'], to: 'expired' },
  verify: { from: ['pending', 'proof_submitted', 'expired'], to: 'verified' },
  receive_unwanted: { from: ['pending', 'proof_submitted', 'expired', 'cancelled'], to: 'refund_due' },
  expire: { from: ['pending'], to: 'expired' },
  cancel: { from: ['pending', 'due'], to: 'cancelled' },
  collect: { from: ['due'], to: 'collected' },
  refuse: { from: ['due'], to: 'refused' },
  remit: { from: ['collected'], to: 'remitted' },
  owe_back: { from: ['verified', 'collected', 'remitted'], to: 'refund_due' },
  give_back: { from: ['refund_due'], to: 'refunded' },
  owe_again: { from: ['refunded'], to: 'refund_due' },
} as const satisfies Record<string, Move>;

export type PaymentAction = keyof typeof PAYMENT_MOVES;

/** The state after `action`, or null when the table does not allow it from `from`. */
export function nextPaymentState(from: PaymentState, action: PaymentAction): PaymentState | null {
  const move: Move = PAYMENT_MOVES[action];
  return move.from.includes(from) ? move.to : null;
}

/** A buyer pays first, or at the door. */
export const firstPaymentState = (method: PaymentMethod): PaymentState =>
  method === 'cod' ? 'due' : method === 'free' ? 'verified' : 'pending';

/** States in which the receiver has the buyer's money. */
export const holdsMoney = (state: PaymentState): boolean =>
  state === 'verified' || state === 'collected' || state === 'remitted';

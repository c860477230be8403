import { DAY } from '../../kernel/clock.ts';

export const REFUND_STATES = [
  'open', // the seller owes it
  'late', // still owed when its time was over: the village's operator looks
  'sent', // the seller showed a proof; the buyer has not answered yet
  'contested', // the buyer says that it is not there: the operator decides
  'received', // the buyer says that it is there
  'settled', // the operator decided that it is there
  'paid', // sent and never answered, or from before buyers were asked: silence is no answer
] as const;

export type RefundState = (typeof REFUND_STATES)[number];

interface Move {
  readonly from: readonly RefundState[];
  readonly to: RefundState;
}

/** Everything that can happen to money that must go back (design: marketplace, "A refund is an obligation"). */
export const REFUND_MOVES = {
  fall_late: { from: ['open'], to: 'late' },
  send: { from: ['open', 'late', 'contested'], to: 'sent' },
  stay_unanswered: { from: ['sent'], to: 'paid' },
  receive: { from: ['open', 'late', 'sent', 'contested', 'paid'], to: 'received' },
  contest: { from: ['sent', 'paid'], to: 'contested' },
  settle: { from: ['late', 'contested'], to: 'settled' },
  owe_again: { from: ['late', 'contested'], to: 'open' },
} as const satisfies Record<string, Move>;

export type RefundAction = keyof typeof REFUND_MOVES;

/** The state after `action`, or null when the table does not allow it from `from`. */
export function nextRefundState(from: RefundState, action: RefundAction): RefundState | null {
  const move: Move = REFUND_MOVES[action];
  return move.from.includes(from) ? move.to : null;
}

/** How long the seller has to give money back before the operator is asked to look; how long before that they are reminded. */
export const GIVE_BACK_WITHIN = 3 * DAY;
export const REMIND_BEFORE = DAY;

/** After these times the buyer is asked again whether the money came; after the last one it rests unanswered. */
export const ASK_AGAIN_AFTER = [2 * DAY, 5 * DAY] as const;
export const ANSWER_WITHIN = 7 * DAY;

/** So long after it was sent a buyer may still say that the money did not come. */
export const REOPENED_WITHIN = 30 * DAY;

const TROUBLED: readonly RefundState[] = ['late', 'contested'];
const OVER: readonly RefundState[] = ['paid', 'received', 'settled'];

/** The same lists for a condition in SQL: `r.state IN ${TROUBLED_SQL}`. */
const inSql = (states: readonly RefundState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;
export const TROUBLED_SQL = inSql(TROUBLED);
export const OVER_SQL = inSql(OVER);

/** The seller has to send it. */
export const isOwed = (state: RefundState): boolean => state === 'open' || isTroubled(state);

/** It is with the village's operator. */
export const isTroubled = (state: RefundState): boolean => TROUBLED.includes(state);

/** Nobody has to do anything about it any more. */
export const isOver = (state: RefundState): boolean => OVER.includes(state);

/** Somebody said that the money left the seller, and nobody decided otherwise: so the books say. */
export const hasLeft = (state: RefundState): boolean => state !== 'open' && state !== 'late';

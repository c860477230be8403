import { expect, test } from 'vitest';
import {
  hasLeft,
  isOver,
  isOwed,
  isTroubled,
  nextRefundState,
  REFUND_MOVES,
  REFUND_STATES,
  type RefundAction,
} from './refund.ts';

const ACTIONS = Object.keys(REFUND_MOVES) as RefundAction[];
const reach = (from: (typeof REFUND_STATES)[number]) => {
  const seen = new Set([from]);
  for (const state of seen)
    for (const action of ACTIONS) {
      const to = nextRefundState(state, action);
      if (to) seen.add(to);
    }
  return seen;
};

test('from everywhere the buyer’s word ends it, and what the buyer or an operator ended stays so', () => {
  for (const state of REFUND_STATES) if (state !== 'settled') expect([...reach(state)]).toContain('received');
  for (const state of ['received', 'settled'] as const)
    expect(ACTIONS.filter((action) => nextRefundState(state, action))).toEqual([]);
});

test('silence is never “received”, and no word of the seller alone is the end', () => {
  expect(nextRefundState('sent', 'stay_unanswered')).toBe('paid');
  expect(isOver(nextRefundState('open', 'send') ?? 'received')).toBe(false);
  expect(nextRefundState('paid', 'contest')).toBe('contested');
});

test('each state is owed, asked or over, and only what is owed can be with the operator', () => {
  for (const state of REFUND_STATES) {
    expect([isOwed(state), state === 'sent', isOver(state)].filter(Boolean), state).toHaveLength(1);
    if (isTroubled(state)) expect(isOwed(state)).toBe(true);
    if (isOver(state)) expect(hasLeft(state)).toBe(true);
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstPaymentState,
  holdsMoney,
  nextPaymentState,
  PAYMENT_MOVES,
  type PaymentAction,
  type PaymentState,
} from './payment.ts';

const ACTIONS = Object.keys(PAYMENT_MOVES) as PaymentAction[];
const method = fc.constantFrom('qris' as const, 'transfer' as const, 'cod' as const);
const walks = fc.record({ method, steps: fc.array(fc.constantFrom(...ACTIONS), { maxLength: 60 }) });

const walk = (method: 'qris' | 'transfer' | 'cod', steps: readonly PaymentAction[]) => {
  const seen: { state: PaymentState; by: PaymentAction | null }[] = [{ state: firstPaymentState(method), by: null }];
  for (const by of steps) {
    const state = nextPaymentState(seen.at(-1)!.state, by);
    if (state) seen.push({ state, by });
  }
  return seen;
};

test('money comes in at most once and goes back once more than it was owed again, however the steps are mixed', () => {
  fc.assert(
    fc.property(walks, ({ method, steps }) => {
      const done = walk(method, steps).map((s) => s.by);
      const times = (...actions: PaymentAction[]) => done.filter((a) => a && actions.includes(a)).length;
      expect(times('verify', 'collect', 'receive_unwanted')).toBeLessThanOrEqual(1);
      expect(times('give_back')).toBeLessThanOrEqual(1 + times('owe_again'));
      if (times('give_back')) expect(times('verify', 'collect', 'receive_unwanted')).toBe(1);
    }),
  );
});

test('a payment on delivery is never verified from a proof, and a proof never collected at the door', () => {
  fc.assert(
    fc.property(walks, ({ method, steps }) => {
      const states = walk(method, steps).map((s) => s.state);
      for (const s of states)
        expect(
          method === 'cod' ? ['proof_submitted', 'verified', 'expired'] : ['due', 'collected', 'remitted'],
        ).not.toContain(s);
    }),
  );
});

test('a verified payment cannot expire or be cancelled: it can only be given back', () => {
  expect(ACTIONS.filter((a) => nextPaymentState('verified', a))).toEqual(['owe_back']);
});

test('a proof that is being looked at stops expiry and cancelling', () => {
  expect(nextPaymentState('proof_submitted', 'expire')).toBeNull();
  expect(nextPaymentState('proof_submitted', 'cancel')).toBeNull();
});

test('money is held exactly between coming in and going back', () => {
  expect(
    (
      ['pending', 'proof_submitted', 'due', 'verified', 'collected', 'remitted', 'refund_due', 'refunded'] as const
    ).filter(holdsMoney),
  ).toEqual(['verified', 'collected', 'remitted']);
});

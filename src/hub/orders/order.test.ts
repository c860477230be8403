import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionsOf,
  moveFacts,
  nextOrderState,
  ORDER_MOVES,
  ORDER_STATES,
  stateFacts,
  type Doer,
  type OrderAction,
  type OrderState,
} from './order.ts';

const STATES = Object.keys(ORDER_STATES) as OrderState[];
const ACTIONS = Object.keys(ORDER_MOVES) as OrderAction[];
const DOERS: Doer[] = ['buyer', 'seller', 'operator', 'system'];
const state = fc.constantFrom(...STATES);
const action = fc.constantFrom(...ACTIONS);
const doer = fc.constantFrom(...DOERS);
const fulfilment = fc.constantFrom('pickup' as const, 'zone' as const, 'courier' as const);

describe('the table of order states', () => {
  test('a closed state is nobody’s turn, has no deadline, and only late money or nothing leaves it', () => {
    for (const s of STATES) {
      const { holder, within, closed } = stateFacts(s);
      expect([s, closed === true]).toEqual([s, holder === 'nobody']);
      if (!closed) continue;
      expect([s, within]).toEqual([s, null]);
      expect(ACTIONS.filter((a) => moveFacts(a).from.includes(s))).toEqual(s === 'expired' ? ['pay_late'] : []);
    }
  });

  test('every state can be reached, and every open state left', () => {
    const reached = new Set<OrderState>(['awaiting_payment', 'placed']);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const a of ACTIONS) if (moveFacts(a).from.some((s) => reached.has(s))) reached.add(moveFacts(a).to);
    }
    expect(STATES.filter((s) => !reached.has(s))).toEqual([]);
    const left = new Set(ACTIONS.flatMap((a) => moveFacts(a).from));
    expect(STATES.filter((s) => !stateFacts(s).closed && !left.has(s))).toEqual(['returned']);
  });

  test('a buyer can take an order back until the seller works on it, and never after', () => {
    const can = STATES.filter(
      (s) => 'to' in nextOrderState({ state: s, fulfilment: 'zone' }, 'withdraw', new Set(['buyer'])),
    );
    expect(can).toEqual(['awaiting_payment', 'placed', 'accepted', 'paid']);
  });

  test('nothing that was sent can be cancelled', () => {
    for (const s of ['shipped', 'delivered', 'completed', 'disputed', 'returned'] as const)
      for (const a of ['withdraw', 'cancel', 'give_up', 'reject', 'fall_short'] as const)
        expect(moveFacts(a).from).not.toContain(s);
  });

  test('money is never waited for twice: no move leads back to awaiting payment or placed', () => {
    for (const a of ACTIONS) expect(['awaiting_payment', 'placed']).not.toContain(moveFacts(a).to);
  });
});

describe('for every walk through the table', () => {
  const walk = fc.record({
    start: fc.constantFrom('awaiting_payment' as const, 'placed' as const),
    fulfilment,
    steps: fc.array(fc.tuple(action, doer), { maxLength: 40 }),
  });

  test('a completed or refunded order never moves again, and completion comes once, after delivery', () => {
    fc.assert(
      fc.property(walk, ({ start, fulfilment, steps }) => {
        let now: OrderState = start;
        const seen: OrderState[] = [now];
        for (const [a, d] of steps) {
          const next = nextOrderState({ state: now, fulfilment }, a, new Set([d]));
          if (!('to' in next)) continue;
          expect(['completed', 'refunded', 'cancelled', 'rejected']).not.toContain(now);
          expect(moveFacts(a).by).toContain(d);
          now = next.to;
          seen.push(now);
        }
        expect(seen.filter((s) => s === 'completed').length).toBeLessThanOrEqual(1);
        if (seen.includes('completed')) expect(seen.indexOf('delivered')).toBeGreaterThan(-1);
        if (fulfilment === 'pickup') expect(seen).not.toContain('shipped');
        else expect(seen).not.toContain('ready_for_pickup');
      }),
    );
  });

  test('what a page offers is exactly what will not be refused', () => {
    fc.assert(
      fc.property(state, fulfilment, fc.subarray(DOERS), (s, f, doers) => {
        const who = new Set(doers);
        const offered = actionsOf({ state: s, fulfilment: f }, who);
        for (const a of ACTIONS)
          expect(offered.includes(a)).toBe('to' in nextOrderState({ state: s, fulfilment: f }, a, who));
      }),
    );
  });

  test('a stranger is told "not yours" before anything about the state', () => {
    fc.assert(
      fc.property(state, action, (s, a) => {
        expect(nextOrderState({ state: s, fulfilment: 'zone' }, a, new Set())).toEqual({ refused: 'not_yours' });
      }),
    );
  });
});

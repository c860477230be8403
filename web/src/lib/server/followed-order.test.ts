import { expect, it } from 'vitest';
import { refuse } from '#src/kernel/result.ts';
import { endAt } from './followed-order.ts';

const CODE = 'P-7K3M-9Q2X';

/** How an action on the page of an order ends. */
function ended(refusal: ReturnType<typeof refuse>) {
  const jar = new Map<string, string>();
  const cookies = {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => void jar.set(name, value),
  };
  const event = { locals: { app: { config: { origin: 'https://balai.test' } } }, cookies, params: { code: CODE } };
  try {
    return { answer: endAt(event as never, refusal, 'orders_flash_received'), said: [...jar.values()] };
  } catch (thrown) {
    return { answer: thrown, said: [...jar.values()] };
  }
}

it.each(['orders.state_moved', 'payments.state_moved', 'payments.refund_moved', 'payments.nothing_owed'] as const)(
  'after %s the newest state of the order is the answer',
  (code) => {
    expect(ended(refuse('conflict', code))).toEqual({
      answer: expect.objectContaining({ status: 303, location: `/pesanan/${CODE}` }),
      said: ['orders_flash_changed'],
    });
  },
);

it('any other refusal stays at the form with its sentence', () => {
  expect(ended(refuse('conflict', 'payments.refund_too_late'))).toMatchObject({
    answer: {
      status: 409,
      data: { problem: { code: 'payments.refund_too_late', message: expect.stringMatching(/30/) } },
    },
    said: [],
  });
});

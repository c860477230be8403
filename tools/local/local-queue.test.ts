import { expect, test } from 'vitest';
import { localQueue } from './local-queue.ts';

/** Later than what the queue puts off: it begins at the next turn. */
const soon = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('a wake-up runs the consumer, and one that comes during a run makes it run once more', async () => {
  let runs = 0;
  let free = () => {};
  const queue = localQueue(async () => {
    runs += 1;
    if (runs === 1) await new Promise<void>((resolve) => (free = resolve));
  });
  await queue.send({ wake: true });
  expect(runs, 'who wakes it does not wait for it').toBe(0);
  await soon();
  expect(runs).toBe(1);
  for (let i = 0; i < 3; i += 1) await queue.send({ wake: true });
  await soon();
  expect(runs, 'one at a time').toBe(1);
  free();
  await soon();
  expect(runs).toBe(2);
  await queue.send({ wake: true });
  await soon();
  expect(runs).toBe(3);
});

import type { Waker } from '../../kernel/ports.ts';

/** A Cloudflare Queue whose only message is "there is work": the outbox in the database is the truth. */
export const cloudflareWaker = (queue: Queue<{ wake: true }>): Waker => ({
  async wake() {
    try {
      await queue.send({ wake: true });
    } catch {
      // The timer drains the outbox too, so a lost wake-up only costs a minute.
    }
  },
});

import type { Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import { REST_MOVED } from '../../../hub/orders/index.ts';

/** How often it is decided anew before the refusal stands. */
const ATTEMPTS = 4;

/** Reads and decides again while somebody else finishes another part of the same order at the same moment. */
export async function decideAnew<T>(decide: () => Promise<Result<T>>): Promise<Result<T>> {
  let done = await decide();
  for (let more = 1; more < ATTEMPTS && heard(done, REST_MOVED); more++) done = await decide();
  return done;
}

import { ask } from './ask.ts';
import { load, middle, type Asked, type Measured } from './load.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 5;
export const CONNECTIONS = [1, 16] as const;

/** Reads a page until it is warm, then tells its bytes; a page that does not answer 200 is no measurement. */
export async function warm(url: string, requests: readonly Asked[]): Promise<string> {
  let html = '';
  for (let n = 0; n < Math.max(60, requests.length * 3); n += 1) {
    const { path } = requests[n % requests.length] ?? { path: '/' };
    const { status, text } = await ask(url, { path });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    html = text;
  }
  return html;
}

/** One kind of answer that is measured: who gives it, and to which requests. */
interface Way {
  readonly url: string;
  readonly requests: readonly Asked[];
  readonly anew?: boolean;
}

/**
 * Measures ways of answering against each other. They take turns, some short rounds each, and the middle round counts: what
 * else this machine does then weighs on all of them alike.
 */
export async function compare(ways: readonly Way[]): Promise<Measured[][]> {
  const measured: Measured[][] = ways.map(() => []);
  for (const connections of CONNECTIONS) {
    const rounds: Measured[][] = ways.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, { url, requests, anew = false }] of ways.entries())
        rounds[i]?.push(await load(url, requests, { connections, seconds: SECONDS / ROUNDS, anew }));
    for (const [i, of] of rounds.entries()) measured[i]?.push(middle(of));
  }
  return measured;
}

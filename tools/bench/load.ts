import autocannon from 'autocannon';

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Measured {
  /** Answers per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were neither a success nor a redirect. */
  readonly bad: number;
}

/**
 * Asks for so many seconds over some connections, each time the next one of `requests`. `anew` gives every request an
 * address of its own, so that no memory or cache can know the answer.
 */
export async function load(
  url: string,
  requests: readonly Asked[],
  { connections, seconds, anew = false }: { connections: number; seconds: number; anew?: boolean },
): Promise<Measured> {
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const asked = requests[next++ % requests.length];
    if (!asked) return request;
    return { ...request, ...asked, path: anew ? distinct(asked.path) : asked.path };
  };
  const result = await autocannon({ url, connections, duration: seconds, requests: [{ setupRequest }] });
  const { total } = result.requests;
  return {
    rate: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: total - result['2xx'] - result['3xx'] + result.errors,
  };
}

/** The round with the middle rate; what went wrong in any of them stays wrong. */
export function middle(rounds: readonly Measured[]): Measured {
  const byRate = rounds.toSorted((a, b) => a.rate - b.rate);
  const chosen = byRate[Math.floor(byRate.length / 2)];
  if (!chosen) throw new Error('Nothing was measured.');
  return { ...chosen, bad: rounds.reduce((sum, { bad }) => sum + bad, 0) };
}

let addresses = 0;
/** The same page under an address that was never asked for. */
export const distinct = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}bench=${(addresses += 1)}`;

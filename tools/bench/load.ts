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

/** For so many seconds, or until every request was asked once. */
export type HowLong = { readonly seconds: number } | { readonly once: true };

/** Asks over some connections, each time the next one of `requests`. */
export async function load(
  url: string,
  requests: readonly Asked[],
  { connections, ...how }: { connections: number } & HowLong,
): Promise<Measured> {
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    ...(requests[next++ % requests.length] as autocannon.Request | undefined),
  });
  const result = await autocannon({
    url,
    connections,
    ...('seconds' in how ? { duration: how.seconds } : { amount: requests.length }),
    requests: [{ setupRequest }],
  });
  const { total } = result.requests;
  return {
    rate: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: total - result['2xx'] - result['3xx'] + result.errors,
  };
}

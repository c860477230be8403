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

/** Asks for so many seconds over some connections, each time the next one of `requests`. */
export async function load(
  url: string,
  requests: readonly Asked[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    ...(requests[next++ % requests.length] as autocannon.Request | undefined),
  });
  const result = await autocannon({ url, connections, duration: seconds, requests: [{ setupRequest }] });
  const { total } = result.requests;
  return {
    rate: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: total - result['2xx'] - result['3xx'] + result.errors,
  };
}

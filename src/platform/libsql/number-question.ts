import type { DbConfig } from './db-config.ts';

/** What a pipeline of Hrana 2 answers, as far as it is read here. */
interface Answer {
  readonly results?: readonly {
    readonly response?: { readonly result?: { readonly rows: readonly (readonly { value?: string | number }[])[] } };
  }[];
}

/**
 * Asks for one number: the first value of the first row, 0 when there is none. The client opens a stream and builds its
 * requests anew for each question; this sends one text and reads one number, a third less work for a question that public pages
 * ask with every reload. The protocol is https://github.com/tursodatabase/libsql/blob/main/docs/HTTP_V2_SPEC.md.
 */
export function numberQuestion({ url, authToken, fetch }: DbConfig): (sql: string) => Promise<number> {
  const address = `${url.replace(/^libsql:/, 'https:').replace(/\/$/, '')}/v2/pipeline`;
  const headers = { 'content-type': 'application/json', ...(authToken && { authorization: `Bearer ${authToken}` }) };
  const bodies = new Map<string, string>();
  const bodyOf = (sql: string): string => {
    const known = bodies.get(sql);
    if (known) return known;
    const body = JSON.stringify({ requests: [{ type: 'execute', stmt: { sql, want_rows: true } }, { type: 'close' }] });
    bodies.set(sql, body);
    return body;
  };
  return async (sql) => {
    const asked = { method: 'POST', headers, body: bodyOf(sql) };
    const response = await (fetch ? fetch(new Request(address, asked)) : globalThis.fetch(address, asked));
    const answer = response.ok ? await response.json<Answer>() : null;
    const result = answer?.results?.[0]?.response?.result;
    if (!result) throw new Error(`The database did not answer a question for a number (${response.status}).`);
    return Number(result.rows[0]?.[0]?.value ?? 0);
  };
}

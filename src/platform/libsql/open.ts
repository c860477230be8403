import { createClient, type Client } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { DbConfig } from './db-config.ts';
import { numberQuestion } from './number-question.ts';
import type { Sealer } from './sealed-text.ts';

/** The region's database. Drizzle builds statements; `commit` and `read` run them, `number` asks the smallest question. */
export type Db = LibSQLDatabase<Record<string, never>> & {
  $client: Client;
  number: (sql: string) => Promise<number>;
  vault?: Sealer;
};

/**
 * How many questions may be under way. The client's own queue (20 places) is shared by every request of the isolate, and
 * on Workers a question ends with the request that asked it: the place of a reader who has gone away was never given
 * back, and the isolate answered nobody any more. Workers themselves bound the connections of each request.
 */
const WITHOUT_QUEUE = Number.MAX_SAFE_INTEGER;

/** Opens the region's database over HTTP: the embedded file through its binding, or a remote libSQL such as Turso. */
export function openDb(config: DbConfig): Db {
  const client = createClient({
    url: config.url,
    concurrency: WITHOUT_QUEUE,
    ...(config.authToken ? { authToken: config.authToken } : {}),
    ...(config.fetch ? { fetch: config.fetch } : {}),
  });
  return Object.assign(drizzle({ client }), {
    number: numberQuestion(config),
    ...(config.vault && { vault: config.vault }),
  });
}

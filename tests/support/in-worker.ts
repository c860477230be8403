import { inject } from 'vitest';
import { openDb } from '../../src/platform/libsql/index.ts';
import { depsOn, type TestDeps } from './deps-on.ts';

const readProvided = async (path: string): Promise<Uint8Array> =>
  Uint8Array.from(atob(inject('staticFiles')[path] ?? ''), (c) => c.charCodeAt(0));

/** The same as `testDeps`, for tests that run inside workerd: the fresh database is reached over HTTP. */
export const workerDeps = (): TestDeps => ({
  ...depsOn(openDb({ url: `${inject('databaseFarm')}/${crypto.randomUUID()}/` })),
  files: { read: readProvided },
});

import { inject } from 'vitest';
import { openDb } from '../../src/platform/libsql/index.ts';
import { depsOn, type TestDeps } from './deps-on.ts';

/** The same as `testDeps`, for tests that run inside workerd: the fresh database is reached over HTTP. */
export const workerDeps = (): TestDeps => depsOn(openDb({ url: `${inject('databaseFarm')}/${crypto.randomUUID()}/` }));

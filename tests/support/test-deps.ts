import { depsOn, type TestDeps } from './deps-on.ts';
import { testDb } from './test-db.ts';

/** Everything a use-case asks for, on a fresh database of its own. See {@link depsOn}. */
export const testDeps = (): TestDeps => depsOn(testDb());

import type { Ports } from '../kernel/ports.ts';
import type { Db } from '../platform/libsql/index.ts';

/** What use-cases are given; each asks only for what it needs: `Pick<Deps, 'db' | 'clock'>`. */
export type Deps = Ports<Db>;

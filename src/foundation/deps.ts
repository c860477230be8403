import type { Ports } from '../kernel/ports.ts';
import type { Db } from '../platform/libsql/index.ts';
import type { Templates } from './notifications/template.ts';
import type { FactsSource } from './villages/region-facts.ts';

/** What use-cases are given; each asks only for what it needs: `Pick<Deps, 'db' | 'clock'>`. */
export interface Deps extends Ports<Db> {
  /** Every wording that can be sent: the market's and those of the modules. */
  readonly templates: Templates;
  /** What every page needs to know of the region, kept in memory. */
  readonly facts: FactsSource;
}

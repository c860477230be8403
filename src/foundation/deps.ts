import type { Ports } from '../kernel/ports.ts';
import type { Db } from '../platform/libsql/index.ts';
import type { Templates } from './notifications/template.ts';
import type { FactsSource } from './villages/region-facts.ts';

/**
 * SQL that its owner hands to a feature which may not name the owner's tables: to one below, or back to one that it reads
 * itself. The arguments are SQL texts: `a.id`, `?1`. Put together in `app/handed-sql.ts`.
 */
export interface HandedSql {
  /** What an account runs, as a JSON array of `{ id, villageId }`. */
  readonly shopsOf: (account: string) => string;
  /** 1 when a resident can log in by themselves. */
  readonly canLogIn: (resident: string) => string;
  /** How whoever looks is named to the one looked at: name and office, else the account's name; null when neither is known. */
  readonly nameOfLooker: (officer: string, account: string) => string;
}

/** What use-cases are given; each asks only for what it needs: `Pick<Deps, 'db' | 'clock'>`. */
export interface Deps extends Ports<Db> {
  readonly handed: HandedSql;
  /** Where a message leads somebody without an account: a path of the site, with the key that opens it to them. */
  readonly guestPath: (deps: Pick<Ports<Db>, 'db' | 'vault' | 'clock'>, path: string) => Promise<string>;
  /** Every wording that can be sent: the market's and those of the modules. */
  readonly templates: Templates;
  /** What every page needs to know of the region, kept in memory. */
  readonly facts: FactsSource;
}

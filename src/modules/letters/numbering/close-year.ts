import type { Deps } from '../../../foundation/deps.ts';
import { wib } from '../../../kernel/clock.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { voidPastYears } from './numbers.repo.ts';

/** Run by the timer: once a year is over by WIB, its numbers that were given back go to nobody. Doing it twice changes nothing. */
export async function closeYear(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await commit(deps.db, [voidPastYears(wib(deps.clock.now()).year)]);
}

import type { Deps } from '../deps.ts';
import { enterDaily } from './enter-daily.ts';
import { enterOlder } from './enter-older.ts';
import { enterWaiting } from './enter-waiting.ts';

/** The timer's part in the log's order: all that could not get its index inside its own batch. Harmless twice or at once. */
export async function enterLog(deps: Pick<Deps, 'db' | 'ids' | 'clock'>): Promise<void> {
  if (!(await enterOlder(deps))) return;
  await enterWaiting(deps);
  await enterDaily(deps);
}

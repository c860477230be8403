import type { FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { hasKey, newestKey } from '../../src/platform/log/key-history.ts';
import { Trouble } from '../local/trouble.ts';
import { followLog, type Remembered } from './follow-log.ts';

/**
 * Follows the logs of a site from the one that was visited last to the newest. Whoever trusts a key of one that ended is told that
 * nobody's signature says which the right successor is: they compare its key elsewhere, and come back with it. Throws, naming what
 * is wrong.
 */
export async function followLogs(
  { past, now }: FollowedLogs,
  before: Remembered | null,
  trusted: string | undefined,
): Promise<Remembered> {
  const all = [...past, now];
  const key = trusted ?? before?.key ?? newestKey(now);
  if (!all.some((log) => hasKey(log, key)))
    throw new Trouble('TAMPERED: the key that you trust is not in the list of keys of this log.');
  const visited = before ? all.findIndex((log) => hasKey(log, before.key)) : 0;
  if (visited < 0)
    throw new Trouble('TAMPERED: this log was signed with another key before, which is not in its list of keys.');
  for (const [i, log] of past.entries()) if (i >= visited) await followLog(log, i === visited ? before : null);
  const last = await followLog(now, visited === past.length ? before : null);
  if (!hasKey(now, key))
    throw new Trouble(
      `ENDED: the log that you trust ended with ${past.find((log) => hasKey(log, key))?.now.size} entries, all as they were. ` +
        'Its successor names its last head, but no signature can say that it is the right one. Compare its key elsewhere, ' +
        `then come back with --key ${last.key}`,
    );
  return last;
}

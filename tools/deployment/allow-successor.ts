import { logLedger } from '../../src/foundation/audit/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { cryptoIds } from '../../src/kernel/ids.ts';
import { commit, raw, type Db } from '../../src/platform/libsql/index.ts';
import type { FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { hasKey } from '../../src/platform/log/key-history.ts';
import type { Verifier } from '../../src/platform/log/note.ts';
import { witnessedIn } from '../../src/platform/log/witnessed.ts';
import { readPolicyText } from '../../src/platform/log/witness-policy.ts';
import { Trouble } from '../local/trouble.ts';

/**
 * Lets a log end for the successor with this key. The site's timer does it when it has the secret; until then nothing changes.
 * Gives what is to be said. Refuses a key of a log of before, a database that is not this site's, and a last head that fewer
 * witnesses signed than the policy needs: they need no key of the log to sign it, only a few minutes.
 */
export async function allowSuccessor(
  db: Db,
  { past, now }: FollowedLogs,
  next: Verifier,
  { policy, unwitnessed }: { policy: string; unwitnessed: boolean },
): Promise<string[]> {
  if (hasKey(now, next.key) && past.length > 0)
    return [`It has happened: ${next.name} follows ${past.at(-1)?.origin}.`];
  if ([...past, now].some(({ origin }) => origin === next.name))
    throw new Trouble(`A successor has a name of its own; ${next.name} is a log of this site.`);
  const state = await logLedger({ db, clock: systemClock, ids: cryptoIds(systemClock) }).state();
  if (state.log !== past.length + 1 || !state.head || state.head.size < now.now.size)
    throw new Trouble(`The database does not stand where the site does, at ${now.now.size} entries of ${now.origin}.`);
  const { by, needed } = await witnessedIn(now.note, readPolicyText(policy), null);
  const signed = by.filter(({ at }) => at !== null).map(({ name }) => name);
  if (signed.length < needed && !unwitnessed)
    throw new Trouble(
      `${signed.length} of ${needed} needed witnesses signed the last head, of ${now.now.size} entries. Wait some minutes and try ` +
        'again: no key of the log is needed for that. If they refuse, somebody else signed entries with the lost key: then end it ' +
        'with --unwitnessed, and say so in public.',
    );
  await commit(db, [raw('UPDATE log_state SET successor = ?', [next.key])]);
  return [
    `${now.origin} may end with its last head: ${now.now.size} entries or some more, witnessed by ${signed.join(', ') || 'nobody'}.`,
    `It ends when the site has the secret of ${next.key} as LOG_KEY.`,
  ];
}

import { checkFile, type Against } from './check-file.ts';
import type { CheckSignature } from './ed25519.ts';
import { entryOf } from './entry-of.ts';
import { isProven, keyLines, logsOf, openHead, type KnownLog } from './key-history.ts';
import { tilePath, type TileName } from './tiles.ts';

/** A log with its signed head of now, from public files: what receipts and kept heads are checked against. */
export interface FollowedLog extends KnownLog, Against {
  /** The signed head. */
  readonly note: string;
}

/** `unsigned`: the head is not signed with the key in force. `keys`: a key stands in the list that no entry put there. */
export class NotOfThisLog extends Error {
  readonly is: 'unsigned' | 'keys';

  constructor(is: 'unsigned' | 'keys') {
    super(is);
    this.is = is;
  }
}

/** More changes of keys than a site makes in its life. */
const MOST_KEYS = 100;

/**
 * Reads a site's key list and head, and demands of each key but the first that an entry of the log put it there: under a head that
 * both the key before it and itself signed, and that is a beginning of the log as it is now. So whoever trusts one key of the list
 * may trust all. Throws {@link NotOfThisLog}, or what `get` throws.
 */
export async function followKeys(
  /** What a path of the site answers. */
  get: (path: string) => Promise<Response>,
  check?: CheckSignature,
): Promise<{ readonly now: FollowedLog }> {
  const read = async (path: string) => {
    const answer = await get(path);
    if (answer.status === 404 && path.startsWith('/log/keys/')) throw new NotOfThisLog('keys');
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  };
  const list = await (await read('/log/keys')).text();
  const [first = '', ...others] = list.trimEnd().split('\n').slice(0, MOST_KEYS);
  const steps = await Promise.all(others.map(async (_, i) => (await read(`/log/keys/${i + 1}`)).text()));
  const known = logsOf({ first: first.replace(/^\S+ /, ''), steps }, check);
  if (!known || keyLines(known) !== list) throw new NotOfThisLog('keys');
  const now = await opened(known.now);
  for (const file of steps)
    if ((await checkFile(file, now)).is !== 'receipt' || !(await isProven(file, check))) throw new NotOfThisLog('keys');
  return { now };

  async function opened(log: KnownLog): Promise<FollowedLog> {
    const note = await (await read(`${log.path}/checkpoint`)).text();
    const head = await openHead(note, log.keys);
    if (!head) throw new NotOfThisLog('unsigned');
    const tile = async (name: TileName) =>
      new Uint8Array(await (await read(`${log.path}/${tilePath(name)}`)).arrayBuffer());
    return { ...log, note, now: head, entryOf, tile };
  }
}

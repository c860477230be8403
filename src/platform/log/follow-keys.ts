import { checkFile, originOf, type Against } from './check-file.ts';
import { sameBytes } from './bytes.ts';
import type { CheckSignature } from './ed25519.ts';
import { entryOf } from './entry-of.ts';
import {
  hasKey,
  isProven,
  keyLines,
  logsOf,
  openHead,
  readKeyStep,
  type KnownLog,
  type PastLog,
} from './key-history.ts';
import { tilePath, type TileName } from './tiles.ts';

/** A log with its signed head of now, from public files: what receipts and kept heads are checked against. */
export interface FollowedLog extends KnownLog, Against {
  /** The signed head. */
  readonly note: string;
}

/** The logs of a site, as public files tell them. */
export interface FollowedLogs {
  /** Those that ended, oldest first, each with its last head as its successor names it. */
  readonly past: readonly FollowedLog[];
  readonly now: FollowedLog;
}

/** The log whose head a receipt or a kept head bears; the newest for what bears none. */
export const logOf = (text: string, { past, now }: FollowedLogs): FollowedLog =>
  past.find(({ origin }) => origin === originOf(text)) ?? now;

/**
 * `unsigned`: a head is not signed with the key in force. `keys`: a key stands in the list that no entry put there. `went_on`: a log
 * that ended shows another head than its last.
 */
type Wrong = 'unsigned' | 'keys' | 'went_on';

export class NotOfThisLog extends Error {
  readonly is: Wrong;

  constructor(is: Wrong) {
    super(is);
    this.is = is;
  }
}

/** More changes of keys than a site makes in its life. */
const MOST_KEYS = 100;

/**
 * Reads a site's key list and heads, and demands of each key but the first that an entry put it there: under a head that both the
 * key before it and itself signed, and that is a beginning of the log as it is now. So whoever trusts one key of a log may trust
 * all of it. A successor's first entry names the last head of the log before it; that it is the right one to follow says nobody's
 * signature, and those who read have to be asked. Throws {@link NotOfThisLog}, or what `get` throws.
 */
export async function followKeys(
  /** What a path of the site answers. */
  get: (path: string) => Promise<Response>,
  check?: CheckSignature,
): Promise<FollowedLogs> {
  const read = async (path: string) => {
    const answer = await get(path);
    if (answer.status === 404 && path.startsWith('/log/keys/')) throw new NotOfThisLog('keys');
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  };
  const text = async (path: string) => (await read(path)).text();
  const list = await text('/log/keys');
  const [first = '', ...others] = list.trimEnd().split('\n').slice(0, MOST_KEYS);
  const steps = await Promise.all(others.map((_, i) => text(`/log/keys/${i + 1}`)));
  const known = logsOf({ first: first.replace(/^\S+ /, ''), steps }, check);
  if (!known || keyLines(known) !== list) throw new NotOfThisLog('keys');
  const past = await Promise.all(known.past.map(ended));
  const logs = { past, now: await opened(known.now, await text(`${known.now.path}/checkpoint`)) };
  for (const file of steps) {
    const before = [...past, logs.now].find((log) => hasKey(log, readKeyStep(file)?.from ?? ''));
    const checked = await checkFile(file, logOf(file, logs));
    if (checked.is !== 'receipt' || !before || !(await isProven(file, before.keys, check)))
      throw new NotOfThisLog('keys');
  }
  return logs;

  async function opened(log: KnownLog, note: string): Promise<FollowedLog> {
    const head = await openHead(note, log.keys);
    if (!head) throw new NotOfThisLog('unsigned');
    const tile = async (name: TileName) =>
      new Uint8Array(await (await read(`${log.path}/${tilePath(name)}`)).arrayBuffer());
    return { ...log, note, now: head, entryOf, tile };
  }

  async function ended(log: PastLog): Promise<FollowedLog> {
    const shown = await opened(log, await text(`${log.path}/checkpoint`));
    const last = await opened(log, log.last);
    if (shown.now.size !== last.now.size || !sameBytes(shown.now.root, last.now.root))
      throw new NotOfThisLog('went_on');
    return last;
  }
}

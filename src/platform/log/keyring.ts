import { MINUTE, type Clock, type Instant } from '../../kernel/clock.ts';
import type { BlobStore } from '../../kernel/ports.ts';
import {
  begun,
  hasKey,
  isProven,
  logsOf,
  newestKey,
  openHead,
  readKeyStep,
  type KeyHistory,
  type KnownLog,
  type SiteLogs,
} from './key-history.ts';
import { keptKeys } from './kept-keys.ts';
import type { LedgerState, LogLedger } from './ledger.ts';
import { readSigner, type NoteSigner } from './note.ts';

/** The keys of a site's logs: those that are at hand, and the history that everybody can follow. */
export function keyring(config: {
  readonly key: string;
  /** The key that is to take its place. */
  readonly nextKey?: string | undefined;
  readonly blobs: BlobStore;
  readonly ledger: LogLedger;
  readonly clock: Clock;
  /** The receipt of an entry of the log that is written now. */
  readonly receipt: (index: number, opening: string) => Promise<string | null>;
}) {
  const { ledger, clock } = config;
  const kept = keptKeys(config.blobs);
  let opened: Promise<readonly [NoteSigner, ...NoteSigner[]]> | undefined;
  const mine = () => (opened ??= openKeys(config.key, config.nextKey));
  let shown: { readonly at: Instant; readonly logs: SiteLogs } | undefined;

  return {
    mine,
    step: (n: number) => kept.step(n),

    /** The logs as everybody sees them, at most a minute late: nothing is asked of the database. */
    async logs(): Promise<SiteLogs> {
      if (shown && clock.now() - shown.at < MINUTE) return shown.logs;
      const history = await readHistory();
      const logs = (history && logsOf(history)) ?? { past: [], now: begun((await mine())[0].verifier.key, 1) };
      shown = { at: clock.now(), logs };
      return logs;
    },

    /**
     * The log to be signed now. What is to be done about its keys is done first: a first key is published, a next one is recorded,
     * and one whose entry is under a head is published. Each may be the last thing that is done.
     */
    async toSign(state: LedgerState): Promise<KnownLog> {
      const history = await readHistory();
      if (!history) return begin(state);
      const logs = logsOf(history);
      if (!logs) throw new Error('The published keys of the public log cannot be read.');
      const { past, now } = logs;
      // An older copy of the database was put back.
      if (state.log <= past.length) return past[state.log - 1] ?? now;
      const recorded = (await ledger.keys()).find(({ key }) => !hasKey(now, key));
      if (!recorded) {
        await rotate(now);
        return now;
      }
      await publish(history, now, await config.receipt(recorded.index, recorded.opening));
      return state.log > past.length + 1 ? begun(recorded.key, state.log) : now;
    },
  };

  /**
   * The published history. What stands behind the last key that is at hand may be there because somebody can write to the store:
   * a change is believed when the key before it signed it, a successor is not.
   */
  async function readHistory(): Promise<KeyHistory | null> {
    const all = await kept.read();
    if (!all) return null;
    const own = new Set((await mine()).map(({ verifier }) => verifier.key));
    const last = all.steps.findLastIndex((file) => own.has(readKeyStep(file)?.to ?? ''));
    if (last < 0 && !own.has(all.first)) return all;
    const steps = all.steps.slice(0, last + 1);
    for (const file of all.steps.slice(last + 1)) {
      if (readKeyStep(file)?.last !== null || !(await isProven(file, []))) break;
      steps.push(file);
    }
    return { ...all, steps };
  }

  /** Publishes a change of keys by the receipt of its entry; null: no head covers it yet. */
  async function publish(history: KeyHistory, log: KnownLog, receipt: string | null): Promise<void> {
    const steps = [...history.steps, receipt ?? ''];
    if (receipt === null || !logsOf({ ...history, steps }) || !(await isProven(receipt, log.keys))) return;
    await kept.add(steps.length, receipt);
    shown = undefined;
    const there = readKeyStep((await kept.step(steps.length)) ?? '');
    if (there?.to !== readKeyStep(receipt)?.to)
      throw new Error(`Another change of keys than the one that is recorded stands at log/keys/${steps.length}.`);
  }

  /** Records the key that is to follow. Without the one in force none follows it. */
  async function rotate(log: KnownLog): Promise<void> {
    const last = newestKey(log);
    const next = (await mine()).find(({ verifier }) => !hasKey(log, verifier.key));
    if (!next || !(await mine()).some(({ verifier }) => verifier.key === last)) return;
    if (next.verifier.name !== log.origin) throw new Error('LOG_NEXT_KEY is a key of another log.');
    await ledger.rotate(last, next.verifier.key);
  }

  /** Before there is a history: the key that signed the head that is there, or the first head will be signed with. */
  async function begin({ head }: LedgerState): Promise<KnownLog> {
    for (const { verifier } of await mine()) {
      const log = begun(verifier.key, 1);
      if (head && !(await openHead(head.note, log.keys))) continue;
      await kept.add(0, verifier.key);
      return log;
    }
    throw new Error('The head of the public log is not signed by LOG_KEY.');
  }
}

async function openKeys(key: string, next: string | undefined): Promise<readonly [NoteSigner, ...NoteSigner[]]> {
  const first = await readSigner(key);
  return next === undefined || next === key ? [first] : [first, await readSigner(next)];
}

import { MINUTE, type Clock, type Instant } from '../../kernel/clock.ts';
import type { BlobStore } from '../../kernel/ports.ts';
import { begun, isProven, logsOf, openHead, type KeyHistory, type KnownLog, type SiteLogs } from './key-history.ts';
import { keptKeys } from './kept-keys.ts';
import type { LedgerState, LogLedger } from './ledger.ts';
import { readSigner, type NoteSigner } from './note.ts';

/** The keys of a log: those that are at hand, and the history that everybody can follow. */
export function keyring(config: {
  readonly key: string;
  /** The key that is to take its place. */
  readonly nextKey?: string | undefined;
  readonly blobs: BlobStore;
  readonly ledger: LogLedger;
  readonly clock: Clock;
  /** See `PublicLog`. */
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
      const history = await kept.read();
      const logs = (history && logsOf(history)) ?? { now: begun((await mine())[0].verifier.key) };
      shown = { at: clock.now(), logs };
      return logs;
    },

    /**
     * The log to be signed now. What is to be done about its keys is done first: a first key is published, a next one is recorded,
     * and one whose entry is under a head that both signed is published. Each may be the last thing that is done.
     */
    async toSign(): Promise<KnownLog> {
      const history = await kept.read();
      if (!history) return begin(await ledger.state());
      const log = logsOf(history)?.now;
      if (!log) throw new Error('The published keys of the public log cannot be read.');
      const last = log.keys.at(-1)?.verifier.key ?? '';
      const next = (await mine()).find(({ verifier }) => log.keys.every((it) => it.verifier.key !== verifier.key));
      // Without the key in force none follows it.
      if (!next || !(await mine()).some(({ verifier }) => verifier.key === last)) return log;
      if (next.verifier.name !== log.origin) throw new Error('LOG_NEXT_KEY is a key of another log.');
      const recorded = (await ledger.keys()).find(({ key }) => key === next.verifier.key);
      if (recorded) await publish(history, await config.receipt(recorded.index, recorded.opening));
      else await ledger.rotate(last, next.verifier.key);
      return log;
    },
  };

  /** Publishes a change of keys by the receipt of its entry, once both keys signed a head that covers it. */
  async function publish(history: KeyHistory, receipt: string | null): Promise<void> {
    const after = receipt !== null && logsOf({ ...history, steps: [...history.steps, receipt] });
    if (!after || !(await isProven(receipt))) return;
    await kept.add(history.steps.length + 1, receipt);
    shown = undefined;
  }

  /** Before there is a history: the key that signed the head that is there, or the first head will be signed with. */
  async function begin({ head }: LedgerState): Promise<KnownLog> {
    for (const { verifier } of await mine()) {
      const log = begun(verifier.key);
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

import type { BlobStore, PublicLog, Witnessed } from '../../kernel/ports.ts';
import type { Clock } from '../../kernel/clock.ts';
import { askOverHttp, type AskWitness } from './ask-witness.ts';
import { checkFile, originOf, type Against } from './check-file.ts';
import { cosignHead, type Cosigners } from './cosign-head.ts';
import { readCosigner } from './cosignature.ts';
import { growLog, type LogParts } from './grow.ts';
import { keyLines, newestKey, openHead } from './key-history.ts';
import { keyring } from './keyring.ts';
import type { LogLedger } from './ledger.ts';
import { findTile, logBlobs } from './log-blobs.ts';
import { NotTheSame } from './next-tiles.ts';
import { readProof } from './proof-file.ts';
import { nthLog, receiptOf } from './receipt-of.ts';
import { readTilePath } from './tiles.ts';
import { NO_WITNESSES, policyText, readPolicy } from './witness-policy.ts';
import { witnessedIn } from './witnessed.ts';

/** Steps of one run: about 16,000 entries; what is left waits for the next. */
const STEPS = 8;

/** The log that anybody can check: entries from the ledger, tiles in the blob store, heads signed with the log's own key. */
export function openLog(config: {
  key: string;
  /** The key that is to take its place: see {@link keyring}. */
  nextKey?: string | undefined;
  ledger: LogLedger;
  blobs: BlobStore;
  clock: Clock;
  /** See {@link readPolicy}; without it nobody witnesses. */
  witnesses?: string | undefined;
  /** The key of the own cosigner that dates the heads; without it they are not dated. */
  dateKey?: string | undefined;
  ask?: AskWitness;
}): PublicLog {
  const { ledger, clock, blobs: store } = config;
  let cosigning: Promise<Cosigners> | undefined;
  const cosigners = () => (cosigning ??= openCosigners(config));
  const keys = keyring({
    ...config,
    async receipt(index, opening) {
      const state = await ledger.state();
      return receiptOf(state, store, state.base + index, opening);
    },
  });
  async function witnessedBy(note: string): Promise<Witnessed> {
    const { policy, dater } = await cosigners();
    return witnessedIn(note, policy, dater?.key ?? null);
  }
  return {
    async grow() {
      let parts: LogParts | null = null;
      for (let step = 1; step <= STEPS; step += 1) {
        parts ??= await toGrow();
        const growth = await growLog(parts);
        if ('standstill' in growth) throw new Error(`The public log stands still: ${growth.standstill}.`);
        if ('isOver' in growth) parts = null;
        else if (!growth.more) return;
      }
    },

    async cosign() {
      const refused = await cosignHead({ ledger, store }, await cosigners(), clock.now());
      if (refused.length > 0) throw new Error(`Witnesses refuse the head of the public log: ${refused.join('; ')}.`);
    },

    async checkpoint(n) {
      const state = await ledger.state();
      const which = n ?? (await keys.logs()).past.length + 1;
      if (state.standstill && which >= state.log) return { standstill: state.standstill };
      const { head = null, base: before = state.base } = nthLog(state, which) ?? {};
      if (which !== state.log)
        return { note: head?.note ?? null, before, witnessed: await witnessedBy(head?.note ?? '') };
      const { cosigned } = state;
      const isNewest = cosigned?.size === head?.size && cosigned?.root === head?.root;
      const note = (isNewest ? cosigned : head)?.note ?? null;
      return { note, before, witnessed: await witnessedBy(cosigned?.note ?? '') };
    },

    async policy() {
      const { policy, dater } = await cosigners();
      const own = (await keys.logs()).now.keys.map(({ verifier }) => verifier.key);
      return policyText(own.toReversed(), policy, dater?.key ?? null);
    },

    async tile(n, path) {
      const name = readTilePath(path);
      const bytes = name && (await findTile(logBlobs(store, n), name));
      return bytes && { bytes };
    },

    receipt: async (index, extra) => receiptOf(await ledger.state(), store, index, extra),

    async check(file, entryOf) {
      const [{ past, now: last }, state] = [await keys.logs(), await ledger.state()];
      const which = past.findIndex(({ origin }) => origin === originOf(file));
      const log = past[which] ?? last;
      const n = (which < 0 ? past.length : which) + 1;
      const { base = 0, head } = nthLog(state, n) ?? {};
      const now = head && !(state.standstill && n >= state.log) && (await openHead(head.note, log.keys));
      if (!now) return { is: 'silent' };
      try {
        const tile: Against['tile'] = (name) => findTile(logBlobs(store, n), name);
        const checked = await checkFile(file, { keys: log.keys, now, entryOf, tile });
        if (checked.is === 'head') return { ...checked, size: base + checked.size };
        if (checked.is !== 'receipt') return checked;
        const witnessed = await witnessedBy(readProof(file)?.checkpoint ?? '');
        return { ...checked, index: base + checked.index, size: base + checked.size, witnessed };
      } catch (error) {
        if (error instanceof NotTheSame) return { is: 'silent' };
        throw error;
      }
    },

    verifierKey: async () => newestKey((await keys.logs()).now),
    keys: async () => keyLines(await keys.logs()),
    keyStep: async (n) => (n > 0 ? keys.step(n) : null),
  };

  async function toGrow(): Promise<LogParts> {
    const state = await ledger.state();
    return { ledger, store, n: state.log, log: await keys.toSign(state), mine: await keys.mine() };
  }
}

async function openCosigners(config: {
  witnesses?: string | undefined;
  dateKey?: string | undefined;
  ask?: AskWitness;
}): Promise<Cosigners> {
  const policy = config.witnesses === undefined ? NO_WITNESSES : readPolicy(config.witnesses);
  if (!policy) throw new Error('The policy of witnesses cannot be read.');
  return {
    policy,
    dater: config.dateKey === undefined ? null : await readCosigner(config.dateKey),
    ask: config.ask ?? askOverHttp(),
  };
}

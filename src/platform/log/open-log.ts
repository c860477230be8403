import type { BlobStore, PublicLog } from '../../kernel/ports.ts';
import type { Clock } from '../../kernel/clock.ts';
import { askOverHttp, type AskWitness } from './ask-witness.ts';
import { checkFile } from './check-file.ts';
import { cosignHead, type Cosigners } from './cosign-head.ts';
import { readCosigner } from './cosignature.ts';
import { growLog } from './grow.ts';
import { keyLines, openHead } from './key-history.ts';
import { keyring } from './keyring.ts';
import type { LogLedger } from './ledger.ts';
import { findTile, logBlobs, treeOf } from './log-blobs.ts';
import { NotTheSame } from './next-tiles.ts';
import { writeProof } from './proof-file.ts';
import { proveInclusion } from './prove.ts';
import { tileHashAt } from './tile-hashes.ts';
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
  const { ledger, clock } = config;
  const blobs = logBlobs(config.blobs);
  let cosigning: Promise<Cosigners> | undefined;
  const cosigners = () => (cosigning ??= openCosigners(config));
  const keys = keyring({ ...config, receipt });
  /** Oldest first. */
  const verifierKeys = async () => (await keys.logs()).now.keys.map(({ verifier }) => verifier.key);
  const newestKey = async () => (await verifierKeys()).at(-1) ?? '';
  return {
    async grow() {
      const parts = { ledger, blobs, log: await keys.toSign(), mine: await keys.mine() };
      for (let step = 1; step <= STEPS; step += 1) {
        const growth = await growLog(parts);
        if ('standstill' in growth) throw new Error(`The public log stands still: ${growth.standstill}.`);
        if (!growth.more) return;
      }
    },

    async cosign() {
      const refused = await cosignHead({ ledger, blobs }, await cosigners(), clock.now());
      if (refused.length > 0) throw new Error(`Witnesses refuse the head of the public log: ${refused.join('; ')}.`);
    },

    async checkpoint() {
      const { head, standstill, cosigned } = await ledger.state();
      if (standstill) return { standstill };
      const isNewest = cosigned?.size === head?.size && cosigned?.root === head?.root;
      const { policy, dater } = await cosigners();
      const witnessed = await witnessedIn(cosigned?.note ?? '', policy, dater?.key ?? null);
      return { note: (isNewest ? cosigned : head)?.note ?? null, witnessed };
    },

    async policy() {
      const { policy, dater } = await cosigners();
      return policyText((await verifierKeys()).toReversed(), policy, dater?.key ?? null);
    },

    async tile(path) {
      const name = readTilePath(path);
      const bytes = name && (await findTile(blobs, name));
      return bytes && { bytes };
    },

    receipt,

    async check(file, entryOf) {
      const log = (await keys.logs()).now;
      const { head, standstill } = await ledger.state();
      const now = head && !standstill && (await openHead(head.note, log.keys));
      if (!now) return { is: 'silent' };
      try {
        return await checkFile(file, { keys: log.keys, now, entryOf, tile: (name) => findTile(blobs, name) });
      } catch (error) {
        if (error instanceof NotTheSame) return { is: 'silent' };
        throw error;
      }
    },

    verifierKey: newestKey,
    keys: async () => keyLines(await keys.logs()),
    keyStep: async (n) => (n > 0 ? keys.step(n) : null),
  };

  async function receipt(index: number, extra: string | null): Promise<string | null> {
    const { head: newest, standstill, cosigned } = await ledger.state();
    // Of two heads that cover it the one that others signed.
    const head = cosigned && index < cosigned.size ? cosigned : newest;
    if (!head || standstill || index >= head.size) return null;
    const tree = treeOf(head);
    const proof = await proveInclusion(
      tileHashAt(tree, (name) => findTile(blobs, name)),
      index,
      tree.size,
    );
    return writeProof({ extra, index, proof, checkpoint: head.note });
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

import type { BlobStore, PublicLog } from '../../kernel/ports.ts';
import { checkFile } from './check-file.ts';
import { openCheckpoint } from './checkpoint.ts';
import { growLog } from './grow.ts';
import type { LogLedger } from './ledger.ts';
import { findTile, logBlobs, treeOf } from './log-blobs.ts';
import { NotTheSame } from './next-tiles.ts';
import { readSigner, type NoteSigner } from './note.ts';
import { writeProof } from './proof-file.ts';
import { proveInclusion } from './prove.ts';
import { tileHashAt } from './tile-hashes.ts';
import { readTilePath } from './tiles.ts';

/** Steps of one run: about 16,000 entries; what is left waits for the next. */
const STEPS = 8;

/** The log that anybody can check: entries from the ledger, tiles in the blob store, heads signed with the log's own key. */
export function openLog(config: { key: string; ledger: LogLedger; blobs: BlobStore }): PublicLog {
  const blobs = logBlobs(config.blobs);
  let opened: Promise<NoteSigner> | undefined;
  const signer = () => (opened ??= readSigner(config.key));
  return {
    async grow() {
      const parts = { ledger: config.ledger, blobs, signer: await signer() };
      for (let step = 1; step <= STEPS; step += 1) {
        const growth = await growLog(parts);
        if ('standstill' in growth) throw new Error(`The public log stands still: ${growth.standstill}.`);
        if (!growth.more) return;
      }
    },

    async checkpoint() {
      const { head, standstill } = await config.ledger.state();
      return standstill ? { standstill } : { note: head?.note ?? null };
    },

    async tile(path) {
      const name = readTilePath(path);
      const bytes = name && (await findTile(blobs, name));
      return bytes && { bytes };
    },

    async receipt(index, extra) {
      const { head, standstill } = await config.ledger.state();
      if (!head || standstill || index >= head.size) return null;
      const tree = treeOf(head);
      const proof = await proveInclusion(
        tileHashAt(tree, (name) => findTile(blobs, name)),
        index,
        tree.size,
      );
      return writeProof({ extra, index, proof, checkpoint: head.note });
    },

    async check(file, entryOf) {
      const { verifier } = await signer();
      const { head, standstill } = await config.ledger.state();
      const now = head && !standstill && (await openCheckpoint(head.note, verifier));
      if (!now) return { is: 'silent' };
      try {
        return await checkFile(file, { verifier, now, entryOf, tile: (name) => findTile(blobs, name) });
      } catch (error) {
        if (error instanceof NotTheSame) return { is: 'silent' };
        throw error;
      }
    },

    verifierKey: async () => (await signer()).verifier.key,
  };
}

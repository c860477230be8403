import type { BlobStore } from '../../kernel/ports.ts';
import { toHex } from '../../kernel/hex.ts';
import { bytesOf, fromHex } from './bytes.ts';
import type { SignedHead } from './ledger.ts';
import { partialTiles, tilePath, TILE, widthAt, type TileName } from './tiles.ts';
import type { Hash } from './hashing.ts';
import type { Tree } from './tree.ts';

/** A head and what its next version must have seen. */
export interface ShownHead {
  readonly head: SignedHead & {
    /** The key of the successor: this head is the last. */
    readonly endedFor?: string;
  };
  readonly etag: string;
}

/** The files of the n-th log of a site in the blob store. Tiles and bundles never change once written. */
export const logBlobs = (blobs: BlobStore, n: number) => {
  const FOLDER = n === 1 ? 'log/' : `log/${n}/`;
  /** The newest head outside the database: what an older copy of the database is told apart by. */
  const HEAD = `${FOLDER}head.json`;
  return {
    async head(): Promise<ShownHead | null> {
      const found = await blobs.get(HEAD);
      return found && { head: (await new Response(found.body).json()) as ShownHead['head'], etag: found.etag };
    },

    /** False when somebody wrote another head since. */
    showHead: (head: ShownHead['head'], was: ShownHead | null): Promise<boolean> =>
      blobs.putIf(HEAD, bytesOf(JSON.stringify(head)), { contentType: 'application/json', was: was?.etag ?? null }),

    async tile(name: TileName): Promise<Uint8Array<ArrayBuffer> | null> {
      const found = await blobs.get(FOLDER + tilePath(name));
      return found && new Uint8Array(await new Response(found.body).arrayBuffer());
    },

    async putTile(name: TileName, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      await blobs.put(FOLDER + tilePath(name), bytes, { contentType: 'application/octet-stream' });
    },

    /** Takes away the partial tiles of an older head that wider ones replace. */
    async forgetPartials(older: number, newer: number): Promise<void> {
      for (const name of partialTiles(older))
        if (widthAt(name.level, name.n, newer) > name.width) await blobs.delete(FOLDER + tilePath(name));
    },
  };
};

export type LogBlobs = ReturnType<typeof logBlobs>;

/**
 * A tile as it was at some head: written so, or the beginning of a wider one, which took its place. Whatever was published once is
 * found, without the database.
 */
export async function findTile(blobs: LogBlobs, name: TileName): Promise<Uint8Array<ArrayBuffer> | null> {
  const exact = await blobs.tile(name);
  if (exact || name.width === TILE) return exact;
  const whole = await blobs.tile({ ...name, width: TILE });
  if (whole) return beginning(whole, name);
  const size = (await blobs.head())?.head.size ?? 0;
  const width = widthAt(name.level, name.n, size);
  const wider = width > name.width ? await blobs.tile({ ...name, width }) : null;
  return wider && beginning(wider, name);
}

function beginning(bytes: Uint8Array<ArrayBuffer>, { level, width }: TileName): Uint8Array<ArrayBuffer> {
  if (level !== 'entries') return bytes.slice(0, width * 32);
  let end = 0;
  for (let i = 0; i < width; i += 1) end += 2 + (bytes[end] ?? 0) * 256 + (bytes[end + 1] ?? 0);
  return bytes.slice(0, end);
}

export const treeOf = ({ size, edge }: Pick<SignedHead, 'size' | 'edge'>): Tree => ({
  size,
  edge: edge.map((hash): Hash => fromHex(hash) ?? new Uint8Array()),
});

export const edgeText = ({ edge }: Tree): string[] => edge.map(toHex);

import { toHex } from '../../kernel/hex.ts';
import { bytesOf } from './bytes.ts';
import { sha256 } from './hashing.ts';

/** The bytes of the entry that an opening makes: as foundation/audit writes them, for readers that have only the public files. */
export const entryOf = (opening: string): Uint8Array<ArrayBuffer> =>
  bytesOf(`{"c":"${toHex(sha256(bytesOf(opening)))}","v":1}`);

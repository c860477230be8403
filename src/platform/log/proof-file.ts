import { bytesOf, fromBase64, toBase64 } from './bytes.ts';
import { HASH_BYTES, type Hash } from './hashing.ts';

const FIRST = 'c2sp.org/tlog-proof@v1';

/** A receipt: an entry's place under a signed head, and what else its holder was given (C2SP tlog-proof). */
export interface ProofFile {
  /** Opaque to the proof; here the entry's opening. */
  readonly extra: string | null;
  readonly index: number;
  readonly proof: readonly Hash[];
  /** The signed checkpoint, as it was published. */
  readonly checkpoint: string;
}

export const writeProof = ({ extra, index, proof, checkpoint }: ProofFile): string =>
  [
    FIRST,
    ...(extra === null ? [] : [`extra ${toBase64(bytesOf(extra))}`]),
    `index ${index}`,
    ...proof.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

/** Null for what is no proof. Whether it holds is for the reader to check, against a head that they trust. */
export function readProof(file: string): ProofFile | null {
  const split = file.indexOf('\n\n');
  const [first, ...lines] = file.slice(0, Math.max(0, split)).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() ?? '').slice(6)) : null;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES);
  if (first !== FIRST || digits === undefined || proof.length !== lines.length || proof.length > 63) return null;
  return {
    extra: extra && new TextDecoder().decode(extra),
    index: Number(digits),
    proof: proof.filter((hash) => hash !== null),
    checkpoint: file.slice(split + 2),
  };
}

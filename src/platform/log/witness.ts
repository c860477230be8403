import { fromBase64, sameBytes } from './bytes.ts';
import { isConsistent } from './check-proof.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { cosign, type Cosigner } from './cosignature.ts';
import { HASH_BYTES, sha256 } from './hashing.ts';
import type { Verifier } from './note.ts';

/** What a witness remembers of the logs that it watches. */
export interface WitnessMemory {
  /** The head that was cosigned last; null for a log that was never seen. */
  last(origin: string): Promise<Pick<Checkpoint, 'size' | 'root'> | null>;
  /** Keeps the next head in the place of `from`, at once or not at all; false when somebody was faster. Durable when it returns. */
  keep(origin: string, from: Pick<Checkpoint, 'size' | 'root'> | null, to: Checkpoint): Promise<boolean>;
}

/** An answer to `add-checkpoint` by C2SP tlog-witness. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: string;
  readonly body: string;
}

const PLAIN = 'text/plain; charset=utf-8';
const refused = (status: 400 | 403 | 404 | 422, body: string): WitnessAnswer => ({ status, contentType: PLAIN, body });
/** 409 names the size that the next request has to begin from. */
const behind = (size: number): WitnessAnswer => ({ status: 409, contentType: 'text/x.tlog.size', body: `${size}\n` });

const EMPTY_ROOT = sha256();

/**
 * Cosigns a log's head when nothing of the head cosigned before was changed or removed in it: what is kept is moved before the
 * signature is given away, so a witness never signs two histories. A log is named by its origin: while its key is changed it has two
 * of them and one memory. Others are not known.
 */
export async function addCheckpoint(
  request: string,
  parts: {
    readonly logs: readonly Verifier[];
    readonly memory: WitnessMemory;
    readonly cosigner: Cosigner;
    now(): number;
  },
): Promise<WitnessAnswer> {
  const read = readRequest(request);
  if (!read) return refused(400, 'This is no add-checkpoint request.\n');
  const { old, proof, note } = read;
  const keys = parts.logs.filter(({ name }) => note.startsWith(`${name}\n`));
  if (keys.length === 0) return refused(404, 'This log is not known here.\n');
  const head = await openCheckpoint(note, ...keys);
  if (!head) return refused(403, 'This head is not signed by a key of its log.\n');
  if (old > head.size) return refused(400, 'A head cannot be smaller than the one that it follows.\n');
  const last = await parts.memory.last(head.origin);
  if (old !== (last?.size ?? 0)) return behind(last?.size ?? 0);
  if (last && old === head.size && !sameBytes(last.root, head.root)) return behind(old);
  if (!isConsistent({ size: old, root: last?.root ?? EMPTY_ROOT }, head, proof))
    return refused(422, 'This head does not go on from the one before.\n');
  if (!(await parts.memory.keep(head.origin, last, head)))
    return behind((await parts.memory.last(head.origin))?.size ?? 0);
  return { status: 200, contentType: PLAIN, body: await cosign(note, parts.cosigner, parts.now()) };
}

const MOST_HASHES = 63;

/** `old <size>`, the consistency proof a hash a line, an empty line, the signed head. Null for anything else. */
function readRequest(request: string): { old: number; proof: Uint8Array[]; note: string } | null {
  const split = request.indexOf('\n\n');
  const [first = '', ...lines] = request.slice(0, Math.max(0, split)).split('\n');
  const [, digits] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = lines.map(fromBase64).filter((hash) => hash !== null);
  const isWhole = proof.length === lines.length && proof.every((hash) => hash.length === HASH_BYTES);
  if (digits === undefined || !isWhole || proof.length > MOST_HASHES) return null;
  return { old: Number(digits), proof, note: request.slice(split + 2) };
}

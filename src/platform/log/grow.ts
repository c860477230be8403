import { toHex } from '../../kernel/hex.ts';
import type { BlobStore } from '../../kernel/ports.ts';
import { bytesOf, fromHex, sameBytes } from './bytes.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { leafHash } from './hashing.ts';
import { hasKey, openHead, type KnownLog } from './key-history.ts';
import type { LedgerState, LogLedger, SignedHead, Standstill } from './ledger.ts';
import { endLog, successorOf } from './end-log.ts';
import { edgeText, logBlobs, treeOf, type LogBlobs, type ShownHead } from './log-blobs.ts';
import { nextTiles, NotTheSame } from './next-tiles.ts';
import { signNote, type NoteSigner } from './note.ts';
import { fetchBack } from './fetch-back.ts';
import { signersAt } from './signers-at.ts';
import { TILE } from './tiles.ts';
import { EMPTY, grown, rootOf, type Tree } from './tree.ts';

export interface LogParts {
  readonly ledger: LogLedger;
  readonly store: BlobStore;
  /** Which log of the site. */
  readonly n: number;
  /** The log, with the keys of its published history. */
  readonly log: KnownLog;
  /** The keys that are at hand. */
  readonly mine: readonly NoteSigner[];
}

type GrowingParts = LogParts & { readonly blobs: LogBlobs };

/** Entries that one step may write: whole tiles, but for the last. */
const STEP = 8 * TILE;

export type Growth =
  | { readonly size: number; readonly more: boolean }
  | { readonly standstill: Standstill }
  /** It is another log that is written now. */
  | { readonly isOver: true };

/**
 * One step of the sequencer: puts entries that wait under a new signed head. Tiles first, then the head in the blob store, then,
 * in one conditional write, the head that everybody is shown. It may end anywhere, run twice or several at once.
 *
 * The head in the blob store is never behind the one that is shown. If it is ahead, a step ended in between: the same head is
 * shown now. Or an older database was put back: then what it holds makes another root, and nothing is signed.
 */
export async function growLog(asked: LogParts): Promise<Growth> {
  const { ledger, store, n } = asked;
  const blobs = logBlobs(store, n);
  const parts = { ...asked, blobs };
  // In this order: a head that somebody else moves in between is then behind the database, never ahead of it.
  const shown = await blobs.head();
  const state = await ledger.state();
  if (state.log !== n) return { isOver: true };
  const size = state.head?.size ?? 0;
  try {
    if (shown && shown.head.size > size) return await catchUp(parts, state, shown);
    if (shown && shown.head.size === size && shown.head.root !== state.head?.root) throw new NotTheSame('two heads');
    const successor = successorOf(state, shown, parts.mine);
    if (shown && successor !== null && !hasKey(parts.log, successor)) {
      await endLog(parts, state, shown, successor);
      return { isOver: true };
    }
    if (shown?.head.endedFor !== undefined)
      throw new Error(`The public log ended for ${shown.head.endedFor}, whose secret LOG_KEY is not.`);
    if (state.standstill) await ledger.stand(null);
    return state.count > size ? await append(parts, state, shown) : { size, more: false };
  } catch (error) {
    if (!(error instanceof NotTheSame)) throw error;
    // A partial tile is gone, too, when somebody was faster.
    const now = await ledger.state();
    if (now.head?.size !== state.head?.size) return { size: now.head?.size ?? 0, more: true };
    return standStill(parts, 'broken');
  }
}

async function append(
  { ledger, blobs, log, mine }: GrowingParts,
  state: LedgerState,
  shown: ShownHead | null,
): Promise<Growth> {
  const tree = state.head ? treeOf(state.head) : EMPTY;
  const begin = tree.size - (tree.size % TILE);
  const to = Math.min(state.count, begin + STEP);
  const entries = await ledger.entries(begin, to);
  const next = await nextTiles(blobs, tree, entries);
  const signers = signersAt(next.tree.size, mine, log.keys, await ledger.keys());
  for (const [name, bytes] of next.tiles) await blobs.putTile(name, bytes);
  const head = await signedHead(log.origin, signers, next.tree);
  if (!(await blobs.showHead(head, shown))) return { size: tree.size, more: true };
  return show({ ledger, blobs }, state, head);
}

async function show(
  { ledger, blobs }: Pick<GrowingParts, 'ledger' | 'blobs'>,
  state: LedgerState,
  head: SignedHead,
): Promise<Growth> {
  const isFirst = await ledger.move(state.log, state.head, head);
  if (isFirst && state.head) await blobs.forgetPartials(state.head.size, head.size);
  return { size: head.size, more: !isFirst || state.count > head.size };
}

async function signedHead(origin: string, signers: readonly NoteSigner[], tree: Tree): Promise<SignedHead> {
  const root = rootOf(tree);
  const text = writeCheckpoint({ origin, size: tree.size, root });
  return { size: tree.size, root: toHex(root), edge: edgeText(tree), note: await signNote(text, ...signers) };
}

/** A head was published that the database does not show. Its own entries make it, or they are fetched back, or nothing goes on. */
async function catchUp(parts: GrowingParts, state: LedgerState, { head }: ShownHead): Promise<Growth> {
  await demandSigned(parts.log, head);
  if (state.count >= head.size && (await makes(parts.ledger, state, head))) {
    if (state.standstill) await parts.ledger.stand(null);
    return show(parts, state, head);
  }
  if (!state.mayRecover) return standStill(parts, 'ahead');
  await fetchBack(parts, state, head);
  return { size: state.head?.size ?? 0, more: true };
}

async function makes(ledger: LogLedger, { head }: LedgerState, goal: SignedHead): Promise<boolean> {
  let tree = head ? treeOf(head) : EMPTY;
  while (tree.size < goal.size) {
    const some = await ledger.entries(tree.size, Math.min(goal.size, tree.size + STEP));
    if (some.length === 0) return false;
    tree = grown(
      tree,
      some.map((entry) => leafHash(bytesOf(entry))),
    ).tree;
  }
  return toHex(rootOf(tree)) === goal.root;
}

async function demandSigned({ keys }: KnownLog, head: SignedHead): Promise<void> {
  const signed = await openHead(head.note, keys);
  if (signed?.size !== head.size || !sameBytes(signed.root, fromHex(head.root) ?? new Uint8Array()))
    throw new NotTheSame('the head in the blob store is not signed by a key of this log');
}

async function standStill({ ledger }: Pick<LogParts, 'ledger'>, why: Standstill): Promise<Growth> {
  await ledger.stand(why);
  return { standstill: why };
}

import { expect, test } from 'vitest';
import type { BlobStore } from '../../kernel/ports.ts';
import { memoryBlobs } from '../fakes/index.ts';
import { LOG_KEY } from '../../../tests/support/deps-on.ts';
import { toHex } from '../../kernel/hex.ts';
import { bytesOf } from './bytes.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { leafHash, sha256, type Hash } from './hashing.ts';
import { systemClock } from '../../kernel/clock.ts';
import { openLog } from './index.ts';
import type { LogLedger, SignedHead } from './ledger.ts';
import { readSigner, readVerifier, signNote } from './note.ts';
import { openCheckpoint } from './checkpoint.ts';
import { isIncluded } from './check-proof.ts';
import { readProof } from './proof-file.ts';
import { countAt, TILE, tileBytes, tilePath, widthAt } from './tiles.ts';
import { EMPTY, grown, rootOf, type Tree } from './tree.ts';

const entry = (i: number) => `entry ${i}`;

/**
 * A log as it stands at this size, without its millions of entries: whatever lies below its right edge is made up, the edge and
 * the tiles that lead to the first entry fit together.
 */
async function logAt(size: number) {
  const [blobs, signer] = [memoryBlobs(), await readSigner(LOG_KEY)];
  const put = (level: number, n: number, hashes: readonly Hash[]) =>
    blobs.put(`log/${tilePath({ level, n, width: hashes.length })}`, tileBytes(hashes), { contentType: 'x' });
  const madeUp = (level: number, i: number) => sha256(bytesOf(`${level}/${i}`));
  const edge: Hash[] = [];
  let first = leafHash(bytesOf(entry(0)));
  for (let level = 0; countAt(level, size) > 0; level += 1) {
    const count = countAt(level, size);
    const last = Math.floor(count / TILE);
    const hashAt = (i: number) => (i === 0 ? first : level === 0 ? leafHash(bytesOf(entry(i))) : madeUp(level, i));
    const right = Array.from({ length: count % TILE }, (_, i) => hashAt(last * TILE + i));
    const left = Array.from({ length: Math.min(TILE, count) }, (_, i) => hashAt(i));
    if (right.length > 0) await put(level, last, right);
    if (left.length === TILE) await put(level, 0, left);
    edge.unshift(...grown(EMPTY, right).tree.edge);
    first = rootOf(grown(EMPTY, left).tree);
  }
  const tree: Tree = { size, edge };
  const note = await signNote(writeCheckpoint({ origin: signer.verifier.name, size, root: rootOf(tree) }), signer);
  const head: SignedHead = { size, root: toHex(rootOf(tree)), edge: edge.map(toHex), note };
  await blobs.put('log/head.json', bytesOf(JSON.stringify(head)), { contentType: 'x' });
  return { blobs, head };
}

/** The same, with its calls counted. */
async function counted(size: number, more: number) {
  const { blobs, head } = await logAt(size);
  const count = { rows: 0, asked: 0, read: 0, written: 0, deleted: 0 };
  let now = head;
  const ledger: LogLedger = {
    state: async () => {
      count.asked += 1;
      return {
        log: 1,
        ended: [],
        base: 0,
        successor: null,
        head: now,
        count: size + more,
        cosigned: null,
        standstill: null,
        mayRecover: false,
        fixed: size,
      };
    },
    entries: async (from, to) => {
      count.asked += 1;
      count.rows += to - from;
      return Array.from({ length: to - from }, (_, i) => entry(from + i));
    },
    move: async (_n, _from, to) => {
      count.asked += 1;
      now = to;
      return true;
    },
    cosign: async () => false,
    stand: async () => {},
    keys: async () => ((count.asked += 1), []),
    rotate: async () => {},
    succeed: async () => false,
    fetched: async () => false,
  };
  const through: BlobStore = {
    get: (key) => ((count.read += 1), blobs.get(key)),
    put: (key, ...rest) => ((count.written += 1), blobs.put(key, ...rest)),
    putIf: (key, ...rest) => ((count.written += 1), blobs.putIf(key, ...rest)),
    delete: (key) => ((count.deleted += 1), blobs.delete(key)),
  };
  return { log: openLog({ key: LOG_KEY, ledger, blobs: through, clock: systemClock }), count, head: () => now };
}

test.each([
  [5_000, 'one more', 1],
  [5_000 + 119, 'one that completes a tile', 1],
])('after %i entries, %s costs what it costs after 5,000,000 more', async (size, _, more) => {
  const [small, large] = [await counted(size, more), await counted(5_000_192 + size, more)];
  await small.log.grow();
  await large.log.grow();
  expect(small.head().size).toBe(size + more);
  expect(large.head().size).toBe(5_000_192 + size + more);
  expect(large.count).toEqual(small.count);
  expect(large.count.rows).toBeLessThanOrEqual(TILE);
  expect(large.count.read + large.count.written + large.count.deleted).toBeLessThanOrEqual(12);
});

test('a proof at 5,000,000 entries reads a tile a level, and of the database the head alone', async () => {
  const { log, count } = await counted(5_000_000, 0);
  const file = await log.receipt(0, 'what it was');
  expect(count).toEqual({ rows: 0, asked: 1, read: 3, written: 0, deleted: 0 });
  const receipt = readProof(file ?? '');
  const signer = await readSigner(LOG_KEY);
  const head = await openCheckpoint(receipt?.checkpoint ?? '', readVerifier(signer.verifier.key));
  expect(receipt?.extra).toBe('what it was');
  expect(isIncluded(leafHash(bytesOf(entry(0))), 0, head!, receipt!.proof)).toBe(true);
  expect(isIncluded(leafHash(bytesOf(entry(1))), 0, head!, receipt!.proof)).toBe(false);
  expect(receipt!.proof).toHaveLength(23);
});

test('an entry at the right edge, or not under the head yet', async () => {
  const { log, count } = await counted(5_000_000, 5);
  expect(readProof((await log.receipt(4_999_999, null)) ?? '')?.index).toBe(4_999_999);
  expect(count.read).toBeLessThanOrEqual(3);
  expect(await log.receipt(5_000_000, null)).toBeNull();
  expect(widthAt(0, 19_531, 5_000_000)).toBe(64);
});

test.each([
  '',
  'c2sp.org/tlog-proof@v1\nindex 01\n\nx',
  'c2sp.org/tlog-proof@v1\nindex 1\nAA==\n\nx',
  'other\nindex 1\n\nx',
])('%j is no receipt', (file) => {
  expect(readProof(file)).toBeNull();
});

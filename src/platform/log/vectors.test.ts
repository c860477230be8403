import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../kernel/hex.ts';
import { bytesOf, fromHex, joined } from './bytes.ts';
import { isConsistent, isIncluded } from './check-proof.ts';
import { openCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { leafHash, sha256, type Hash } from './hashing.ts';
import { openNote, readSigner, readVerifier, signNote, writeSigner } from './note.ts';
import { proveConsistency, proveInclusion, type HashAt } from './prove.ts';
import { partialTiles, readTilePath, tileBytes, tilePath, widthAt } from './tiles.ts';
import { EMPTY, grown, rootOf } from './tree.ts';

interface Inclusion {
  index: number;
  size: number;
  leaf_hash: string;
  root: string;
  proof: string[];
  why?: string;
}
interface Consistency {
  first: number;
  second: number;
  first_root: string;
  second_root: string;
  proof: string[];
  why?: string;
}
interface Vectors {
  leaf_hash_examples: Record<string, string>;
  public_8_leaf_check: { inputs_hex: string[]; roots: Record<string, string> };
  roots: Record<string, string>;
  inclusion: Inclusion[];
  consistency: Consistency[];
  negative: { inclusion: Inclusion[]; consistency: Consistency[] };
  checkpoint: {
    seed_hex: string;
    key_name: string;
    key_id_hex: string;
    vkey: string;
    checkpoints: { size: number; body: string; note: string }[];
    negative: string[];
  };
  tiles: {
    size: number;
    files: { path: string; bytes: number; sha256_of_file?: string; content_hex?: string }[];
    path_examples: Record<string, string>;
  };
  caveat: { index: number; size: number; root_of_size: number };
}

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'log-vectors.json'), 'utf8')) as Vectors;
const hex = (text: string): Hash => fromHex(text)!;
const leaf = (i: number) => leafHash(bytesOf(`balai-uji-${String(i).padStart(4, '0')}`));
const leaves = Array.from({ length: 1_000 }, (_, i) => leaf(i));
const treeOf = (size: number) => grown(EMPTY, leaves.slice(0, size)).tree;
const hashAt: HashAt = async (height, n) =>
  rootOf(grown(EMPTY, leaves.slice(n * 2 ** height, (n + 1) * 2 ** height)).tree);

describe('the tree is that of RFC 6962', () => {
  test.each(Object.entries(vectors.leaf_hash_examples))('leaf %s', (i, hash) => {
    expect(toHex(leaf(Number(i)))).toBe(hash);
  });

  test.each(Object.entries(vectors.roots))('the root of %s leaves', (size, root) => {
    expect(toHex(rootOf(treeOf(Number(size))))).toBe(root);
  });

  test.each(Object.entries(vectors.public_8_leaf_check.roots))(
    'the root of the first %s public leaves',
    (size, root) => {
      const inputs = vectors.public_8_leaf_check.inputs_hex.slice(0, Number(size));
      expect(
        toHex(
          rootOf(
            grown(
              EMPTY,
              inputs.map((it) => leafHash(hex(it))),
            ).tree,
          ),
        ),
      ).toBe(root);
    },
  );

  test('it is the same however its leaves come', () => {
    for (const cut of [0, 1, 255, 256, 257, 511, 768, 999])
      expect(grown(treeOf(cut), leaves.slice(cut)).tree).toEqual(treeOf(1_000));
  });
});

describe('proofs', () => {
  const holds = (it: Inclusion) =>
    isIncluded(hex(it.leaf_hash), it.index, { size: it.size, root: hex(it.root) }, it.proof.map(hex));
  const consistent = (it: Consistency) =>
    isConsistent(
      { size: it.first, root: hex(it.first_root) },
      { size: it.second, root: hex(it.second_root) },
      it.proof.map(hex),
    );

  test.each(vectors.inclusion)('leaf $index in a tree of $size', async (it) => {
    expect(holds(it)).toBe(true);
    expect((await proveInclusion(hashAt, it.index, it.size)).map(toHex)).toEqual(it.proof);
  });

  test.each(vectors.consistency)('a tree of $first in one of $second', async (it) => {
    expect(consistent(it)).toBe(true);
    expect((await proveConsistency(hashAt, it.first, it.second)).map(toHex)).toEqual(it.proof);
  });

  test.each(vectors.negative.inclusion)('refused: $why', (it) => {
    expect(holds(it)).toBe(false);
  });

  test.each(vectors.negative.consistency)('refused: $why', (it) => {
    expect(consistent(it)).toBe(false);
  });

  test('every leaf is proved in every small tree, and no proof holds at another place', async () => {
    for (let size = 1; size <= 20; size += 1) {
      const head = { size, root: rootOf(treeOf(size)) };
      for (let index = 0; index < size; index += 1) {
        const proof = await proveInclusion(hashAt, index, size);
        for (let other = 0; other < size; other += 1)
          expect(isIncluded(leaves[index]!, other, head, proof)).toBe(other === index);
      }
      for (let first = 0; first <= size; first += 1) {
        const older = { size: first, root: rootOf(treeOf(first)) };
        const proof = await proveConsistency(hashAt, first, size);
        expect(isConsistent(older, head, proof)).toBe(true);
        expect(isConsistent({ ...older, root: leaves[999]! }, head, proof)).toBe(false);
      }
    }
  });
});

describe('signed heads', async () => {
  const { checkpoint } = vectors;
  const secret = await writeSigner(checkpoint.key_name, hex(checkpoint.seed_hex));
  const signer = await readSigner(secret);
  const verifier = readVerifier(checkpoint.vkey);

  test('the key has its name and number', () => {
    expect(signer.verifier.key).toBe(checkpoint.vkey);
    expect(toHex(verifier.id)).toBe(checkpoint.key_id_hex);
  });

  test.each(checkpoint.checkpoints)('the head of $size entries', async ({ size, body, note }) => {
    const head = { origin: checkpoint.key_name, size, root: rootOf(treeOf(size)) };
    expect(writeCheckpoint(head)).toBe(body);
    expect(await signNote(body, signer)).toBe(note);
    expect(await openCheckpoint(note, verifier)).toEqual(head);
  });

  const good = checkpoint.checkpoints.find(({ size }) => size === 16) ?? { body: '', note: '' };
  const resigned = (text: string) => signNote(text, signer);
  const bad: Record<string, () => string | Promise<string>> = {
    'body with a changed size': () => good.note.replace('\n16\n', '\n17\n'),
    'signature line with an ASCII hyphen instead of U+2014': () => good.note.replace('\u2014', '-'),
    'missing final newline': () => good.note.slice(0, -1),
    'key id of another name': () => good.note.replace(/J1j9E/, 'J1j9F'),
    'no empty line between body and signatures': () => good.note.replace('\n\n', '\n'),
    'size with a leading zero ("016")': () => resigned(good.body.replace('\n16\n', '\n016\n')),
    'CRLF line ends': () => good.note.replaceAll('\n', '\r\n'),
  };

  test('each way to be wrong that is listed is tried', () => {
    expect(Object.keys(bad).sort()).toEqual([...checkpoint.negative].sort());
  });

  test.each(Object.entries(bad))('refused: %s', async (_, make) => {
    expect(await openCheckpoint(await make(), verifier)).toBeNull();
  });

  test('a head of another log, signed by the same key, is refused', async () => {
    expect(await openCheckpoint(await resigned(good.body.replace('balai', 'other')), verifier)).toBeNull();
  });

  test("others' signatures are skipped; a wrong one of the known key refuses the note", async () => {
    const witness = await readSigner(await writeSigner('witness.example', new Uint8Array(32).fill(5)));
    const both = await signNote(good.body, witness, signer);
    expect(await openNote(both, [verifier])).toBe(good.body);
    expect(await openNote(both, [verifier, witness.verifier])).toBe(good.body);
    expect(await openNote(await signNote(good.body, witness), [verifier])).toBeNull();
    const other = (await signNote('other\n', witness)).split('\n\n')[1];
    expect(await openNote(`${good.note}${other}`, [verifier])).toBe(good.body);
    expect(await openNote(`${good.note}${other}`, [verifier, witness.verifier])).toBeNull();
  });

  test('an inclusion proof for another size than the signed head has is refused', async () => {
    const { index, size, root_of_size: shown } = vectors.caveat;
    const proof = await proveInclusion(hashAt, index, shown);
    const signed = await resigned(writeCheckpoint({ origin: checkpoint.key_name, size, root: rootOf(treeOf(size)) }));
    const head = (await openCheckpoint(signed, verifier))!;
    expect(isIncluded(leaf(index), index, { size, root: rootOf(treeOf(shown)) }, proof)).toBe(true);
    expect(isIncluded(leaf(index), index, head, proof)).toBe(false);
  });

  test.each(['', 'x', `${checkpoint.key_name}+00000000+AAAA`, checkpoint.vkey.replace('2758fd11', '2758fd12')])(
    '%j is no key',
    async (text) => {
      expect(() => readVerifier(text)).toThrow();
      await expect(readSigner(text)).rejects.toThrow();
    },
  );
});

describe('tiles', () => {
  test.each(Object.entries(vectors.tiles.path_examples))('the tile %s lies at %s', (n, path) => {
    const name = { level: 0, n: Number(n), width: 256 };
    expect(tilePath(name)).toBe(`tile/0/${path}`);
    expect(readTilePath(`tile/0/${path}`)).toEqual(name);
  });

  test.each(vectors.tiles.files)('$path', ({ path, bytes, sha256_of_file: sum, content_hex: content }) => {
    const { gained } = grown(EMPTY, leaves.slice(0, vectors.tiles.size));
    const name = readTilePath(path)!;
    const tile = tileBytes(gained[Number(name.level)]!.slice(name.n * 256, name.n * 256 + name.width));
    expect(widthAt(name.level, name.n, vectors.tiles.size)).toBe(name.width);
    expect(tile).toHaveLength(bytes);
    if (sum) expect(toHex(sha256(tile))).toBe(sum);
    if (content) expect(toHex(tile)).toBe(content);
  });

  test('the partial tiles of 70,000 entries', () => {
    expect(partialTiles(70_000).map(tilePath)).toEqual([
      'tile/entries/273.p/112',
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
    expect(partialTiles(256).map(tilePath)).toEqual(['tile/1/000.p/1']);
    expect(partialTiles(0)).toEqual([]);
  });

  test.each([
    'tile/0/1',
    'tile/00/001',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/044',
    '../tile/0/001',
  ])('%s is no tile', (path) => {
    expect(readTilePath(path)).toBeNull();
  });

  test('joined parts are as long as their parts', () => {
    expect(joined([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])).toEqual(Uint8Array.of(1, 2, 3));
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { toHex } from '../../kernel/hex.ts';
import { bytesOf, toBase64 } from './bytes.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { cosignatureIn, openCosigner, type Cosigner } from './cosignature.ts';
import { leafHash, type Hash } from './hashing.ts';
import { readSigner, signNote, writeSigner, type NoteSigner } from './note.ts';
import { proveConsistency, type HashAt } from './prove.ts';
import { EMPTY, grown, rootOf } from './tree.ts';
import { addCheckpoint, type WitnessMemory } from './witness.ts';

const NOW = Date.UTC(2026, 10, 28, 23);
let log: NoteSigner;
let cosigner: Cosigner;
let kept: Map<string, { size: number; root: Hash }>;
let memory: WitnessMemory;

beforeEach(async () => {
  log = await readSigner(await writeSigner('balai.test/log', new Uint8Array(32).fill(7)));
  cosigner = await openCosigner('saksi.test', new Uint8Array(32).fill(8));
  kept = new Map();
  memory = {
    last: async (origin) => kept.get(origin) ?? null,
    async keep(origin, from, to) {
      if (kept.get(origin)?.size !== from?.size) return false;
      kept.set(origin, to);
      return true;
    },
  };
});

/** A history: its leaves, one of which may be another than in the honest one. */
const history = (size: number, odd = -1) =>
  Array.from({ length: size }, (_, i) => leafHash(bytesOf(i === odd ? 'rewritten' : `entry ${i}`)));
const hashAt =
  (leaves: readonly Hash[]): HashAt =>
  async (height, n) =>
    rootOf(grown(EMPTY, leaves.slice(n * 2 ** height, (n + 1) * 2 ** height)).tree);
const headOf = (leaves: readonly Hash[], signer = log) =>
  signNote(
    writeCheckpoint({ origin: log.verifier.name, size: leaves.length, root: rootOf(grown(EMPTY, leaves).tree) }),
    signer,
  );
const request = async (old: number, leaves: readonly Hash[], signer = log) =>
  [
    `old ${old}`,
    ...(await proveConsistency(hashAt(leaves), old, leaves.length)).map(toBase64),
    '',
    await headOf(leaves, signer),
  ].join('\n');
const ask = (body: string) => addCheckpoint(body, { logs: [log.verifier], memory, cosigner, now: () => NOW });

describe('a witness', () => {
  test('cosigns the first head and each that goes on from it, with the time', async () => {
    for (const [old, size] of [
      [0, 5],
      [5, 5],
      [5, 8],
      [8, 300],
    ] as const) {
      const answer = await ask(await request(old, history(size)));
      expect(answer.status).toBe(200);
      const note = (await headOf(history(size))) + answer.body;
      expect(await cosignatureIn(note, cosigner.key)).toEqual({ line: answer.body, at: NOW });
      expect(await cosignatureIn(note.replace(/\n\d+\n/, '\n999\n'), cosigner.key)).toBeNull();
    }
    expect(kept.get('balai.test/log')?.size).toBe(300);
  });

  test('tells from which size to go on: 409 with the size alone', async () => {
    await ask(await request(0, history(5)));
    expect(await ask(await request(3, history(8)))).toEqual({
      status: 409,
      contentType: 'text/x.tlog.size',
      body: '5\n',
    });
    expect(await ask(await request(0, history(8)))).toMatchObject({ status: 409, body: '5\n' });
  });

  test('refuses a history that was rewritten, also with a proof that holds in itself', async () => {
    await ask(await request(0, history(5)));
    expect(await ask(await request(5, history(8, 2)))).toMatchObject({ status: 422 });
    expect(kept.get('balai.test/log')?.size).toBe(5);
  });

  test('refuses another head of the same size: a fork', async () => {
    await ask(await request(0, history(5)));
    expect(await ask(await request(5, history(5, 4)))).toMatchObject({ status: 409, body: '5\n' });
  });

  test('refuses to go back', async () => {
    await ask(await request(0, history(8)));
    expect(await ask(await request(8, history(5)))).toMatchObject({ status: 400 });
    expect(await ask(await request(5, history(5)))).toMatchObject({ status: 409, body: '8\n' });
  });

  test('knows only its logs, by their keys: 404, and 403 for another key under the same name', async () => {
    const forger = await readSigner(await writeSigner('balai.test/log', new Uint8Array(32).fill(9)));
    expect(await ask(await request(0, history(5), forger))).toMatchObject({ status: 403 });
    const unknown = (await request(0, history(5))).replace('\n\nbalai.test/log', '\n\nlain.test/log');
    expect(await ask(unknown)).toMatchObject({ status: 404 });
  });

  test.each(['', 'old 0', 'old -1\n\nx\n', 'old 05\n\nx\n', 'old 0\nAAAA\n\nx\n', `old 0\n${'A'.repeat(43)}=x\n\nx\n`])(
    'answers 400 to what is no request: %j',
    async (body) => expect(await ask(body)).toMatchObject({ status: 400 }),
  );

  test('signs nothing when somebody was faster: of two heads at once one is cosigned', async () => {
    const { keep } = memory;
    memory = {
      ...memory,
      async keep(...change) {
        kept.set('balai.test/log', { size: 6, root: rootOf(grown(EMPTY, history(6)).tree) });
        return keep(...change);
      },
    };
    expect(await ask(await request(0, history(5)))).toMatchObject({ status: 409, body: '6\n' });
  });
});

test('the id of a cosignature key is made with its own kind, 4', () => {
  expect(cosigner.key).toMatch(/^saksi\.test\+[0-9a-f]{8}\+B/);
  expect(cosigner.key.split('+')[1]).toBe(toHex(cosigner.id));
});

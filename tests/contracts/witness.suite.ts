import { describe, expect, it } from 'vitest';
import type { AskWitness } from '../../src/platform/log/ask-witness.ts';
import { toBase64 } from '../../src/platform/log/bytes.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { writeCheckpoint } from '../../src/platform/log/checkpoint.ts';
import { cosignatureIn } from '../../src/platform/log/cosignature.ts';
import { leafHash, type Hash } from '../../src/platform/log/hashing.ts';
import { readSigner, signNote, writeSigner } from '../../src/platform/log/note.ts';
import { proveConsistency } from '../../src/platform/log/prove.ts';
import { EMPTY, grown, rootOf } from '../../src/platform/log/tree.ts';
import { LOG_KEY } from '../support/deps-on.ts';

export interface WitnessUnderTest {
  readonly ask: AskWitness;
  readonly url: string;
  /** `name+hash+key` */
  readonly key: string;
}

const history = (size: number, odd = -1) =>
  Array.from({ length: size }, (_, i) => leafHash(bytesOf(i === odd ? 'rewritten' : `entry ${i}`)));

/** The request that shows this history's head, beginning from `old`; `key` signs it. */
async function showing(old: number, leaves: readonly Hash[], key = LOG_KEY) {
  const signer = await readSigner(key);
  const root = rootOf(grown(EMPTY, leaves).tree);
  const note = await signNote(writeCheckpoint({ origin: signer.verifier.name, size: leaves.length, root }), signer);
  const proof = await proveConsistency(
    async (height, n) => rootOf(grown(EMPTY, leaves.slice(n * 2 ** height, (n + 1) * 2 ** height)).tree),
    old,
    leaves.length,
  );
  return { note, request: [`old ${old}`, ...proof.map(toBase64), '', note].join('\n') };
}

/** What every witness promises that watches the log of {@link LOG_KEY} and has seen nothing of it. */
export function witnessSuite(name: string, setUp: () => Promise<WitnessUnderTest>): void {
  describe(`${name} keeps the promises of a witness`, () => {
    const asked = async ({ ask, url }: WitnessUnderTest, ...about: Parameters<typeof showing>) =>
      ask(url, (await showing(...about)).request);

    it('cosigns a head and each that goes on from it', async () => {
      const witness = await setUp();
      for (const [old, size] of [
        [0, 3],
        [3, 3],
        [3, 9],
      ] as const) {
        const { note, request } = await showing(old, history(size));
        const answer = await witness.ask(witness.url, request);
        expect(answer?.status).toBe(200);
        expect(await cosignatureIn(`${note}${answer?.body}`, witness.key)).not.toBeNull();
      }
    });

    it('names the size to begin from, and never signs two histories', async () => {
      const witness = await setUp();
      await asked(witness, 0, history(5));
      expect(await asked(witness, 0, history(8))).toMatchObject({ status: 409, body: '5\n' });
      expect(await asked(witness, 5, history(8, 2))).toMatchObject({ status: 422 });
      expect(await asked(witness, 5, history(5, 2))).toMatchObject({ status: 409 });
      expect(await asked(witness, 5, history(8))).toMatchObject({ status: 200 });
    });

    it('knows its logs by their keys', async () => {
      const witness = await setUp();
      const forged = await writeSigner('balai.test/log', new Uint8Array(32).fill(9));
      expect(await asked(witness, 0, history(5), forged)).toMatchObject({ status: 403 });
      const other = await writeSigner('lain.test/log', new Uint8Array(32).fill(9));
      expect(await asked(witness, 0, history(5), other)).toMatchObject({ status: 404 });
    });
  });
}

import { beforeEach, expect, test } from 'vitest';
import { givenRegion, givenResident, guestCtx, testDeps, type TestDeps } from '../../../../tests/support/index.ts';
import { growLog } from '../../../../tests/support/log-world.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { readOpening } from '../../../foundation/audit/entry.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { readProof } from '../../../platform/log/proof-file.ts';
import { checkLetter } from './check-letter.ts';
import { readLetterRecord } from './read-letter-record.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  await enterLog(deps);
});
const grow = () => growLog(deps);
const issued = async (slug: string, answers?: Record<string, string>) =>
  givenLetter(
    deps,
    await givenHead(deps),
    await givenResident(deps, 'Siti'),
    await givenCatalogueType(deps, slug),
    answers,
  );
const entryOf = async (token: string) => {
  const found = await checkLetter(deps, guestCtx, token);
  return found.ok ? found.value.entry : undefined;
};

test('whoever holds the paper gets the receipt of its issuing, and of nothing else', async () => {
  const { token, id } = await issued('usaha');
  expect(await readLetterRecord(deps, guestCtx, token)).toMatchObject({ refusal: { code: 'record.not_yet' } });
  await grow();
  const receipt = await readLetterRecord(deps, guestCtx, token);
  const proof = readProof(receipt.ok ? receipt.value : '');
  expect(readOpening(proof?.extra ?? '')).toMatchObject({
    action: 'letter.issued',
    subject: { kind: 'letter', id },
    data: { pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  });
  expect(await entryOf(token)).toBe(proof?.index);
});

test('a letter that tells of poverty waits for the next day’s block', async () => {
  const { token } = await issued('tidak-mampu');
  await grow();
  expect(await readLetterRecord(deps, guestCtx, token)).toMatchObject({ refusal: { code: 'record.no_such_entry' } });
  expect(await entryOf(token)).toBeNull();
  deps.clock.advance(DAY);
  await grow();
  expect((await readLetterRecord(deps, guestCtx, token)).ok).toBe(true);
});

test('a secret of no letter gets the answer of every unknown one', async () => {
  expect(await readLetterRecord(deps, guestCtx, 'A'.repeat(27))).toMatchObject({
    refusal: { code: 'letters.no_such_letter' },
  });
  expect(await readLetterRecord(deps, guestCtx, '!')).toMatchObject({ ok: false });
});

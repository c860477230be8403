import { expect, test } from 'vitest';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { DAY } from '../../src/kernel/clock.ts';
import { writeCosigner } from '../../src/platform/log/cosignature.ts';
import { readSigner } from '../../src/platform/log/note.ts';
import { LOG_KEY } from '../../tests/support/deps-on.ts';
import { testDb } from '../../tests/support/index.ts';
import { enter, logOn } from '../../tests/support/log-world.ts';
import { memoryWitness } from '../../tests/support/memory-witness.ts';
import { fixedClock } from '../../tests/support/time-and-ids.ts';
import { checkWitnesses } from './check-witnesses.ts';

const clock = fixedClock();
const known = [(await readSigner(LOG_KEY)).verifier.key];

async function said(needed: number, later = 0): Promise<string[]> {
  const db = testDb();
  const witness = await memoryWitness('saksi.example', 8, known, () => clock.now());
  const silent = await memoryWitness('bisu.example', 9, known, () => clock.now());
  const log = logOn(db, memoryBlobs(), undefined, {
    clock,
    dateKey: await writeCosigner('waktu.example', new Uint8Array(32).fill(4)),
    witnesses: `${needed} https://a.example ${witness.key} https://b.example ${silent.key}`,
    ask: async (url, request) => (url === 'https://a.example' ? witness.ask(url, request) : null),
  });
  await enter(db, 1);
  await log.grow();
  await log.cosign();
  const shown = await log.checkpoint();
  return checkWitnesses('note' in shown ? (shown.note ?? '') : '', await log.policy(), clock.now() + later);
}

test('the verifier says who signed, and when', async () => {
  const at = new Date(clock.now()).toISOString();
  const lines = ['Witnessed by 1 of 2; the policy needs 1.', `  saksi.example: ${at}`, '  bisu.example: did not sign'];
  expect(await said(1)).toEqual(lines);
});

test('warns where fewer signed than the policy needs', async () => {
  expect((await said(2)).at(-1)).toBe('WARNING: fewer witnesses signed this head than the policy needs.');
});

test('warns of a head that is old, or that nobody dated', async () => {
  expect((await said(1, DAY + 2_000)).at(-1)).toContain('more than a day old');
  expect(await checkWitnesses('x\n\n', 'log x\nwitness dates waktu+00000000+x\nquorum none\n', 0)).toEqual([
    'Nobody else witnesses this log.',
    'WARNING: this head is not dated.',
  ]);
});

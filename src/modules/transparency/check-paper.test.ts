import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  STATIC_QRIS,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { growLog, logOn } from '../../../tests/support/log-world.ts';
import { memoryWitness } from '../../../tests/support/memory-witness.ts';
import { withSigner } from '../../../tests/support/letter-signer.ts';
import { givenCatalogueType } from '../../../tests/support/signing-desk.ts';
import { givenHead, givenLetter } from '../../../tests/support/signed-letter.ts';
import { enterLog } from '../../foundation/audit/index.ts';
import { MINUTE } from '../../kernel/clock.ts';
import { ORDER_CASE } from '../../hub/orders/index.ts';
import { caseReceipt, caseRecord } from '../../hub/timeline/index.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { checkPaper } from './check-paper.ts';
import { readLogHead } from './read-log-head.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  await enterLog(deps);
});
const grow = () => growLog(deps);
const check = (input: unknown) => checkPaper(deps, guestCtx, input);
const note = async () => {
  const shown = await deps.log.checkpoint();
  return 'note' in shown ? (shown.note ?? '') : '';
};

describe('a receipt', () => {
  let receipt: string;
  beforeEach(async () => {
    const shop = await givenShop(deps, await givenResident(deps, 'Budi'), { qris: STATIC_QRIS });
    const order = await givenOrder(deps, shop);
    await grow();
    const steps = await caseRecord(deps, guestCtx, ORDER_CASE, order);
    const entry = String(steps.ok && steps.value[0]?.entry);
    const given = await caseReceipt(deps, guestCtx, ORDER_CASE, { ...order, entry });
    receipt = given.ok ? given.value : '';
  });

  test('says what was recorded and where, also when the log is longer', async () => {
    const said = { is: 'receipt', action: 'order.placed', at: deps.clock.now(), village: HANURA };
    expect(await check({ text: receipt })).toMatchObject({ ok: true, value: said });
    await givenOrder(deps, await givenShop(deps, await givenResident(deps, 'Tono'), { qris: STATIC_QRIS }));
    await grow();
    expect(await check({ text: receipt })).toMatchObject({ ok: true, value: said });
  });

  test('says which witnesses stand on it', async () => {
    const witness = await memoryWitness('saksi.example', 8, [await deps.log.verifierKey()], () => deps.clock.now());
    const witnesses = `1 https://saksi.example ${witness.key}`;
    const seen = logOn(deps.db, deps.blobs, undefined, { clock: deps.clock, witnesses, ask: witness.ask });
    const by = (at: number | null) => ({ value: { witnessed: { needed: 1, by: [{ name: 'saksi.example', at }] } } });
    expect(await checkPaper({ ...deps, log: seen }, guestCtx, { text: receipt })).toMatchObject(by(null));
    await seen.cosign();
    const index = Number(/\nindex (\d+)/.exec(receipt)?.[1]);
    const newer = (await seen.receipt(index, atob(/extra (\S+)/.exec(receipt)?.[1] ?? ''))) ?? '';
    expect(await checkPaper({ ...deps, log: seen }, guestCtx, { text: newer })).toMatchObject(by(deps.clock.now()));
  });

  test('that was changed is not believed', async () => {
    const forged = receipt.replace(
      /extra (\S+)/,
      (_, extra: string) => `extra ${btoa(atob(extra).replace('placed', 'paid'))}`,
    );
    expect(await check({ text: forged })).toEqual({ ok: true, value: { is: 'changed' } });
  });
});

test('a head that somebody kept is found again in the log as it is now; another’s, or none, is not', async () => {
  await grow();
  const kept = await note();
  const size = Number(kept.split('\n')[1]);
  await givenLetter(deps, await givenHead(deps), await givenResident(deps, 'Siti'), await givenCatalogueType(deps));
  await grow();
  expect(await check({ text: kept })).toEqual({ ok: true, value: { is: 'head', size } });
  expect(await check({ text: kept.replace(/\n\d+\n/, `\n${size + 1}\n`) })).toEqual({
    ok: true,
    value: { is: 'unsigned' },
  });
  expect(await check({ text: 'selamat pagi' })).toEqual({ ok: true, value: { is: 'unreadable' } });
  expect(await check({ text: 'x'.repeat(20_001) })).toMatchObject({ refusal: { code: 'transparency.no_paper' } });
  expect(await check({})).toMatchObject({ refusal: { code: 'transparency.no_paper' } });
});

test('a log that has no head, stands still or lost a file of its own calls nothing right or wrong', async () => {
  const silent = { ok: true, value: { is: 'silent' } };
  expect(await check({ text: 'log.example\n1\n' })).toEqual(silent);
  await grow();
  const kept = await note();
  await givenOrder(deps, await givenShop(deps, await givenResident(deps, 'Budi'), { qris: STATIC_QRIS }));
  await grow();
  expect(await check({ text: kept })).toMatchObject({ value: { is: 'head' } });
  const [, size] = (await note()).split('\n');
  for (const name of ['000', `001.p/${Number(size) - 256}`]) await deps.blobs.delete(`log/tile/0/${name}`);
  expect(await check({ text: kept })).toEqual(silent);
  await commit(deps.db, [raw(`UPDATE log_state SET standstill = 'broken'`)]);
  expect(await check({ text: await note() })).toEqual(silent);
});

test('a letter’s own file is known by its fingerprint, and says nothing of the person', async () => {
  await givenLetter(deps, await givenHead(deps), await givenResident(deps, 'Siti'), await givenCatalogueType(deps));
  await grow();
  const row = await readOne<{ pdf_key: string }>(deps.db, { sql: 'SELECT pdf_key FROM letters' });
  const file = new Uint8Array(await new Response((await deps.blobs.get(row?.pdf_key ?? ''))?.body).arrayBuffer());
  const sha256 = createHash('sha256').update(file).digest('hex');
  const found = await check({ sha256 });
  expect(found).toMatchObject({ value: { is: 'letter', letter: { status: 'valid', maskedName: null } } });
  expect(found.ok && found.value.is === 'letter' && found.value.letter.entry).toEqual(expect.any(Number));
  expect(JSON.stringify(found)).not.toMatch(/Siti|S\*/);
  expect(await check({ sha256: 'a'.repeat(64) })).toEqual({ ok: true, value: { is: 'no_letter' } });
});

test('the head is shown with the key that checks it; while the log stands still nothing is', async () => {
  await grow();
  const [origin, size] = (await note()).split('\n');
  const key = await deps.log.verifierKey();
  const shown = await readLogHead(deps);
  expect(shown).toMatchObject({ value: { head: { origin, size: Number(size) }, standsStill: false, key } });
  const still = { ...deps.log, checkpoint: async () => ({ standstill: 'ahead' }) };
  expect(await readLogHead({ log: still })).toEqual({
    ok: true,
    value: { head: null, before: 0, standsStill: true, witnessed: null, key, earlier: [], path: '/log' },
  });
});

test('a device may bring so many papers in ten minutes; another is not kept waiting by it', async () => {
  await grow();
  for (let i = 0; i < 60; i += 1) expect(await check({ text: 'selamat pagi' })).toMatchObject({ ok: true });
  const refused = { refusal: { kind: 'limited', code: 'transparency.too_many_checks' } };
  expect(await check({ text: 'selamat pagi' })).toMatchObject(refused);
  expect(await checkPaper(deps, { ...guestCtx, device: 'another' }, { text: 'x' })).toMatchObject({ ok: true });
  deps.clock.advance(10 * MINUTE);
  expect(await check({ text: 'selamat pagi' })).toMatchObject({ ok: true });
});

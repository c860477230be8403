import { beforeEach, expect, test } from 'vitest';
import { givenLetterOffice, givenLetterType, type LetterOffice } from '../../../../tests/support/letters.ts';
import { givenRegion, HANURA, SIDODADI, testDeps, type TestDeps } from '../../../../tests/support/index.ts';
import { regionFacts } from '../../../foundation/villages/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { antiCorruption, readCopy } from '../../village-data/index.ts';
import { addDocument } from './add-document.ts';
import { releaseEvidence } from './release-evidence.ts';

let deps: TestDeps;
let office: LetterOffice;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  office = await givenLetterOffice(deps);
  await givenLetterType(deps);
});

const PACT = {
  villageId: HANURA,
  indicator: 'A5',
  title: 'Pakta integritas perangkat',
  link: 'https://hanura.desa.id/pakta.pdf',
  datedOn: '2026-01-15',
};
const look = () => releaseEvidence({ ...deps, facts: regionFacts(deps.db, deps.clock) });
const releases = (villageId = HANURA) =>
  readRows<{ version: number; reason: string; published_by_role: string; copy: string }>(deps.db, {
    sql: `SELECT version, reason, published_by_role, copy FROM dataset_releases
          WHERE village_id = ? AND dataset = 'desa-antikorupsi' ORDER BY version`,
    args: [villageId],
  });

test('each village is looked at once a day, and every indicator is a line: live, named, or missing', async () => {
  await addDocument(deps, office.head, PACT);
  expect(await look()).toBe(2);
  const [first] = await releases();
  const lines = readCopy(antiCorruption, first?.copy ?? '');
  expect(first).toMatchObject({ version: 1, reason: 'Pertama kali dilihat', published_by_role: 'system' });
  expect(lines).toHaveLength(18);
  const lineOf = (code: string) => lines.find(({ codes }) => codes[1] === code);
  expect(lineOf('C5')).toMatchObject({
    codes: ['C', 'C5'],
    values: { live: 1, documents: 0 },
    remarks: { seen_at: '/layanan?desa=hanura' },
    status: 'shown',
  });
  expect(lineOf('A5')).toMatchObject({ values: { live: 0, documents: 1 }, remarks: { document: PACT.link } });
  expect(lineOf('B3')).toMatchObject({ values: { live: null, documents: null }, status: 'missing' });
  expect(await look()).toBe(0);
});

test('what did not change is not released again; what changed says so', async () => {
  await look();
  deps.clock.advance(DAY);
  expect(await look()).toBe(0);
  await addDocument(deps, office.head, PACT);
  expect(await look()).toBe(0);
  deps.clock.advance(DAY);
  expect(await look()).toBe(1);
  expect((await releases()).map(({ reason }) => reason)).toEqual(['Pertama kali dilihat', 'Buktinya berubah: A5']);
  expect(await releases(SIDODADI)).toHaveLength(1);
});

test('two at once release once', async () => {
  await Promise.all([look(), look(), look()]);
  expect((await releases()).map(({ version }) => version)).toEqual([1]);
});

test('the database knows no day that is none', async () => {
  const done = await commit(deps.db, [raw(`INSERT INTO evidence_looks VALUES (?, 'today')`, [HANURA])]).catch(
    () => null,
  );
  expect(done?.ok ?? false).toBe(false);
});

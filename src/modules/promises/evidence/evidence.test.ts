import { beforeEach, describe, expect, test } from 'vitest';
import { givenLetterOffice, givenLetterType, type LetterOffice } from '../../../../tests/support/letters.ts';
import {
  ctxOf,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { copyText } from '../../village-data/datasets/index.ts';
import { judgements } from '../../village-data/index.ts';
import { addDocument } from './add-document.ts';
import { showEvidence } from './show-evidence.ts';
import { withdrawDocument } from './withdraw-document.ts';

let deps: TestDeps;
let office: LetterOffice;
const hanura = { id: HANURA, slug: 'hanura', modules: new Set(['letters']) };

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  office = await givenLetterOffice(deps);
});

const PACT = {
  villageId: HANURA,
  indicator: 'A5',
  title: 'Pakta integritas perangkat',
  link: 'https://hanura.desa.id/pakta.pdf',
  datedOn: '2026-01-15',
};
const shown = async (village: Parameters<typeof showEvidence>[1] = hanura) => {
  const evidence = await showEvidence(deps, village);
  if (!evidence.ok) throw new Error(evidence.refusal.code);
  return evidence.value;
};
const one = async (code: string, village = hanura) => (await shown(village)).indicators.find((it) => it.code === code)!;
const released = (dataset: string, example: 0 | 1, copy = 'x') =>
  commit(deps.db, [
    raw(
      `INSERT INTO dataset_releases (id, village_id, dataset, version, as_of, published_at, published_by_role, published_by_name,
        account, reason, lines, sha256, example, copy) VALUES (?1, ?2, ?1, 1, '2026-01-01', 0, 'system', 'Balai', NULL, 'rilis', 1, ?3, ?4, ?5)`,
      [dataset, HANURA, 'a'.repeat(64), example, copy],
    ),
  ]);

describe('what a village can show', () => {
  test('of a village that shows nothing, 18 indicators say so', async () => {
    const { indicators, evident, mark } = await shown();
    expect(indicators).toHaveLength(18);
    expect(evident).toBe(0);
    expect(mark).toBeNull();
    expect(indicators.every(({ live, documents }) => !live && documents.length === 0)).toBe(true);
  });

  test('services that are offered are live evidence, and lead to where a stranger sees it; switched off they are none', async () => {
    await givenLetterType(deps);
    expect((await one('C5')).live).toEqual({ what: 'promises', path: '/layanan?desa=hanura' });
    expect((await shown()).evident).toBe(3);
    expect((await shown({ ...hanura, modules: new Set<string>() })).evident).toBe(0);
    expect((await shown({ ...hanura, id: SIDODADI })).evident).toBe(0);
  });

  test('a budget that is an example is no evidence, a real one is', async () => {
    await released('apbdes', 1);
    expect((await one('C4')).live).toBeNull();
    await released('kearifan-lokal', 0);
    expect((await one('E1')).live?.path).toBe('/desa/hanura/data/kearifan-lokal');
  });

  test('the mark that the commission gave is told with its year and source, and never without', async () => {
    const line = (year: string, score: number | null, source: string) => ({
      codes: ['Desa Antikorupsi (KPK)', year],
      values: { score },
      remarks: source ? { source } : {},
      status: score === null ? ('missing' as const) : ('shown' as const),
    });
    const copy = copyText(judgements, [
      line('2022', 92.75, 'Harian, 2022'),
      line('2023', 99, ''),
      line('2024', null, 'Harian, 2024'),
    ]);
    await released('penilaian-desa', 0, copy);
    expect((await shown()).mark).toEqual({ year: '2022', score: 92.75, source: 'Harian, 2022' });
  });

  test('the page is one round trip', async () => {
    expect(await roundTripsOf(deps.db, () => showEvidence(deps, hanura))).toBe(1);
  });
});

describe('a document', () => {
  test('named by the secretary or the head stands beside its indicator, and the log holds it in the open', async () => {
    expect((await addDocument(deps, office.secretary, PACT)).ok).toBe(true);
    expect((await addDocument(deps, office.head, { ...PACT, title: 'Pakta kedua', datedOn: '2026-02-01' })).ok).toBe(
      true,
    );
    expect((await one('A5')).documents.map(({ title }) => title)).toEqual(['Pakta kedua', PACT.title]);
    expect((await shown()).evident).toBe(1);
    expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({
      action: 'evidence_document.added',
      villageId: HANURA,
      logClass: 'open',
    });
  });

  test('is refused from operators, residents, strangers and the office of another village', async () => {
    const resident = await givenResident(deps, 'Siti');
    const other = await givenLetterOffice(deps, SIDODADI);
    const refusals = await Promise.all(
      [office.operator, ctxOf(resident.actor), guestCtx, other.head].map((ctx) => addDocument(deps, ctx, PACT)),
    );
    expect(refusals.map((done) => !done.ok && done.refusal.kind)).toEqual([
      'forbidden',
      'not_found',
      'unauthenticated',
      'not_found',
    ]);
    expect((await shown()).evident).toBe(0);
  });

  test('leads to an open address, has a day that has come, and belongs to one of the 18', async () => {
    const wrong = async (more: object) => {
      const done = await addDocument(deps, office.head, { ...PACT, ...more });
      return done.ok ? null : done.refusal.fields;
    };
    for (const link of [
      'javascript:alert(1)',
      'http://hanura.desa.id/a',
      '//jahat.example',
      '/\\jahat.example',
      'pakta.pdf',
      '',
    ])
      expect(await wrong({ link })).toEqual({ link: 'not_a_link' });
    expect(await wrong({ datedOn: '2027-01-01' })).toEqual({ datedOn: 'not_yet' });
    expect(await wrong({ datedOn: '2026-02-30' })).toEqual({ datedOn: 'not_a_date' });
    expect(await wrong({ indicator: 'Z9' })).toEqual({ indicator: 'required' });
  });

  test('taken back is evidence no more; a second time, and from another village, there is nothing to take', async () => {
    const added = await addDocument(deps, office.head, PACT);
    const id = added.ok ? added.value.id : '';
    const other = await givenLetterOffice(deps, SIDODADI);
    expect(await withdrawDocument(deps, other.head, { villageId: SIDODADI, id })).toMatchObject({
      refusal: { code: 'promises.no_such_document' },
    });
    const twice = await Promise.all([1, 2].map(() => withdrawDocument(deps, office.head, { villageId: HANURA, id })));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await one('A5')).documents).toEqual([]);
    const gone = await commit(deps.db, [raw('DELETE FROM evidence_documents')]).catch(() => ({ ok: false }));
    expect(gone.ok).toBe(false);
  });

  test('in the place of another: in one moment, once, and never of another village', async () => {
    const added = await addDocument(deps, office.head, PACT);
    const replaces = added.ok ? added.value.id : '';
    const other = await givenLetterOffice(deps, SIDODADI);
    const newer = { ...PACT, title: 'Pakta yang baru', replaces };
    const none = { refusal: { code: 'promises.no_such_document' } };
    expect(await addDocument(deps, other.head, { ...newer, villageId: SIDODADI })).toMatchObject(none);
    const both = await Promise.all([1, 2].map(() => addDocument(deps, office.secretary, newer)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await one('A5')).documents.map(({ title }) => title)).toEqual(['Pakta yang baru']);
    const log = (await deps.db.select().from(auditEvents)).map(({ action }) => action).slice(-2);
    expect(log).toEqual(['evidence_document.withdrawn', 'evidence_document.added']);
  });

  test('is not taken from somebody whose office ended meanwhile', async () => {
    await commit(deps.db, [raw('UPDATE officers SET until_at = ?', [deps.clock.now() - 1])]);
    expect((await addDocument(deps, office.head, PACT)).ok).toBe(false);
  });
});

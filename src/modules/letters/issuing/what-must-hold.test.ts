import { beforeEach, describe, expect, test } from 'vitest';
import { residentEvents, residents } from '../../../foundation/residents/residents.table.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import {
  givenRegion,
  givenResident,
  HANURA,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { asPerson, givenLetterOffice, type LetterOffice } from '../../../../tests/support/letters.ts';
import { givenHead } from '../../../../tests/support/signed-letter.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { letters } from '../letters.table.ts';
import { readStart } from '../requests/read-form.ts';
import { startRequest } from '../requests/start-request.ts';
import { submitRequest } from '../requests/submit-request.ts';
import { takeRequest } from '../requests/take-request.ts';
import { forwardRequest } from './forward-request.ts';
import { issueLetter } from './issue-letter.ts';
import { revokeLetter } from './revoke-letter.ts';

let deps: TestDeps;
let siti: Person;
let budi: Person;
let office: LetterOffice;
let head: Ctx;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  budi = await givenResident(deps, 'Budi', { sex: 'L', householdId: siti.householdId, relationship: 'spouse' });
  office = await givenLetterOffice(deps);
  head = await givenHead(deps, 'Ibu Kades');
});

const why = (done: Result<unknown>) => (done.ok ? 'done' : done.refusal.code);
const fields = (done: Result<unknown>) => (done.ok ? {} : (done.refusal.fields ?? {}));
const failed = (done: Result<unknown>) =>
  done.ok ? [] : ((done.refusal.data?.['unmet'] ?? []) as { kind: string }[]).map((c) => c.kind);
let asked = 0;
const ask = async (by: Ctx, slug: string, about: Person, answers: Record<string, unknown>, more = {}) => {
  asked += 1;
  const body = { slug, residentId: about.residentId, answers, idempotencyKey: `key-${asked}-0000`, ...more };
  return submitRequest(deps, by, body);
};
const becomes = (about: Person, what: string) =>
  commit(deps.db, [raw(`UPDATE residents SET ${what} WHERE id = ?`, [about.residentId])]);
const witness = (name: string, nik: string) => ({ name, nik });
const WITNESSES = {
  witness_1: witness('Sukardi', '1809100507600001'),
  witness_2: witness('Suharti', '1809104507620002'),
};
const death = (more = {}) => ({
  death_date: '2026-10-30',
  death_time: '08:00',
  place: 'Rumah',
  cause: 'sakit biasa atau usia lanjut',
  determined_by: 'keluarga',
  burial_place: 'TPU Hanura',
  reporter: { residentId: budi.residentId, relation: 'suami' },
  ...WITNESSES,
  ...more,
});

describe('a letter about a death', () => {
  beforeEach(() => givenCatalogueType(deps, 'kematian'));

  test('is not asked for by the living person it would declare dead', async () => {
    const done = await ask(asPerson(siti), 'kematian', siti, death());
    expect(failed(done)).toEqual(['asked_by']);
    const opened = await startRequest(deps, asPerson(siti), { slug: 'kematian', residentId: siti.residentId });
    expect(failed(opened), 'nor is its form opened').toEqual(['asked_by']);
    const start = await readStart(deps, asPerson(siti), 'kematian');
    expect(start).toMatchObject({ value: { aboutDead: true, subjects: [{ allowed: false }, { allowed: true }] } });
  });

  test('is not about a death to come, and two witnesses are two people, neither of them the dead', async () => {
    expect(fields(await ask(asPerson(budi), 'kematian', siti, death({ death_date: '2030-01-01' })))).toMatchObject({
      'answers.death_date': 'in_future',
    });
    const twice = { witness_2: WITNESSES.witness_1 };
    expect(fields(await ask(asPerson(budi), 'kematian', siti, death(twice)))).toMatchObject({
      'answers.witness_2': 'same_person',
    });
    const dead = { reporter: { residentId: siti.residentId, relation: 'sendiri' } };
    expect(fields(await ask(asPerson(budi), 'kematian', siti, death(dead)))).toMatchObject({
      'answers.reporter': 'same_person',
    });
  });

  test('at the counter it is known who stands there, and the dead do not', async () => {
    const at = { counterVillageId: HANURA };
    const nobody = await ask(office.operator, 'kematian', siti, death(), at);
    expect(why(nobody)).toBe('letters.presenter_missing');
    const herself = await ask(office.operator, 'kematian', siti, death(), {
      ...at,
      presentedBy: { residentId: siti.residentId },
    });
    expect(failed(herself)).toEqual(['asked_by']);
    await becomes(siti, `status = 'deceased'`);
    const ghost = { ...at, presentedBy: { residentId: siti.residentId } };
    expect(why(await ask(office.operator, 'kematian', siti, death(), ghost))).toBe('letters.presenter_gone');
    const husband = { ...at, presentedBy: { residentId: budi.residentId } };
    expect(why(await ask(office.operator, 'kematian', siti, death(), husband))).toBe('done');
  });

  test('records the death with its issue, and takes it back when it is revoked without another', async () => {
    const done = await ask(asPerson(budi), 'kematian', siti, death());
    const code = done.ok ? done.value.code : why(done);
    await takeRequest(deps, office.operator, code, {});
    expect(why(await forwardRequest(deps, office.operator, code))).toBe('done');
    expect(await deps.db.select().from(residentEvents), 'nothing before the signature').toEqual([]);
    await forwardRequest(deps, office.secretary, code);
    expect(why(await issueLetter(deps, head, code))).toBe('done');
    const statusOf = async () => (await deps.db.select().from(residents)).find((r) => r.id === siti.residentId)?.status;
    expect(await statusOf()).toBe('deceased');
    expect(await deps.db.select().from(residentEvents)).toMatchObject([
      { kind: 'death', eventDate: '2026-10-30', reportedOn: '2026-11-02', residentId: siti.residentId },
    ]);
    const [letter] = await deps.db.select().from(letters);
    const snapshot: unknown = JSON.parse(await deps.vault.open(letter?.snapshotSealed ?? '', 'letters.snapshot'));
    expect(snapshot).toMatchObject({
      answers: { reporter: { value: { name: 'Budi', nik: budi.nik, relation: 'suami' } } },
      applicant: { name: 'Budi', relation: 'suami' },
    });
    await revokeLetter(deps, head, code, { reason: 'Salah orang, yang wafat kakaknya' });
    expect(await statusOf()).toBe('present');
    expect((await deps.db.select().from(residentEvents)).map((e) => e.kind)).toEqual(['death', 'cancelled']);
  });
});

describe('an inheritance', () => {
  beforeEach(() => givenCatalogueType(deps, 'ahli-waris'));
  const heirs = (more = {}) => ({
    death_date: '2026-10-30',
    death_place: 'Rumah',
    death_certificate: '1871-KM-01',
    heirs: [{ residentId: budi.residentId, relation: 'suami' }],
    purpose: 'balik nama tanah',
    ...WITNESSES,
    ...more,
  });

  test('is of the dead, and its applicant is not they', async () => {
    expect(failed(await ask(asPerson(budi), 'ahli-waris', siti, heirs()))).toEqual(['alive']);
    expect(failed(await ask(asPerson(siti), 'ahli-waris', siti, heirs()))).toEqual(['alive', 'asked_by']);
    await becomes(siti, `status = 'deceased'`);
    expect(why(await ask(asPerson(budi), 'ahli-waris', siti, heirs()))).toBe('done');
  });

  test('nobody inherits from themself, and no witness is an heir', async () => {
    await becomes(siti, `status = 'deceased'`);
    const own = { heirs: [{ residentId: siti.residentId, relation: 'istri' }] };
    expect(fields(await ask(asPerson(budi), 'ahli-waris', siti, heirs(own)))).toHaveProperty(['answers.heirs']);
    const heirAsWitness = { witness_1: { residentId: budi.residentId } };
    expect(fields(await ask(asPerson(budi), 'ahli-waris', siti, heirs(heirAsWitness)))).toMatchObject({
      'answers.witness_1': 'same_person',
    });
  });
});

describe('a letter on what the registry knows', () => {
  test('calls nobody unmarried who is married, also when they marry on the way', async () => {
    await givenCatalogueType(deps, 'belum-menikah');
    const answers = { purpose: 'melamar pekerjaan', ...WITNESSES };
    expect(failed(await ask(asPerson(siti), 'belum-menikah', siti, answers))).toEqual(['marital']);
    await becomes(siti, `marital = 'single'`);
    const done = await ask(asPerson(siti), 'belum-menikah', siti, answers);
    const code = done.ok ? done.value.code : why(done);
    await takeRequest(deps, office.operator, code, {});
    await becomes(siti, `marital = 'married'`);
    expect(failed(await forwardRequest(deps, office.operator, code)), 'at forwarding').toEqual(['marital']);
    await commit(deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_signature' WHERE code = ?`, [code])]);
    expect(failed(await issueLetter(deps, head, code)), 'and at signing').toEqual(['marital']);
  });

  test('sends no married woman to the KUA, and asks a widow for her late husband', async () => {
    await givenCatalogueType(deps, 'pengantar-nikah');
    const parent = { nik: '1809100507600001', birthPlace: 'Kedondong', birthDate: '1960-07-05' };
    const more = { religion: 'Islam', nationality: 'WNI', occupation: 'Petani', address: 'Dusun A' };
    const answers = {
      father: { ...parent, ...more, name: 'Sukardi', sex: 'L' },
      mother: { ...parent, ...more, name: 'Suharti', nik: '1809104507620002' },
      partner: { name: 'Joko', birthPlace: 'Metro', birthDate: '1990-01-01', ...more },
      guardian: 'Sukardi',
      date: '2026-12-20',
      place: 'KUA Teluk Pandan',
    };
    expect(failed(await ask(asPerson(siti), 'pengantar-nikah', siti, answers))).toEqual(['marital']);
    await becomes(siti, `marital = 'widowed'`);
    expect(fields(await ask(asPerson(siti), 'pengantar-nikah', siti, answers))).toMatchObject({
      'answers.previous_spouse': 'required',
    });
    const named = { ...answers, previous_spouse: 'Rahmat' };
    expect(why(await ask(asPerson(siti), 'pengantar-nikah', siti, named))).toBe('done');
  });

  test('states no income of parents whom it does not name', async () => {
    await givenCatalogueType(deps, 'penghasilan-orang-tua');
    const answers = { father_income: '1500000', mother_income: '0', school: 'SMAN 1', class: 'XI' };
    const done = await ask(asPerson(siti), 'penghasilan-orang-tua', siti, answers);
    expect(why(done)).toBe('letters.answers_invalid');
    expect(fields(done)).toMatchObject({ 'answers.father': 'required', 'answers.mother': 'required' });
  });
});

describe('days in a letter', () => {
  test('a journey returns after it leaves', async () => {
    await givenCatalogueType(deps, 'bepergian');
    const answers = {
      destination: 'Jakarta',
      leave_date: '2026-12-10',
      return_date: '2026-11-10',
      purpose: 'menengok saudara',
    };
    expect(fields(await ask(asPerson(siti), 'bepergian', siti, answers))).toMatchObject({
      'answers.leave_date': 'ends_before_start',
      'answers.return_date': 'ends_before_start',
    });
    const right = { ...answers, return_date: '2026-12-20' };
    expect(why(await ask(asPerson(siti), 'bepergian', siti, right))).toBe('done');
  });

  test('an event ends after it begins', async () => {
    await givenCatalogueType(deps, 'izin-keramaian');
    const answers = {
      event: 'resepsi pernikahan',
      place: 'Dusun A',
      starts_at: '2026-12-12',
      start_time: '08:00',
      ends_at: '2026-12-12',
      end_time: '17:00',
      crowd: '200',
      entertainment: 'tidak ada',
      security: 'Linmas',
    };
    const late = { ...answers, ends_at: answers.starts_at, start_time: '19:00', end_time: '08:00' };
    expect(fields(await ask(asPerson(siti), 'izin-keramaian', siti, late))).toMatchObject({
      'answers.ends_at': 'ends_before_start',
    });
    expect(why(await ask(asPerson(siti), 'izin-keramaian', siti, answers))).toBe('done');
  });
});

test('nobody learns by trying who is in the registry: a resident chooses only from the cards that are theirs to see', async () => {
  await givenCatalogueType(deps, 'kematian');
  const stranger = await givenResident(deps, 'Orang Lain');
  const answers = death({ witness_1: { residentId: stranger.residentId } });
  expect(fields(await ask(asPerson(budi), 'kematian', siti, answers))).toEqual({ 'answers.witness_1': 'not_theirs' });
  const made = death({ witness_1: { residentId: 'resident-none' } });
  expect(fields(await ask(asPerson(budi), 'kematian', siti, made))).toEqual({ 'answers.witness_1': 'not_theirs' });
  const counter = { counterVillageId: HANURA, presentedBy: { residentId: budi.residentId } };
  expect(why(await ask(office.operator, 'kematian', siti, answers, counter)), 'an operator may').toBe('done');
});

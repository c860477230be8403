import { beforeEach, describe, expect, test } from 'vitest';
import { residentEvents, residents } from '../../../foundation/residents/residents.table.ts';
import type { Result } from '../../../kernel/result.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { givenResident, HANURA } from '../../../../tests/support/index.ts';
import { failedIn, letterStage, WITNESSED, wrongIn } from '../../../../tests/support/letter-stage.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { letters } from '../letters.table.ts';
import { readStart } from '../requests/read-form.ts';
import { startRequest } from '../requests/start-request.ts';
import { takeRequest } from '../requests/take-request.ts';
import { forwardRequest } from './forward-request.ts';
import { issueLetter } from './issue-letter.ts';
import { revokeLetter } from './revoke-letter.ts';

const { at, ask, becomes } = letterStage();
const why = (done: Result<unknown>) => (done.ok ? 'done' : done.refusal.code);
const death = (more = {}) => ({
  death_date: '2026-10-30',
  death_time: '08:00',
  place: 'Rumah',
  cause: 'sakit biasa atau usia lanjut',
  determined_by: 'keluarga',
  burial_place: 'TPU Hanura',
  reporter: { residentId: at.budi.residentId, relation: 'suami' },
  ...WITNESSED,
  ...more,
});

describe('a letter about a death', () => {
  beforeEach(() => givenCatalogueType(at.deps, 'kematian'));

  test('is not asked for by the living person it would declare dead', async () => {
    const done = await ask(asPerson(at.siti), 'kematian', at.siti, death());
    expect(failedIn(done)).toEqual(['asked_by']);
    const opened = await startRequest(at.deps, asPerson(at.siti), { slug: 'kematian', residentId: at.siti.residentId });
    expect(failedIn(opened), 'nor is its form opened').toEqual(['asked_by']);
    const start = await readStart(at.deps, asPerson(at.siti), 'kematian');
    expect(start).toMatchObject({ value: { aboutDead: true, subjects: [{ allowed: false }, { allowed: true }] } });
  });

  test('is not about a death to come, and two witnesses are two people, neither of them the dead', async () => {
    expect(
      wrongIn(await ask(asPerson(at.budi), 'kematian', at.siti, death({ death_date: '2030-01-01' }))),
    ).toMatchObject({
      'answers.death_date': 'in_future',
    });
    const twice = { witness_2: WITNESSED.witness_1 };
    expect(wrongIn(await ask(asPerson(at.budi), 'kematian', at.siti, death(twice)))).toMatchObject({
      'answers.witness_2': 'same_person',
    });
    const dead = { reporter: { residentId: at.siti.residentId, relation: 'sendiri' } };
    expect(wrongIn(await ask(asPerson(at.budi), 'kematian', at.siti, death(dead)))).toMatchObject({
      'answers.reporter': 'same_person',
    });
  });

  test('at the counter it is known who stands there, and the dead do not', async () => {
    const there = { counterVillageId: HANURA };
    const nobody = await ask(at.office.operator, 'kematian', at.siti, death(), there);
    expect(why(nobody)).toBe('letters.presenter_missing');
    const herself = await ask(at.office.operator, 'kematian', at.siti, death(), {
      ...there,
      presentedBy: { residentId: at.siti.residentId },
    });
    expect(failedIn(herself)).toEqual(['asked_by']);
    await becomes(at.siti, `status = 'deceased'`);
    const ghost = { ...there, presentedBy: { residentId: at.siti.residentId } };
    expect(why(await ask(at.office.operator, 'kematian', at.siti, death(), ghost))).toBe('letters.presenter_gone');
    const husband = { ...there, presentedBy: { residentId: at.budi.residentId } };
    expect(why(await ask(at.office.operator, 'kematian', at.siti, death(), husband))).toBe('done');
  });

  test('records the death with its issue, and takes it back when it is revoked without another', async () => {
    const done = await ask(asPerson(at.budi), 'kematian', at.siti, death());
    const code = done.ok ? done.value.code : why(done);
    await takeRequest(at.deps, at.office.operator, code, {});
    expect(why(await forwardRequest(at.deps, at.office.operator, code))).toBe('done');
    expect(await at.deps.db.select().from(residentEvents), 'nothing before the signature').toEqual([]);
    await forwardRequest(at.deps, at.office.secretary, code);
    expect(why(await issueLetter(at.deps, at.head, code))).toBe('done');
    const statusOf = async () =>
      (await at.deps.db.select().from(residents)).find((r) => r.id === at.siti.residentId)?.status;
    expect(await statusOf()).toBe('deceased');
    expect(await at.deps.db.select().from(residentEvents)).toMatchObject([
      { kind: 'death', eventDate: '2026-10-30', reportedOn: '2026-11-02', residentId: at.siti.residentId },
    ]);
    const [letter] = await at.deps.db.select().from(letters);
    const snapshot: unknown = JSON.parse(await at.deps.vault.open(letter?.snapshotSealed ?? '', 'letters.snapshot'));
    expect(snapshot).toMatchObject({
      answers: { reporter: { value: { name: 'Budi', nik: at.budi.nik, relation: 'suami' } } },
      applicant: { name: 'Budi', relation: 'suami' },
    });
    await revokeLetter(at.deps, at.head, code, { reason: 'Salah orang, yang wafat kakaknya' });
    expect(await statusOf()).toBe('present');
    expect((await at.deps.db.select().from(residentEvents)).map((e) => e.kind)).toEqual(['death', 'cancelled']);
  });
});

describe('an inheritance', () => {
  beforeEach(() => givenCatalogueType(at.deps, 'ahli-waris'));
  const heirs = (more = {}) => ({
    death_date: '2026-10-30',
    death_place: 'Rumah',
    death_certificate: '1871-KM-01',
    heirs: [{ residentId: at.budi.residentId, relation: 'suami' }],
    purpose: 'balik nama tanah',
    ...WITNESSED,
    ...more,
  });

  test('is of the dead, and its applicant is not they', async () => {
    expect(failedIn(await ask(asPerson(at.budi), 'ahli-waris', at.siti, heirs()))).toEqual(['alive']);
    expect(failedIn(await ask(asPerson(at.siti), 'ahli-waris', at.siti, heirs()))).toEqual(['alive', 'asked_by']);
    await becomes(at.siti, `status = 'deceased'`);
    expect(why(await ask(asPerson(at.budi), 'ahli-waris', at.siti, heirs()))).toBe('done');
  });

  test('nobody inherits from themself, and no witness is an heir', async () => {
    await becomes(at.siti, `status = 'deceased'`);
    const own = { heirs: [{ residentId: at.siti.residentId, relation: 'istri' }] };
    expect(wrongIn(await ask(asPerson(at.budi), 'ahli-waris', at.siti, heirs(own)))).toHaveProperty(['answers.heirs']);
    const heirAsWitness = { witness_1: { residentId: at.budi.residentId } };
    expect(wrongIn(await ask(asPerson(at.budi), 'ahli-waris', at.siti, heirs(heirAsWitness)))).toMatchObject({
      'answers.witness_1': 'same_person',
    });
  });
});

describe('a letter on what the registry knows', () => {
  test('calls nobody unmarried who is married, also when they marry on the way', async () => {
    await givenCatalogueType(at.deps, 'belum-menikah');
    const answers = { purpose: 'melamar pekerjaan', ...WITNESSED };
    expect(failedIn(await ask(asPerson(at.siti), 'belum-menikah', at.siti, answers))).toEqual(['marital']);
    await becomes(at.siti, `marital = 'single'`);
    const done = await ask(asPerson(at.siti), 'belum-menikah', at.siti, answers);
    const code = done.ok ? done.value.code : why(done);
    await takeRequest(at.deps, at.office.operator, code, {});
    await becomes(at.siti, `marital = 'married'`);
    expect(failedIn(await forwardRequest(at.deps, at.office.operator, code)), 'at forwarding').toEqual(['marital']);
    await commit(at.deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_signature' WHERE code = ?`, [code])]);
    expect(failedIn(await issueLetter(at.deps, at.head, code)), 'and at signing').toEqual(['marital']);
  });

  test('sends no married woman to the KUA, and asks a widow for her late husband', async () => {
    await givenCatalogueType(at.deps, 'pengantar-nikah');
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
    expect(failedIn(await ask(asPerson(at.siti), 'pengantar-nikah', at.siti, answers))).toEqual(['marital']);
    await becomes(at.siti, `marital = 'widowed'`);
    expect(wrongIn(await ask(asPerson(at.siti), 'pengantar-nikah', at.siti, answers))).toMatchObject({
      'answers.previous_spouse': 'required',
    });
    const named = { ...answers, previous_spouse: 'Rahmat' };
    expect(why(await ask(asPerson(at.siti), 'pengantar-nikah', at.siti, named))).toBe('done');
  });

  test('states no income of parents whom it does not name', async () => {
    await givenCatalogueType(at.deps, 'penghasilan-orang-tua');
    const answers = { father_income: '1500000', mother_income: '0', school: 'SMAN 1', class: 'XI' };
    const done = await ask(asPerson(at.siti), 'penghasilan-orang-tua', at.siti, answers);
    expect(why(done)).toBe('letters.answers_invalid');
    expect(wrongIn(done)).toMatchObject({ 'answers.father': 'required', 'answers.mother': 'required' });
  });
});

describe('days in a letter', () => {
  test('a journey returns after it leaves', async () => {
    await givenCatalogueType(at.deps, 'bepergian');
    const answers = {
      destination: 'Jakarta',
      leave_date: '2026-12-10',
      return_date: '2026-11-10',
      purpose: 'menengok saudara',
    };
    expect(wrongIn(await ask(asPerson(at.siti), 'bepergian', at.siti, answers))).toMatchObject({
      'answers.leave_date': 'ends_before_start',
      'answers.return_date': 'ends_before_start',
    });
    const right = { ...answers, return_date: '2026-12-20' };
    expect(why(await ask(asPerson(at.siti), 'bepergian', at.siti, right))).toBe('done');
  });

  test('an event ends after it begins', async () => {
    await givenCatalogueType(at.deps, 'izin-keramaian');
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
    expect(wrongIn(await ask(asPerson(at.siti), 'izin-keramaian', at.siti, late))).toMatchObject({
      'answers.ends_at': 'ends_before_start',
    });
    expect(why(await ask(asPerson(at.siti), 'izin-keramaian', at.siti, answers))).toBe('done');
  });
});

test('nobody learns by trying who is in the registry: a resident chooses only from the cards that are theirs to see', async () => {
  await givenCatalogueType(at.deps, 'kematian');
  const stranger = await givenResident(at.deps, 'Orang Lain');
  const answers = death({ witness_1: { residentId: stranger.residentId } });
  expect(wrongIn(await ask(asPerson(at.budi), 'kematian', at.siti, answers))).toEqual({
    'answers.witness_1': 'not_theirs',
  });
  const made = death({ witness_1: { residentId: 'resident-none' } });
  expect(wrongIn(await ask(asPerson(at.budi), 'kematian', at.siti, made))).toEqual({
    'answers.witness_1': 'not_theirs',
  });
  const counter = { counterVillageId: HANURA, presentedBy: { residentId: at.budi.residentId } };
  expect(why(await ask(at.office.operator, 'kematian', at.siti, answers, counter)), 'an operator may').toBe('done');
});

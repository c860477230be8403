import { beforeEach, describe, expect, test } from 'vitest';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import {
  asPerson,
  givenLetterOffice,
  givenLetterType,
  requestBody,
  type LetterOffice,
} from '../../../../tests/support/letters.ts';
import {
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { listDesk } from './list-desk.ts';
import { readForm, readStart } from './read-form.ts';
import { followRequest } from './read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { startRequest } from './start-request.ts';
import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';

let deps: TestDeps;
let siti: Person;
let office: LetterOffice;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await givenLetterType(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  office = await givenLetterOffice(deps);
});

const submitted = async () => {
  const done = await submitRequest(deps, asPerson(siti), requestBody('a'));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.code;
};
const looks = () => deps.db.select().from(recordLooks);

describe('following a request', () => {
  test('shows its owner the answers, who holds it and what can be done, and counts as no look', async () => {
    const code = await submitted();
    expect(await followRequest(deps, asPerson(siti), code)).toMatchObject({
      value: {
        code,
        subjectName: 'Siti Aminah',
        villageName: 'Hanura',
        answers: { business_name: 'Dapur Siti' },
        timeline: [{ state: 'submitted', holder: 'operator' }],
        actions: ['cancel'],
        letter: null,
      },
    });
    expect(await looks()).toHaveLength(0);
  });

  test('finds it by a code typed carelessly', async () => {
    const code = await submitted();
    expect((await followRequest(deps, asPerson(siti), ` ${code.toLowerCase().replaceAll('-', ' ')} `)).ok).toBe(true);
  });

  test('is not for officers and strangers', async () => {
    const code = await submitted();
    const stranger = asPerson(await givenResident(deps, 'Budi'));
    for (const ctx of [stranger, office.operator, guestCtx])
      expect((await followRequest(deps, ctx, code)).ok).toBe(false);
  });

  test('still works where the letters were switched off meanwhile', async () => {
    const code = await submitted();
    await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('letters')]);
    expect((await followRequest(deps, asPerson(siti), code)).ok).toBe(true);
    expect((await reviewRequest(deps, office.operator, code)).ok).toBe(false);
  });
});

describe('reviewing a request', () => {
  test('shows the registry beside the answers, and the resident can read who looked and why', async () => {
    const code = await submitted();
    expect(await reviewRequest(deps, office.operator, code)).toMatchObject({
      value: { record: { name: 'Siti Aminah', nik: siti.nik }, actions: ['take', 'reject', 'cancel'] },
    });
    expect(await looks()).toMatchObject([
      { residentId: siti.residentId, purpose: 'Surat Keterangan Usaha', extent: 'opened' },
    ]);
  });

  test('warns the officer of a NIK that does not fit the record, without refusing anything', async () => {
    const code = await submitted();
    const warnings = async () => {
      const review = await reviewRequest(deps, office.operator, code);
      return review.ok ? review.value.nikWarnings : review.refusal.code;
    };
    expect(await warnings()).toEqual([]);
    await commit(deps.db, [
      raw(`UPDATE residents SET birth_date = '1988-03-15', sex = 'L' WHERE id = ?`, [siti.residentId]),
    ]);
    expect(await warnings()).toEqual(['birth_date_differs', 'sex_differs']);
    expect((await takeRequest(deps, office.operator, code, {})).ok).toBe(true);
  });

  test('is not for its owner, a stranger or another village’s operator', async () => {
    const code = await submitted();
    const elsewhere = (await givenLetterOffice(deps, SIDODADI)).operator;
    for (const ctx of [asPerson(siti), elsewhere, guestCtx])
      expect((await reviewRequest(deps, ctx, code)).ok).toBe(false);
    expect(await looks()).toHaveLength(0);
  });
});

describe('the form', () => {
  test('offers the person first and then the family, telling whom one may ask for', async () => {
    await givenResident(deps, 'Dina', {
      householdId: siti.householdId,
      relationship: 'child',
      birthDate: '2015-06-01',
    });
    await givenResident(deps, 'Kakek', { householdId: siti.householdId, status: 'deceased' });
    const start = await readStart(deps, asPerson(siti), 'usaha');
    const subjects = start.ok ? start.value.subjects.map((s) => [s.name, s.basis, s.allowed]) : [];
    expect(subjects[0]).toEqual(['Siti Aminah', 'self', true]);
    expect(subjects).toContainEqual(['Dina', 'parent', true]);
    expect(subjects).toContainEqual(['Kakek', 'same_household', false]);
  });

  test('shows what the registry holds and asks only the rest', async () => {
    const draft = await startRequest(deps, asPerson(siti), { slug: 'usaha' });
    const form = await readForm(deps, asPerson(siti), draft.ok ? draft.value.code : '');
    expect(form).toMatchObject({ value: { state: 'draft', record: { name: 'Siti Aminah', nik: siti.nik } } });
    const asked = form.ok ? form.value.fields.map((f) => f.key) : [];
    expect(asked).toEqual(['business_name', 'business_type', 'start_date', 'purpose']);
  });

  test('warns of an odd NIK at the counter, where the KTP-el is, and nobody at home', async () => {
    await commit(deps.db, [raw(`UPDATE residents SET birth_date = '1988-03-15' WHERE id = ?`, [siti.residentId])]);
    const atCounter = { slug: 'usaha', residentId: siti.residentId, counterVillageId: HANURA };
    for (const [ctx, asked, warned] of [
      [office.operator, atCounter, ['birth_date_differs']],
      [asPerson(siti), { slug: 'usaha' }, []],
    ] as const) {
      const draft = await startRequest(deps, ctx, asked);
      const form = await readForm(deps, ctx, draft.ok ? draft.value.code : '');
      expect(form.ok && form.value.nikWarnings).toEqual(warned);
    }
  });

  test('is closed once it was handed in', async () => {
    expect(await readForm(deps, asPerson(siti), await submitted())).toMatchObject({
      refusal: { code: 'letters.not_in_this_state' },
    });
  });
});

describe('a desk', () => {
  test('lists what waits there in the order it came in, with masked names and the next step', async () => {
    const code = await submitted();
    expect(await listDesk(deps, office.operator, HANURA, 'operator')).toMatchObject({
      value: [{ code, about: 'S*** A*****', state: 'submitted', next: 'take', dueAt: expect.any(Number) }],
    });
    expect(await listDesk(deps, office.head, HANURA, 'head')).toEqual({ ok: true, value: [] });
  });

  test('belongs to the officers who sit at it', async () => {
    const elsewhere = (await givenLetterOffice(deps, SIDODADI)).operator;
    for (const [ctx, desk] of [
      [office.operator, 'head'],
      [elsewhere, 'operator'],
      [asPerson(siti), 'operator'],
      [office.operator, 'region'],
    ] as const)
      expect(await listDesk(deps, ctx, HANURA, desk)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

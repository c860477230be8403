import { describe, expect, test } from 'vitest';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { asPerson, givenLetterOffice } from '../../../../tests/support/letters.ts';
import { givenResident, guestCtx, HANURA, SIDODADI } from '../../../../tests/support/index.ts';
import { opened } from '../../../../tests/support/opened.ts';
import { listDesk } from './list-desk.ts';
import { readForm, readStart } from './read-form.ts';
import { followRequest } from './read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { startRequest } from './start-request.ts';
import { takeRequest } from './take-request.ts';
import { requestStage } from '../../../../tests/support/request-stage.ts';

const { at, submitted } = requestStage();
const looks = async () =>
  opened(at.deps, await at.deps.db.select().from(recordLooks), { purpose: 'record_looks.purpose' });

describe('following a request', () => {
  test('shows its owner the answers, who holds it and what can be done, and counts as no look', async () => {
    const code = await submitted();
    expect(await followRequest(at.deps, asPerson(at.siti), code)).toMatchObject({
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
    expect((await followRequest(at.deps, asPerson(at.siti), ` ${code.toLowerCase().replaceAll('-', ' ')} `)).ok).toBe(
      true,
    );
  });

  test('is not for officers and strangers', async () => {
    const code = await submitted();
    const stranger = asPerson(await givenResident(at.deps, 'Budi'));
    for (const ctx of [stranger, at.office.operator, guestCtx])
      expect((await followRequest(at.deps, ctx, code)).ok).toBe(false);
  });

  test('still works where the letters were switched off meanwhile', async () => {
    const code = await submitted();
    await commit(at.deps.db, [villageModulesRepo(at.deps.db, HANURA).off('letters')]);
    expect((await followRequest(at.deps, asPerson(at.siti), code)).ok).toBe(true);
    expect((await reviewRequest(at.deps, at.office.operator, code)).ok).toBe(false);
  });
});

describe('reviewing a request', () => {
  test('shows the registry beside the answers, and the resident can read who looked and why', async () => {
    const code = await submitted();
    expect(await reviewRequest(at.deps, at.office.operator, code)).toMatchObject({
      value: { record: { name: 'Siti Aminah', nik: at.siti.nik }, actions: ['take', 'reject', 'cancel'] },
    });
    expect(await looks()).toMatchObject([
      { residentId: at.siti.residentId, purpose: 'Surat Keterangan Usaha', extent: 'opened' },
    ]);
  });

  test('warns the officer of a NIK that does not fit the record, without refusing anything', async () => {
    const code = await submitted();
    const warnings = async () => {
      const review = await reviewRequest(at.deps, at.office.operator, code);
      return review.ok ? review.value.nikWarnings : review.refusal.code;
    };
    expect(await warnings()).toEqual([]);
    await commit(at.deps.db, [
      raw(`UPDATE residents SET birth_date = '1988-03-15', sex = 'L' WHERE id = ?`, [at.siti.residentId]),
    ]);
    expect(await warnings()).toEqual(['birth_date_differs', 'sex_differs']);
    expect((await takeRequest(at.deps, at.office.operator, code, {})).ok).toBe(true);
  });

  test('is not for its owner, a stranger or another village’s operator', async () => {
    const code = await submitted();
    const elsewhere = (await givenLetterOffice(at.deps, SIDODADI)).operator;
    for (const ctx of [asPerson(at.siti), elsewhere, guestCtx])
      expect((await reviewRequest(at.deps, ctx, code)).ok).toBe(false);
    expect(await looks()).toHaveLength(0);
  });
});

describe('the form', () => {
  test('offers the person first and then the family, telling whom one may ask for', async () => {
    await givenResident(at.deps, 'Dina', {
      householdId: at.siti.householdId,
      relationship: 'child',
      birthDate: '2015-06-01',
    });
    await givenResident(at.deps, 'Kakek', { householdId: at.siti.householdId, status: 'deceased' });
    const start = await readStart(at.deps, asPerson(at.siti), 'usaha');
    const subjects = start.ok ? start.value.subjects.map((s) => [s.name, s.basis, s.allowed]) : [];
    expect(subjects[0]).toEqual(['Siti Aminah', 'self', true]);
    expect(subjects).toContainEqual(['Dina', 'parent', true]);
    expect(subjects).toContainEqual(['Kakek', 'same_household', false]);
  });

  test('shows what the registry holds and asks only the rest', async () => {
    const draft = await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' });
    const form = await readForm(at.deps, asPerson(at.siti), draft.ok ? draft.value.code : '');
    expect(form).toMatchObject({ value: { state: 'draft', record: { name: 'Siti Aminah', nik: at.siti.nik } } });
    const asked = form.ok ? form.value.fields.map((f) => f.key) : [];
    expect(asked).toEqual(['business_name', 'business_type', 'start_date', 'purpose']);
  });

  test('warns of an odd NIK at the counter, where the KTP-el is, and nobody at home', async () => {
    await commit(at.deps.db, [
      raw(`UPDATE residents SET birth_date = '1988-03-15' WHERE id = ?`, [at.siti.residentId]),
    ]);
    const atCounter = { slug: 'usaha', residentId: at.siti.residentId, counterVillageId: HANURA };
    for (const [ctx, asked, warned] of [
      [at.office.operator, atCounter, ['birth_date_differs']],
      [asPerson(at.siti), { slug: 'usaha' }, []],
    ] as const) {
      const draft = await startRequest(at.deps, ctx, asked);
      const form = await readForm(at.deps, ctx, draft.ok ? draft.value.code : '');
      expect(form.ok && form.value.nikWarnings).toEqual(warned);
    }
  });

  test('is closed once it was handed in', async () => {
    expect(await readForm(at.deps, asPerson(at.siti), await submitted())).toMatchObject({
      refusal: { code: 'letters.not_in_this_state' },
    });
  });
});

describe('a desk', () => {
  test('lists what waits there in the order it came in, with masked names and the next step', async () => {
    const code = await submitted();
    expect(await listDesk(at.deps, at.office.operator, HANURA, 'operator')).toMatchObject({
      value: [{ code, about: 'Siti A., Dusun A', state: 'submitted', next: 'take', dueAt: expect.any(Number) }],
    });
    expect(await listDesk(at.deps, at.office.head, HANURA, 'head')).toEqual({ ok: true, value: [] });
  });

  test('belongs to the officers who sit at it', async () => {
    const elsewhere = (await givenLetterOffice(at.deps, SIDODADI)).operator;
    for (const [ctx, desk] of [
      [at.office.operator, 'head'],
      [elsewhere, 'operator'],
      [asPerson(at.siti), 'operator'],
      [at.office.operator, 'region'],
    ] as const)
      expect(await listDesk(at.deps, ctx, HANURA, desk)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

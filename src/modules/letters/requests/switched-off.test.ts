import { beforeEach, describe, expect, test } from 'vitest';
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
  HANURA,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { cancelRequest } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { followRequest } from './read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { rejectRequest } from './reject-request.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';
import { startRequest } from './start-request.ts';
import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';

let deps: TestDeps;
let siti: Person;
let office: LetterOffice;
let code: string;

/** A request that waits for its applicant, in a village that then goes without letters. */
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await givenLetterType(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  office = await givenLetterOffice(deps);
  const asked = await submitRequest(deps, asPerson(siti), requestBody('first'));
  code = asked.ok ? asked.value.code : expect.fail(asked.refusal.code);
  await takeRequest(deps, office.operator, code, {});
  await sendBackRequest(deps, office.operator, code, { reason: 'Nama usaha salah' });
  await commit(deps.db, [raw('DELETE FROM village_modules WHERE village_id = ?', [HANURA])]);
});

const state = async () => (await readOne(deps.db, { sql: 'SELECT state, version FROM letter_requests' })) ?? {};

describe('where the letters are switched off', () => {
  test('people still read what they asked for', async () => {
    expect(await followRequest(deps, asPerson(siti), code)).toMatchObject({ ok: true, value: { code } });
  });

  test('nobody changes a request, neither who asked nor the office', async () => {
    const before = await state();
    const reason = 'Tidak perlu lagi';
    for (const done of [
      await correctRequest(deps, asPerson(siti), code, {}),
      await saveAnswers(deps, asPerson(siti), code, {}),
      await cancelRequest(deps, asPerson(siti), code, {}),
      await cancelRequest(deps, office.operator, code, { reason }),
      await rejectRequest(deps, office.operator, code, { code: 'other', reason }),
    ])
      expect(done).toMatchObject({ ok: false, refusal: { code: 'letters.no_such_request' } });
    expect(await state()).toEqual(before);
  });

  test('the office reads none either, and none is begun', async () => {
    expect(await reviewRequest(deps, office.operator, code)).toMatchObject({
      refusal: { code: 'letters.no_such_request' },
    });
    expect(await startRequest(deps, asPerson(siti), { slug: 'usaha' })).toMatchObject({
      refusal: { code: 'letters.no_such_type' },
    });
  });
});

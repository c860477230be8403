import { beforeEach, describe, expect, test } from 'vitest';
import { requestStage } from '../../../../tests/support/request-stage.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { HANURA } from '../../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { cancelRequest } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { followRequest } from './read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { rejectRequest } from './reject-request.ts';
import { saveAnswers } from './save-answers.ts';
import { startRequest } from './start-request.ts';

const { at, taken, sendBack } = requestStage();
let code: string;

/** A request that waits for its applicant, in a village that then goes without letters. */
beforeEach(async () => {
  code = await taken();
  await sendBack(at.office.operator, code);
  await commit(at.deps.db, [raw('DELETE FROM village_modules WHERE village_id = ?', [HANURA])]);
});

const state = async () => (await readOne(at.deps.db, { sql: 'SELECT state, version FROM letter_requests' })) ?? {};

describe('where the letters are switched off', () => {
  test('people still read what they asked for', async () => {
    expect(await followRequest(at.deps, asPerson(at.siti), code)).toMatchObject({ ok: true, value: { code } });
  });

  test('nobody changes a request, neither who asked nor the office', async () => {
    const before = await state();
    const reason = 'Tidak perlu lagi';
    for (const done of [
      await correctRequest(at.deps, asPerson(at.siti), code, {}),
      await saveAnswers(at.deps, asPerson(at.siti), code, {}),
      await cancelRequest(at.deps, asPerson(at.siti), code, {}),
      await cancelRequest(at.deps, at.office.operator, code, { reason }),
      await rejectRequest(at.deps, at.office.operator, code, { code: 'other', reason }),
    ])
      expect(done).toMatchObject({ ok: false, refusal: { code: 'letters.no_such_request' } });
    expect(await state()).toEqual(before);
  });

  test('the office reads none either, and none is begun', async () => {
    expect(await reviewRequest(at.deps, at.office.operator, code)).toMatchObject({
      refusal: { code: 'letters.no_such_request' },
    });
    expect(await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' })).toMatchObject({
      refusal: { code: 'letters.no_such_type' },
    });
  });
});

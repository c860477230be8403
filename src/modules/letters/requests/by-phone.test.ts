import { beforeEach, describe, expect, test } from 'vitest';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { followedCases } from '../../../hub/timeline/followed-cases.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ANSWERS, asPerson, givenLetterType, requestBody } from '../../../../tests/support/letters.ts';
import {
  ctxOf,
  givenRegion,
  givenResident,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { answerFeeQuestion } from '../fee-reports/answer-fee-question.ts';
import { readLetterFile } from '../issuing/read-letter-file.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { readForm } from './read-form.ts';
import { followRequest } from './read-request.ts';
import { saveAnswers } from './save-answers.ts';
import { startRequest } from './start-request.ts';
import { submitDraft } from './submit-draft.ts';
import { submitRequest } from './submit-request.ts';

let deps: TestDeps;
let siti: Person;
/** Siti's own account after a code to her phone: a buyer, not yet a resident. */
let byPhone: Ctx;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await givenLetterType(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  byPhone = ctxOf({ ...siti.actor, resident: null });
});

const submitted = async () => {
  const done = await submitRequest(deps, asPerson(siti), requestBody('a'));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.code;
};

const attempts = {
  follow: (code: string) => followRequest(deps, byPhone, code),
  'read the form of': (code: string) => readForm(deps, byPhone, code),
  answer: (code: string) => saveAnswers(deps, byPhone, code, ANSWERS),
  'hand in': (code: string) => submitDraft(deps, byPhone, code),
  discard: (code: string) => discardDraft(deps, byPhone, code),
  correct: (code: string) => correctRequest(deps, byPhone, code, {}),
  cancel: (code: string) => cancelRequest(deps, byPhone, code, {}),
  receive: (code: string) => handOverRequest(deps, byPhone, code),
  download: (code: string) => readLetterFile(deps, byPhone, code),
  'answer the fee question of': (code: string) => answerFeeQuestion(deps, byPhone, code, { askedToPay: false }),
};
const pinNeeded = { ok: false, refusal: { kind: 'forbidden', code: 'residents.not_a_resident' } };

describe('a code to the phone does not open letters', () => {
  test.each(Object.entries(attempts))('%s a request: first NIK and PIN', async (_, attempt) => {
    expect(await attempt(await submitted())).toMatchObject(pinNeeded);
  });

  test.each(Object.entries(attempts))('%s a draft: first NIK and PIN', async (_, attempt) => {
    const draft = await startRequest(deps, asPerson(siti), { slug: 'usaha' });
    expect(await attempt(draft.ok ? draft.value.code : '')).toMatchObject(pinNeeded);
  });

  test('nor does it tell whether there is such a request', async () => {
    const stranger = await submitRequest(deps, asPerson(await givenResident(deps, 'Budi')), requestBody('b'));
    for (const code of [stranger.ok ? stranger.value.code : '', 'S-0000-0000'])
      expect(await followRequest(deps, byPhone, code)).toMatchObject(pinNeeded);
  });

  test('nor the registry: no record was looked at', async () => {
    await readForm(deps, byPhone, await submitted());
    expect(await deps.db.select().from(recordLooks)).toHaveLength(0);
  });

  test('nor lists them among what the account follows; with NIK and PIN they are there', async () => {
    const code = await submitted();
    expect(await followedCases(deps, byPhone)).toEqual({ ok: true, value: [] });
    expect(await followedCases(deps, asPerson(siti))).toMatchObject({ value: [{ code }] });
  });
});

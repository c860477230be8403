import { describe, expect, test } from 'vitest';
import { requestStage } from '../../../../tests/support/request-stage.ts';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { followedCases } from '../../../hub/timeline/followed-cases.ts';
import { ANSWERS, asPerson, requestBody } from '../../../../tests/support/letters.ts';
import { ctxOf, givenResident } from '../../../../tests/support/index.ts';
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

const { at, submitted } = requestStage();
/** Siti's own account after a code to her phone: a buyer, not yet a resident. */
const byPhone = () => ctxOf({ ...at.siti.actor, resident: null });

const attempts = {
  follow: (code: string) => followRequest(at.deps, byPhone(), code),
  'read the form of': (code: string) => readForm(at.deps, byPhone(), code),
  answer: (code: string) => saveAnswers(at.deps, byPhone(), code, ANSWERS),
  'hand in': (code: string) => submitDraft(at.deps, byPhone(), code),
  discard: (code: string) => discardDraft(at.deps, byPhone(), code),
  correct: (code: string) => correctRequest(at.deps, byPhone(), code, {}),
  cancel: (code: string) => cancelRequest(at.deps, byPhone(), code, {}),
  receive: (code: string) => handOverRequest(at.deps, byPhone(), code),
  download: (code: string) => readLetterFile(at.deps, byPhone(), code),
  'answer the fee question of': (code: string) => answerFeeQuestion(at.deps, byPhone(), code, { askedToPay: false }),
};
const pinNeeded = { ok: false, refusal: { kind: 'forbidden', code: 'residents.not_a_resident' } };

describe('a code to the phone does not open letters', () => {
  test.each(Object.entries(attempts))('%s a request: first NIK and PIN', async (_, attempt) => {
    expect(await attempt(await submitted())).toMatchObject(pinNeeded);
  });

  test.each(Object.entries(attempts))('%s a draft: first NIK and PIN', async (_, attempt) => {
    const draft = await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' });
    expect(await attempt(draft.ok ? draft.value.code : '')).toMatchObject(pinNeeded);
  });

  test('nor does it tell whether there is such a request', async () => {
    const stranger = await submitRequest(at.deps, asPerson(await givenResident(at.deps, 'Budi')), requestBody('b'));
    for (const code of [stranger.ok ? stranger.value.code : '', 'S-0000-0000'])
      expect(await followRequest(at.deps, byPhone(), code)).toMatchObject(pinNeeded);
  });

  test('nor the registry: no record was looked at', async () => {
    await readForm(at.deps, byPhone(), await submitted());
    expect(await at.deps.db.select().from(recordLooks)).toHaveLength(0);
  });

  test('nor lists them among what the account follows; with NIK and PIN they are there', async () => {
    const code = await submitted();
    expect(await followedCases(at.deps, byPhone())).toEqual({ ok: true, value: [] });
    expect(await followedCases(at.deps, asPerson(at.siti))).toMatchObject({ value: [{ code }] });
  });
});

import { beforeEach, expect, test } from 'vitest';
import {
  givenRegion,
  givenResident,
  guestCtx,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { asPerson, givenLetterOffice, givenLetterType, requestBody } from '../../../../tests/support/letters.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { caseRecord } from '../../../hub/timeline/index.ts';
import { submitRequest } from '../requests/submit-request.ts';
import { takeRequest } from '../requests/take-request.ts';
import { RECORDED_LETTER } from './recorded-letter.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await enterLog(deps);
});

const asked = async () => {
  const office = await givenLetterOffice(deps);
  await givenLetterType(deps);
  const siti = await givenResident(deps, 'Siti');
  const done = await submitRequest(deps, asPerson(siti), requestBody(siti.accountId));
  if (!done.ok) throw new Error(done.refusal.code);
  return { office, siti, code: done.value.code };
};

test('a request gives the applicant its steps; their notes are those of the timeline', async () => {
  const { office, siti, code } = await asked();
  await takeRequest(deps, office.operator, code, { reason: 'Orangnya menunggu' });
  await enterLog(deps);
  const steps = await caseRecord(deps, asPerson(siti), RECORDED_LETTER, { code });
  expect(steps.ok && steps.value.map(({ state }) => state)).toEqual(['submitted', 'in_review']);
});

test('the office finds no record of a request: its desk writes down who looks, and a receipt could be carried away', async () => {
  const { office, code } = await asked();
  await takeRequest(deps, office.operator, code, { reason: 'Orangnya menunggu' });
  await enterLog(deps);
  for (const officer of [office.operator, office.secretary, office.head])
    expect(await caseRecord(deps, officer, RECORDED_LETTER, { code })).toMatchObject({
      refusal: { code: 'letters.no_such_request' },
    });
});

test('a request of another village’s office, or of a stranger, is not found', async () => {
  const { code } = await asked();
  const stranger = asPerson(await givenResident(deps, 'Tono', { villageId: SIDODADI }));
  expect(await caseRecord(deps, stranger, RECORDED_LETTER, { code })).toMatchObject({
    refusal: { code: 'letters.no_such_request' },
  });
  expect(await caseRecord(deps, guestCtx, RECORDED_LETTER, { code })).toMatchObject({
    refusal: { code: 'identity.login_needed' },
  });
});

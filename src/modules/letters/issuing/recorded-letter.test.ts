import { beforeEach, expect, test } from 'vitest';
import { requestStage } from '../../../../tests/support/request-stage.ts';
import { givenResident, guestCtx, SIDODADI } from '../../../../tests/support/index.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { caseRecord } from '../../../hub/timeline/index.ts';
import { takeRequest } from '../requests/take-request.ts';
import { RECORDED_LETTER } from './recorded-letter.ts';

const { at, submitted } = requestStage();
beforeEach(() => enterLog(at.deps));

const asked = async () => ({ ...at, code: await submitted() });

test('a request gives the applicant its steps; their notes are those of the timeline', async () => {
  const { office, siti, code } = await asked();
  await takeRequest(at.deps, office.operator, code, { reason: 'Orangnya menunggu' });
  await enterLog(at.deps);
  const steps = await caseRecord(at.deps, asPerson(siti), RECORDED_LETTER, { code });
  expect(steps.ok && steps.value.map(({ state }) => state)).toEqual(['submitted', 'in_review']);
});

test('the office finds no record of a request: its desk writes down who looks, and a receipt could be carried away', async () => {
  const { office, code } = await asked();
  await takeRequest(at.deps, office.operator, code, { reason: 'Orangnya menunggu' });
  await enterLog(at.deps);
  for (const officer of [office.operator, office.secretary, office.head])
    expect(await caseRecord(at.deps, officer, RECORDED_LETTER, { code })).toMatchObject({
      refusal: { code: 'letters.no_such_request' },
    });
});

test('a request of another village’s office, or of a stranger, is not found', async () => {
  const { code } = await asked();
  const stranger = asPerson(await givenResident(at.deps, 'Tono', { villageId: SIDODADI }));
  expect(await caseRecord(at.deps, stranger, RECORDED_LETTER, { code })).toMatchObject({
    refusal: { code: 'letters.no_such_request' },
  });
  expect(await caseRecord(at.deps, guestCtx, RECORDED_LETTER, { code })).toMatchObject({
    refusal: { code: 'identity.login_needed' },
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import {
  asPerson,
  givenLetterOffice,
  givenLetterType,
  requestBody,
  type LetterOffice,
} from '../../../../tests/support/letters.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import {
  ctxOf,
  givenRegion,
  givenResident,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { HOUR, MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { correctRequest } from '../requests/correct-request.ts';
import { forwardRequest } from './forward-request.ts';
import { sendBackRequest } from '../requests/send-back-request.ts';
import { submitRequest } from '../requests/submit-request.ts';
import { takeRequest } from '../requests/take-request.ts';
import { issueLetter } from './issue-letter.ts';

let deps: TestDeps;
let siti: Person;
let office: LetterOffice;
let code: string;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  await givenLetterType(deps, { secretaryStep: 0 });
  siti = await givenResident(deps, 'Siti Aminah');
  office = await givenLetterOffice(deps);
  const asked = await submitRequest(deps, asPerson(siti), requestBody('first'));
  code = asked.ok ? asked.value.code : expect.fail(asked.refusal.code);
});

const must = async (done: Promise<Result<unknown>>) => expect(await done).toMatchObject({ ok: true });
/** The head, who proved who they are just now. */
const head = (): Ctx =>
  office.head.actor.kind === 'account' ? ctxOf({ ...office.head.actor, provedAt: deps.clock.now() }) : expect.fail();
const spent = () =>
  readOne(deps.db, { sql: 'SELECT spent_minutes AS minutes FROM letter_requests WHERE code = ?', args: [code] });

describe('the real working time of a letter', () => {
  test('is the office time from the request to the signature, in whole minutes', async () => {
    await must(takeRequest(deps, office.operator, code, {}));
    await must(forwardRequest(deps, office.operator, code));
    deps.clock.advance(2 * HOUR + MINUTE - 1);
    await must(issueLetter(deps, head(), code));
    expect(await spent()).toEqual({ minutes: 120 });
  });

  test('leaves out the time that the applicant took to correct', async () => {
    await must(takeRequest(deps, office.operator, code, {}));
    deps.clock.advance(30 * MINUTE);
    await must(sendBackRequest(deps, office.operator, code, { reason: 'Nama usaha salah' }));
    deps.clock.advance(3 * HOUR);
    await must(correctRequest(deps, asPerson(siti), code, {}));
    await must(forwardRequest(deps, office.operator, code));
    deps.clock.advance(15 * MINUTE);
    await must(issueLetter(deps, head(), code));
    expect(await spent()).toEqual({ minutes: 45 });
  });

  test('leaves out nights and days on which the office is closed', async () => {
    await must(takeRequest(deps, office.operator, code, {}));
    await must(forwardRequest(deps, office.operator, code));
    deps.clock.advance(24 * HOUR);
    await must(issueLetter(deps, head(), code));
    expect(await spent()).toEqual({ minutes: 8 * 60 });
  });
});

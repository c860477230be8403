import { describe, expect, test } from 'vitest';
import { requestCast } from '../../../../tests/support/letter-casts.ts';
import { asPerson, requestBody } from '../../../../tests/support/letters.ts';
import { ctxOf, stage } from '../../../../tests/support/index.ts';
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

const at = stage(async () => {
  const it = await requestCast({ signs: true, secretaryStep: 0 });
  const asked = await submitRequest(it.deps, asPerson(it.siti), requestBody('first'));
  return { ...it, code: asked.ok ? asked.value.code : expect.fail(asked.refusal.code) };
});

const must = async (done: Promise<Result<unknown>>) => expect(await done).toMatchObject({ ok: true });
/** The head, who proved who they are just now. */
const head = (): Ctx =>
  at.office.head.actor.kind === 'account'
    ? ctxOf({ ...at.office.head.actor, provedAt: at.deps.clock.now() })
    : expect.fail();
const spent = () =>
  readOne(at.deps.db, { sql: 'SELECT spent_minutes AS minutes FROM letter_requests WHERE code = ?', args: [at.code] });

describe('the real working time of a letter', () => {
  test('is the office time from the request to the signature, in whole minutes', async () => {
    await must(takeRequest(at.deps, at.office.operator, at.code, {}));
    await must(forwardRequest(at.deps, at.office.operator, at.code));
    at.deps.clock.advance(2 * HOUR + MINUTE - 1);
    await must(issueLetter(at.deps, head(), at.code));
    expect(await spent()).toEqual({ minutes: 120 });
  });

  test('leaves out the time that the applicant took to correct', async () => {
    await must(takeRequest(at.deps, at.office.operator, at.code, {}));
    at.deps.clock.advance(30 * MINUTE);
    await must(sendBackRequest(at.deps, at.office.operator, at.code, { reason: 'Nama usaha salah' }));
    at.deps.clock.advance(3 * HOUR);
    await must(correctRequest(at.deps, asPerson(at.siti), at.code, {}));
    await must(forwardRequest(at.deps, at.office.operator, at.code));
    at.deps.clock.advance(15 * MINUTE);
    await must(issueLetter(at.deps, head(), at.code));
    expect(await spent()).toEqual({ minutes: 45 });
  });

  test('leaves out nights and days on which the office is closed', async () => {
    await must(takeRequest(at.deps, at.office.operator, at.code, {}));
    await must(forwardRequest(at.deps, at.office.operator, at.code));
    at.deps.clock.advance(24 * HOUR);
    await must(issueLetter(at.deps, head(), at.code));
    expect(await spent()).toEqual({ minutes: 8 * 60 });
  });
});

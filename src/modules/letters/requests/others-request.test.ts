import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';

import { villageModulesRepo } from '../../../foundation/villages/index.ts';

import { MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import {
  ANSWERS,
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
import { letterRequests } from '../letters.table.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { endorseRequest } from './endorse-request.ts';

import { forwardRequest } from '../issuing/forward-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';

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

const submitted = async (who: Person = siti, slug = 'usaha') => {
  const done = await submitRequest(deps, asPerson(who), requestBody(`${who.accountId}-${slug}`, { slug }));
  if (!done.ok) throw new Error(done.refusal.code);
  deps.clock.advance(MINUTE);
  return done.value.code;
};
const why = (r: Result<unknown>) => (r.ok ? 'ok' : r.refusal.code);
const state = async () => (await deps.db.select().from(letterRequests))[0]!;
const sendBack = (ctx: Ctx, code: string) =>
  sendBackRequest(deps, ctx, code, { reason: 'Alamat usaha belum ditulis', fields: ['purpose', 'x'] });

describe('somebody else’s request', () => {
  const attempts = {
    answer: (ctx: Ctx, code: string) => saveAnswers(deps, ctx, code, ANSWERS),
    cancel: (ctx: Ctx, code: string) => cancelRequest(deps, ctx, code, {}),
    correct: (ctx: Ctx, code: string) => correctRequest(deps, ctx, code, {}),
    endorse: (ctx: Ctx, code: string) => endorseRequest(deps, ctx, code, { seen: true }),
    take: (ctx: Ctx, code: string) => takeRequest(deps, ctx, code, {}),
    sendBack: (ctx: Ctx, code: string) => sendBack(ctx, code),
    reject: (ctx: Ctx, code: string) => rejectRequest(deps, ctx, code, { code: 'other', reason: 'Tidak boleh' }),
    return: (ctx: Ctx, code: string) => returnRequest(deps, ctx, code, { reason: 'Tidak boleh' }),
    forward: (ctx: Ctx, code: string) => forwardRequest(deps, ctx, code),
    handOver: (ctx: Ctx, code: string) => handOverRequest(deps, ctx, code),
    discard: (ctx: Ctx, code: string) => discardDraft(deps, ctx, code),
  };

  test.each(Object.entries(attempts))(
    'does not exist for another resident or village (%s), and the attempt is logged',
    async (_, attempt) => {
      const code = await submitted();
      const stranger = asPerson(await givenResident(deps, 'Budi'));
      const elsewhere = (await givenLetterOffice(deps, SIDODADI)).operator;
      for (const ctx of [stranger, elsewhere]) {
        expect(await attempt(ctx, code)).toMatchObject({
          refusal: { kind: 'not_found', code: 'letters.no_such_request' },
        });
        const logged = (await deps.db.select().from(auditEvents)).at(-1);
        expect(logged).toMatchObject({ reason: 'denied', subjectId: (await state()).id, villageId: HANURA });
      }
      expect((await state()).state).toBe('submitted');
    },
  );

  test('and for guests there is only the login', async () => {
    const code = await submitted();
    for (const attempt of Object.values(attempts))
      expect(await attempt(guestCtx, code)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });

  test('is the same as one that never was', async () => {
    const stranger = asPerson(await givenResident(deps, 'Budi'));
    const there = await cancelRequest(deps, stranger, await submitted(), {});
    expect(await cancelRequest(deps, stranger, 'S-0000-0000', {})).toEqual(there);
  });

  test('a person may follow and cancel a letter that a relative asked for about them', async () => {
    const wife = await givenResident(deps, 'Ani', { householdId: siti.householdId, relationship: 'spouse' });
    const body = requestBody('helped', { residentId: siti.residentId });
    const done = await submitRequest(deps, asPerson(wife), body);
    expect(done.ok && why(await cancelRequest(deps, asPerson(siti), done.value.code, {}))).toBe('ok');
  });

  test('nothing of the letters exists where the village has switched them off', async () => {
    const code = await submitted();
    await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('letters')]);
    expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('letters.no_such_request');
  });
});

import { describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';

import { villageModulesRepo } from '../../../foundation/villages/index.ts';

import type { Ctx } from '../../../kernel/ctx.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { ANSWERS, asPerson, givenLetterOffice, requestBody } from '../../../../tests/support/letters.ts';
import { givenResident, guestCtx, HANURA, SIDODADI } from '../../../../tests/support/index.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { endorseRequest } from './endorse-request.ts';

import { forwardRequest } from '../issuing/forward-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';
import { saveAnswers } from './save-answers.ts';

import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';

const { at, submitted, sendBack, state } = requestStage();

describe('somebody else’s request', () => {
  const attempts = {
    answer: (ctx: Ctx, code: string) => saveAnswers(at.deps, ctx, code, ANSWERS),
    cancel: (ctx: Ctx, code: string) => cancelRequest(at.deps, ctx, code, {}),
    correct: (ctx: Ctx, code: string) => correctRequest(at.deps, ctx, code, {}),
    endorse: (ctx: Ctx, code: string) => endorseRequest(at.deps, ctx, code, { seen: true }),
    take: (ctx: Ctx, code: string) => takeRequest(at.deps, ctx, code, {}),
    sendBack: (ctx: Ctx, code: string) => sendBack(ctx, code),
    reject: (ctx: Ctx, code: string) => rejectRequest(at.deps, ctx, code, { code: 'other', reason: 'Tidak boleh' }),
    return: (ctx: Ctx, code: string) => returnRequest(at.deps, ctx, code, { reason: 'Tidak boleh' }),
    forward: (ctx: Ctx, code: string) => forwardRequest(at.deps, ctx, code),
    handOver: (ctx: Ctx, code: string) => handOverRequest(at.deps, ctx, code),
    discard: (ctx: Ctx, code: string) => discardDraft(at.deps, ctx, code),
  };

  test.each(Object.entries(attempts))(
    'does not exist for another resident or village (%s), and the attempt is logged',
    async (_, attempt) => {
      const code = await submitted();
      const stranger = asPerson(await givenResident(at.deps, 'Budi'));
      const elsewhere = (await givenLetterOffice(at.deps, SIDODADI)).operator;
      for (const ctx of [stranger, elsewhere]) {
        expect(await attempt(ctx, code)).toMatchObject({
          refusal: { kind: 'not_found', code: 'letters.no_such_request' },
        });
        const logged = (await at.deps.db.select().from(auditEvents)).at(-1);
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
    const stranger = asPerson(await givenResident(at.deps, 'Budi'));
    const there = await cancelRequest(at.deps, stranger, await submitted(), {});
    expect(await cancelRequest(at.deps, stranger, 'S-0000-0000', {})).toEqual(there);
  });

  test('a person may follow and cancel a letter that a relative asked for about them', async () => {
    const wife = await givenResident(at.deps, 'Ani', { householdId: at.siti.householdId, relationship: 'spouse' });
    const body = requestBody('helped', { residentId: at.siti.residentId });
    const done = await submitRequest(at.deps, asPerson(wife), body);
    expect(done.ok && why(await cancelRequest(at.deps, asPerson(at.siti), done.value.code, {}))).toBe('ok');
  });

  test('nothing of the letters exists where the village has switched them off', async () => {
    const code = await submitted();
    await commit(at.deps.db, [villageModulesRepo(at.deps.db, HANURA).off('letters')]);
    expect(why(await takeRequest(at.deps, at.office.operator, code, {}))).toBe('letters.no_such_request');
  });
});

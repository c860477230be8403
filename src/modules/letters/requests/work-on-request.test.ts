import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { inboxOf } from '../../../hub/inbox/index.ts';
import { timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { DAY, fromWib, HOUR, MINUTE } from '../../../kernel/clock.ts';
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
import { CORRECTION_DAYS, expireRequests } from './expire-requests.ts';
import { forwardRequest } from './forward-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';
import { startRequest } from './start-request.ts';
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
const taken = async () => {
  const code = await submitted();
  await takeRequest(deps, office.operator, code, {});
  return code;
};
const why = (r: Result<unknown>) => (r.ok ? 'ok' : r.refusal.code);
const state = async () => (await deps.db.select().from(letterRequests))[0]!;
const steps = () =>
  deps.db
    .select()
    .from(timelineEntries)
    .orderBy(sql`rowid`);
const sendBack = (ctx: Ctx, code: string) =>
  sendBackRequest(deps, ctx, code, { reason: 'Alamat usaha belum ditulis', fields: ['purpose', 'x'] });

describe('the way of a request through the office', () => {
  test('from the operator over the secretary to the head, each step on the timeline with its next holder', async () => {
    const code = await taken();
    expect(why(await forwardRequest(deps, office.operator, code))).toBe('ok');
    expect(why(await forwardRequest(deps, office.secretary, code))).toBe('ok');
    expect((await steps()).map((s) => [s.state, s.role, s.holder])).toEqual([
      ['submitted', 'resident', 'operator'],
      ['in_review', 'operator', 'operator'],
      ['awaiting_secretary', 'operator', 'secretary'],
      ['awaiting_signature', 'secretary', 'head'],
    ]);
    expect(await inboxOf(deps.db, { villageId: HANURA, holder: 'head' })).toMatchObject([{ code }]);
    expect(await inboxOf(deps.db, { villageId: HANURA, holder: 'operator' })).toHaveLength(0);
  });

  test('leaves an audit row and an event for every step', async () => {
    const code = await taken();
    await forwardRequest(deps, office.operator, code);
    const expected = ['submitted', 'taken', 'forwarded'].map((s) => `letter_request.${s}`);
    expect((await deps.db.select().from(auditEvents)).map((a) => a.action)).toEqual(expected);
    expect((await deps.db.select().from(outbox)).map((o) => o.topic)).toEqual(expected);
  });

  test('skips the secretary where that is switched off', async () => {
    await givenLetterType(deps, { slug: 'pengantar', secretaryStep: 0 });
    const code = await submitted(siti, 'pengantar');
    await takeRequest(deps, office.operator, code, {});
    await forwardRequest(deps, office.operator, code);
    expect((await state()).state).toBe('awaiting_signature');
  });

  test('waits for the RT where the village wants that: which RT is shown, the name is kept', async () => {
    await givenLetterType(deps, { slug: 'domisili', rtEndorsement: 1 });
    const code = await submitted(siti, 'domisili');
    expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('letters.not_in_this_state');
    expect(why(await endorseRequest(deps, office.operator, code, { rt: '3', name: 'Pak Slamet' }))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'endorsed', endorsedBy: 'RT 003, Pak Slamet' });
    expect((await steps()).at(-1)).toMatchObject({ note: 'RT 003' });
    expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('ok');
  });

  test('is nobody’s step but the holder’s', async () => {
    const code = await taken();
    expect(why(await forwardRequest(deps, office.head, code))).toBe('letters.not_your_step');
    expect(why(await forwardRequest(deps, asPerson(siti), code))).toBe('letters.not_your_step');
    expect((await state()).state).toBe('in_review');
  });
});

describe('first come, first served', () => {
  test('the second in line is taken only with a reason, which everybody can read', async () => {
    await submitted();
    const second = await submitted(await givenResident(deps, 'Budi'));
    expect(why(await takeRequest(deps, office.operator, second, {}))).toBe('letters.not_first_in_line');
    expect(why(await takeRequest(deps, office.operator, second, { reason: 'cpt' }))).toBe('letters.reason_invalid');
    expect(why(await takeRequest(deps, office.operator, second, { reason: 'Rawat inap hari ini' }))).toBe('ok');
    expect((await steps()).at(-1)).toMatchObject({ note: 'Rawat inap hari ini' });
    expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ reason: 'Rawat inap hari ini' });
  });

  test('one that waits for its RT, or in another village, keeps nobody waiting', async () => {
    await givenLetterType(deps, { slug: 'domisili', rtEndorsement: 1 });
    await givenLetterType(deps, { villageId: SIDODADI });
    await submitted(siti, 'domisili');
    await submitted(await givenResident(deps, 'Warga Sidodadi', { villageId: SIDODADI }));
    const code = await submitted(await givenResident(deps, 'Budi'));
    expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('ok');
  });

  test('of five operators who take the same request at once, one has it', async () => {
    const code = await submitted();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => takeRequest(deps, office.operator, code, {})));
    expect(all.filter((r) => r.ok)).toHaveLength(1);
    for (const r of all) expect(['ok', 'letters.changed_meanwhile', 'letters.not_in_this_state']).toContain(why(r));
    expect(await steps()).toHaveLength(2);
  });
});

describe('sending back for correction', () => {
  test('says why and what, and stops the clock; the case waits for its owner', async () => {
    const code = await taken();
    expect(why(await sendBack(office.operator, code))).toBe('ok');
    expect(await state()).toMatchObject({
      state: 'needs_correction',
      reason: 'Alamat usaha belum ditulis',
      fieldsToCorrect: ['purpose'],
      pausedAt: deps.clock.now(),
    });
    expect((await steps()).at(-1)).toMatchObject({ holder: 'owner', dueAt: null, note: 'Alamat usaha belum ditulis' });
  });

  test('needs a reason of some words', async () => {
    const code = await taken();
    expect(await sendBackRequest(deps, office.operator, code, { reason: ' ' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { reason: 'too_short' } },
    });
  });

  test('gives back, after the correction, the office time that was left', async () => {
    const code = await taken();
    deps.clock.set(fromWib(2026, 11, 2, 10));
    await sendBack(office.operator, code);
    deps.clock.set(fromWib(2026, 11, 3, 9));
    await saveAnswers(deps, asPerson(siti), code, { purpose: 'Pinjaman KUR di bank' });
    expect(why(await correctRequest(deps, asPerson(siti), code, {}))).toBe('ok');
    // Sent back at 10 with an hour left of the two promised at 9; that hour runs from 9 the next day.
    expect(await state()).toMatchObject({
      state: 'in_review',
      dueAt: fromWib(2026, 11, 3, 10),
      pausedFor: 7 * HOUR,
      pausedAt: null,
      reason: null,
    });
    expect(await inboxOf(deps.db, { villageId: HANURA, holder: 'operator' })).toMatchObject([
      { code, due_at: fromWib(2026, 11, 3, 10) },
    ]);
  });

  test('is answered with corrected answers only; wrong ones are named and change nothing', async () => {
    const code = await taken();
    await sendBack(office.operator, code);
    expect(await correctRequest(deps, asPerson(siti), code, { answers: { start_date: 'kemarin' } })).toMatchObject({
      refusal: { fields: { 'answers.start_date': 'not_a_date' } },
    });
    expect((await state()).state).toBe('needs_correction');
  });

  test('nobody answers for 30 days: the request runs out by itself, once', async () => {
    const code = await taken();
    await sendBack(office.operator, code);
    deps.clock.advance(CORRECTION_DAYS * DAY - 1);
    await expireRequests(deps);
    expect((await state()).state).toBe('needs_correction');
    deps.clock.advance(2);
    await Promise.all([expireRequests(deps), expireRequests(deps)]);
    expect((await state()).state).toBe('expired');
    expect((await steps()).filter((s) => s.state === 'expired')).toHaveLength(1);
    expect(why(await correctRequest(deps, asPerson(siti), code, {}))).toBe('letters.not_in_this_state');
  });
});

describe('refusing, returning, cancelling, handing over', () => {
  test('a refusal has a code that is counted and words that are read', async () => {
    const code = await taken();
    const reason = 'NIB sudah cukup untuk bank ini';
    expect(why(await rejectRequest(deps, office.operator, code, { code: 'nope', reason }))).toBe(
      'letters.reason_invalid',
    );
    expect(why(await rejectRequest(deps, office.operator, code, { code: 'not_needed', reason }))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'rejected', rejectCode: 'not_needed', reason });
    expect(why(await submitRequest(deps, asPerson(siti), requestBody('again')))).toBe('ok');
  });

  test('the head gives one back to the operator with the reason', async () => {
    const code = await taken();
    await forwardRequest(deps, office.operator, code);
    await forwardRequest(deps, office.secretary, code);
    expect(why(await returnRequest(deps, office.head, code, {}))).toBe('letters.reason_invalid');
    expect(why(await returnRequest(deps, office.head, code, { reason: 'Nama usaha salah' }))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'in_review', reason: 'Nama usaha salah' });
  });

  test('an applicant cancels an open request without reason, the office with one', async () => {
    expect(why(await cancelRequest(deps, asPerson(siti), await submitted(), {}))).toBe('ok');
    const code = await submitted(await givenResident(deps, 'Budi'));
    expect(why(await cancelRequest(deps, office.operator, code, {}))).toBe('letters.reason_missing');
    expect(why(await cancelRequest(deps, office.operator, code, { reason: 'Atas permintaan warga' }))).toBe('ok');
  });

  test('cancelling and forwarding at the same moment: one of them happens', async () => {
    const code = await taken();
    const both = await Promise.all([
      cancelRequest(deps, asPerson(siti), code, {}),
      forwardRequest(deps, office.operator, code),
    ]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(await steps()).toHaveLength(3);
  });

  test('only an issued letter is handed over', async () => {
    const code = await taken();
    expect(why(await handOverRequest(deps, office.operator, code))).toBe('letters.not_in_this_state');
    await deps.db.$client.execute(`UPDATE letter_requests SET state = 'issued'`);
    expect(why(await handOverRequest(deps, asPerson(siti), code))).toBe('ok');
    expect((await steps()).at(-1)).toMatchObject({ state: 'handed_over', holder: 'nobody' });
  });

  test('a draft is thrown away by its applicant, a submitted one is not', async () => {
    const draft = await startRequest(deps, asPerson(siti), { slug: 'usaha' });
    const code = draft.ok ? draft.value.code : '';
    expect(why(await discardDraft(deps, asPerson(siti), code))).toBe('ok');
    expect(why(await discardDraft(deps, asPerson(siti), await submitted()))).toBe('letters.not_in_this_state');
  });
});

describe('somebody else’s request', () => {
  const attempts = {
    answer: (ctx: Ctx, code: string) => saveAnswers(deps, ctx, code, ANSWERS),
    cancel: (ctx: Ctx, code: string) => cancelRequest(deps, ctx, code, {}),
    correct: (ctx: Ctx, code: string) => correctRequest(deps, ctx, code, {}),
    endorse: (ctx: Ctx, code: string) => endorseRequest(deps, ctx, code, { rt: '1', name: 'Pak RT' }),
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

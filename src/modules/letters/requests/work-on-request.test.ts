import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';

import { inboxOf } from '../../../hub/inbox/index.ts';
import { timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { DAY, fromWib, HOUR, MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';

import {
  asPerson,
  givenLetterOffice,
  givenLetterType,
  givenRtHead,
  requestBody,
  type LetterOffice,
} from '../../../../tests/support/letters.ts';
import {
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { letterRequests } from '../letters.table.ts';

import { enterRtHead } from '../../../foundation/rt-heads/index.ts';
import { reviewRequest } from '../issuing/index.ts';
import { listRtDesk } from './list-rt-desk.ts';
import { followRequest } from './read-request.ts';
import { correctRequest } from './correct-request.ts';
import { endorseRequest } from './endorse-request.ts';
import { CORRECTION_DAYS, expireRequests } from './expire-requests.ts';
import { forwardRequest } from '../issuing/forward-request.ts';

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

  describe('the RT’s word', () => {
    let code: string;
    beforeEach(async () => {
      await givenLetterType(deps, { slug: 'domisili', rtEndorsement: 1 });
      code = await submitted(siti, 'domisili');
    });

    test('is that of the head of the RT whom the register names; an operator only says to have seen it', async () => {
      expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('letters.not_in_this_state');
      expect(why(await endorseRequest(deps, office.operator, code, { seen: true }))).toBe('letters.no_rt_head');
      await givenRtHead(deps, office.operator, '3', 'Pak Slamet');
      expect(why(await endorseRequest(deps, office.operator, code, {}))).toBe('letters.endorsement_invalid');
      expect(why(await endorseRequest(deps, office.operator, code, { seen: true }))).toBe('ok');
      expect(await state()).toMatchObject({
        state: 'endorsed',
        endorsedBy: 'RT 003, Pak Slamet',
        endorsedHow: 'paper',
      });
      expect((await steps()).at(-1)).toMatchObject({ note: 'RT 003, Pak Slamet', role: 'operator' });
      expect(why(await takeRequest(deps, office.operator, code, {}))).toBe('ok');
    });

    test('is given by themself from their own phone, and by nobody else’s', async () => {
      const [slamet, other] = [await givenResident(deps, 'Slamet'), await givenResident(deps, 'Tetangga')];
      await givenRtHead(deps, office.operator, '003', 'Slamet', slamet.nik);
      await givenRtHead(deps, office.operator, '004', 'Tetangga', other.nik);
      expect(why(await endorseRequest(deps, asPerson(other), code, {}))).toBe('letters.no_such_request');
      expect(await listRtDesk(deps, asPerson(slamet))).toMatchObject({
        value: [{ code, name: 'Siti Aminah', rt: '003' }],
      });
      expect(await listRtDesk(deps, asPerson(other))).toMatchObject({ value: [] });
      expect(await listRtDesk(deps, asPerson(siti))).toMatchObject({ value: null });
      expect(why(await endorseRequest(deps, asPerson(slamet), code, {}))).toBe('ok');
      expect(await state()).toMatchObject({ state: 'endorsed', endorsedHow: 'self' });
      expect((await steps()).at(-1)).toMatchObject({ role: 'rt' });
      expect(why(await endorseRequest(deps, asPerson(slamet), code, {}))).toBe('letters.no_such_request');
      expect((await reviewRequest(deps, asPerson(slamet), code)).ok, 'they see no more of it').toBe(false);
      expect((await followRequest(deps, asPerson(slamet), code)).ok).toBe(false);
    });

    test('ends with the term', async () => {
      const slamet = await givenResident(deps, 'Slamet');
      await givenRtHead(deps, office.operator, '003', 'Slamet', slamet.nik);
      const successor = { villageId: HANURA, rt: '3', name: 'Wagiman', fromOn: '2026-11-01' };
      expect((await enterRtHead(deps, office.operator, successor)).ok).toBe(true);
      expect(why(await endorseRequest(deps, asPerson(slamet), code, {}))).toBe('letters.no_such_request');
      expect(why(await endorseRequest(deps, office.operator, code, { seen: true }))).toBe('ok');
      expect((await state()).endorsedBy).toBe('RT 003, Wagiman');
    });
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

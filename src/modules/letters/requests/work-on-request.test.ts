import { describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';

import { inboxOf } from '../../../hub/inbox/index.ts';
import { DAY, fromWib, HOUR } from '../../../kernel/clock.ts';

import { asPerson, givenLetterType } from '../../../../tests/support/letters.ts';
import { givenResident, HANURA, SIDODADI } from '../../../../tests/support/index.ts';

import { correctRequest } from './correct-request.ts';
import { CORRECTION_DAYS, expireRequests } from './expire-requests.ts';
import { forwardRequest } from '../issuing/forward-request.ts';

import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';

import { takeRequest } from './take-request.ts';
import { liesOpen, opened } from '../../../../tests/support/opened.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';

const { at, submitted, taken, sendBack, state, steps } = requestStage();

describe('the way of a request through the office', () => {
  test('from the operator over the secretary to the head, each step on the timeline with its next holder', async () => {
    const code = await taken();
    expect(why(await forwardRequest(at.deps, at.office.operator, code))).toBe('ok');
    expect(why(await forwardRequest(at.deps, at.office.secretary, code))).toBe('ok');
    expect((await steps()).map((s) => [s.state, s.role, s.holder])).toEqual([
      ['submitted', 'resident', 'operator'],
      ['in_review', 'operator', 'operator'],
      ['awaiting_secretary', 'operator', 'secretary'],
      ['awaiting_signature', 'secretary', 'head'],
    ]);
    expect(await inboxOf(at.deps.db, { villageId: HANURA, kind: 'letter', holder: 'head' })).toMatchObject([{ code }]);
    expect(await inboxOf(at.deps.db, { villageId: HANURA, kind: 'letter', holder: 'operator' })).toHaveLength(0);
  });

  test('leaves an audit row and an event for every step', async () => {
    const code = await taken();
    await forwardRequest(at.deps, at.office.operator, code);
    const expected = ['submitted', 'taken', 'forwarded'].map((s) => `letter_request.${s}`);
    expect((await at.deps.db.select().from(auditEvents)).map((a) => a.action)).toEqual(expected);
    expect((await at.deps.db.select().from(outbox)).map((o) => o.topic)).toEqual(expected);
  });

  test('skips the secretary where that is switched off', async () => {
    await givenLetterType(at.deps, { slug: 'pengantar', secretaryStep: 0 });
    const code = await submitted(at.siti, 'pengantar');
    await takeRequest(at.deps, at.office.operator, code, {});
    await forwardRequest(at.deps, at.office.operator, code);
    expect((await state()).state).toBe('awaiting_signature');
  });

  test('is nobody’s step but the holder’s', async () => {
    const code = await taken();
    expect(why(await forwardRequest(at.deps, at.office.head, code))).toBe('letters.not_your_step');
    expect(why(await forwardRequest(at.deps, asPerson(at.siti), code))).toBe('letters.not_your_step');
    expect((await state()).state).toBe('in_review');
  });
});

describe('first come, first served', () => {
  test('the second in line is taken only with a reason, which everybody can read', async () => {
    await submitted();
    const second = await submitted(await givenResident(at.deps, 'Budi'));
    expect(why(await takeRequest(at.deps, at.office.operator, second, {}))).toBe('letters.not_first_in_line');
    expect(why(await takeRequest(at.deps, at.office.operator, second, { reason: 'cpt' }))).toBe(
      'letters.reason_invalid',
    );
    expect(why(await takeRequest(at.deps, at.office.operator, second, { reason: 'Rawat inap hari ini' }))).toBe('ok');
    expect((await steps()).at(-1)).toMatchObject({ note: 'Rawat inap hari ini' });
    const audits = await opened(at.deps, await at.deps.db.select().from(auditEvents), {
      reason: 'audit_events.reason',
    });
    expect(audits.at(-1)).toMatchObject({ reason: 'Rawat inap hari ini' });
    expect(await liesOpen(at.deps.db, 'Rawat inap')).toEqual([]);
  });

  test('one that waits for its RT, or in another village, keeps nobody waiting', async () => {
    await givenLetterType(at.deps, { slug: 'domisili', rtEndorsement: 1 });
    await givenLetterType(at.deps, { villageId: SIDODADI });
    await submitted(at.siti, 'domisili');
    await submitted(await givenResident(at.deps, 'Warga Sidodadi', { villageId: SIDODADI }));
    const code = await submitted(await givenResident(at.deps, 'Budi'));
    expect(why(await takeRequest(at.deps, at.office.operator, code, {}))).toBe('ok');
  });

  test('of five operators who take the same request at once, one has it', async () => {
    const code = await submitted();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => takeRequest(at.deps, at.office.operator, code, {})));
    expect(all.filter((r) => r.ok)).toHaveLength(1);
    for (const r of all) expect(['ok', 'letters.changed_meanwhile', 'letters.not_in_this_state']).toContain(why(r));
    expect(await steps()).toHaveLength(2);
  });
});

describe('sending back for correction', () => {
  test('says why and what, and stops the clock; the case waits for its owner', async () => {
    const code = await taken();
    expect(why(await sendBack(at.office.operator, code))).toBe('ok');
    expect(await state()).toMatchObject({
      state: 'needs_correction',
      reason: 'Alamat usaha belum ditulis',
      fieldsToCorrect: ['purpose'],
      pausedAt: at.deps.clock.now(),
    });
    expect((await steps()).at(-1)).toMatchObject({ holder: 'owner', dueAt: null, note: 'Alamat usaha belum ditulis' });
  });

  test('needs a reason of some words', async () => {
    const code = await taken();
    expect(await sendBackRequest(at.deps, at.office.operator, code, { reason: ' ' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { reason: 'required' } },
    });
  });

  test('gives back, after the correction, the office time that was left', async () => {
    const code = await taken();
    at.deps.clock.set(fromWib(2026, 11, 2, 10));
    await sendBack(at.office.operator, code);
    at.deps.clock.set(fromWib(2026, 11, 3, 9));
    await saveAnswers(at.deps, asPerson(at.siti), code, { purpose: 'Pinjaman KUR di bank' });
    expect(why(await correctRequest(at.deps, asPerson(at.siti), code, {}))).toBe('ok');
    // Sent back at 10 with an hour left of the two promised at 9; that hour runs from 9 the next day.
    expect(await state()).toMatchObject({
      state: 'in_review',
      dueAt: fromWib(2026, 11, 3, 10),
      pausedFor: 7 * HOUR,
      pausedAt: null,
      reason: null,
    });
    expect(await inboxOf(at.deps.db, { villageId: HANURA, kind: 'letter', holder: 'operator' })).toMatchObject([
      { code, due_at: fromWib(2026, 11, 3, 10) },
    ]);
  });

  test('is answered with corrected answers only; wrong ones are named and change nothing', async () => {
    const code = await taken();
    await sendBack(at.office.operator, code);
    expect(
      await correctRequest(at.deps, asPerson(at.siti), code, { answers: { start_date: 'kemarin' } }),
    ).toMatchObject({
      refusal: { fields: { 'answers.start_date': 'not_a_date' } },
    });
    expect((await state()).state).toBe('needs_correction');
  });

  test('nobody answers for 30 days: the request runs out by itself, once', async () => {
    const code = await taken();
    await sendBack(at.office.operator, code);
    at.deps.clock.advance(CORRECTION_DAYS * DAY - 1);
    await expireRequests(at.deps);
    expect((await state()).state).toBe('needs_correction');
    at.deps.clock.advance(2);
    await Promise.all([expireRequests(at.deps), expireRequests(at.deps)]);
    expect((await state()).state).toBe('expired');
    expect((await steps()).filter((s) => s.state === 'expired')).toHaveLength(1);
    expect(why(await correctRequest(at.deps, asPerson(at.siti), code, {}))).toBe('letters.not_in_this_state');
  });
});

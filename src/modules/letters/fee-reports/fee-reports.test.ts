import { describe, expect, test } from 'vitest';
import { letterCast } from '../../../../tests/support/letter-casts.ts';
import { deliverMessages } from '../../../foundation/notifications/deliver-messages.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { asPerson, givenLetterOffice } from '../../../../tests/support/letters.ts';
import {
  ctxOf,
  givenOffice,
  givenOfficer,
  givenResident,
  SIDODADI,
  stage,
  type Person,
} from '../../../../tests/support/index.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { feeReports } from '../letters.table.ts';
import { lettersModule } from '../letters-module.ts';
import { followRequest } from '../requests/read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { answerFeeQuestion } from './answer-fee-question.ts';
import { listFeeReports } from './list-fee-reports.ts';

const at = stage(async () => {
  const it = await letterCast({ signs: true });
  const { code } = await givenLetter(it.deps, await givenHead(it.deps), it.siti, it.type);
  return { ...it, code };
});

const DETAILS = 'Diminta Rp20.000 di loket';
const answers = (askedToPay: boolean, details?: string) =>
  answerFeeQuestion(at.deps, asPerson(at.siti), at.code, { askedToPay, ...(details && { details }) });

describe('"Apakah ada yang meminta bayaran?"', () => {
  test('a yes reaches the kabupaten with its words, sealed on the way, and leaves no trace in the village', async () => {
    expect((await answers(true, DETAILS)).ok).toBe(true);
    expect((await at.deps.db.select().from(feeReports))[0]!.detailsSealed).not.toContain('20.000');
    expect((await at.deps.db.select().from(outbox)).at(-1)).toMatchObject({
      topic: 'letter_fee.reported',
      villageId: null,
    });
    expect((await at.deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ villageId: null });
    const region = await givenOfficer(at.deps, 'region', 'Dian');
    expect(await listFeeReports(at.deps, region)).toMatchObject({
      value: [{ code: at.code, villageName: 'Hanura', details: DETAILS }],
    });
  });

  test('the village office cannot read it', async () => {
    await answers(true, DETAILS);
    const { operator, head } = await givenLetterOffice(at.deps);
    for (const ctx of [operator, head, asPerson(at.siti)])
      expect(await listFeeReports(at.deps, ctx)).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('a no is counted and nobody is alarmed', async () => {
    await answers(false, DETAILS);
    expect((await at.deps.db.select().from(feeReports))[0]).toMatchObject({ askedToPay: 0, detailsSealed: null });
    expect((await at.deps.db.select().from(outbox)).some((o) => o.topic === 'letter_fee.reported')).toBe(false);
  });

  test('is answered once, also by a double tap', async () => {
    const taps = await Promise.all([answers(true), answers(true), answers(false)]);
    expect(taps.filter((r) => r.ok)).toHaveLength(1);
    expect(await answers(false)).toMatchObject({ refusal: { code: 'letters.fee_answered' } });
  });

  test('is asked only of the owner of an issued letter', async () => {
    const stranger = asPerson(await givenResident(at.deps, 'Budi'));
    expect(await answerFeeQuestion(at.deps, stranger, at.code, { askedToPay: true })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await answerFeeQuestion(at.deps, asPerson(at.siti), at.code, {})).toMatchObject({
      refusal: { fields: { askedToPay: 'required' } },
    });
  });

  test('is not shown to the office, neither the yes nor the no', async () => {
    const { operator } = await givenLetterOffice(at.deps);
    await answers(true, DETAILS);
    expect(await reviewRequest(at.deps, operator, at.code)).toMatchObject({
      value: { askedToPay: null, asksAboutFee: false },
    });
    expect(await followRequest(at.deps, asPerson(at.siti), at.code)).toMatchObject({
      value: { askedToPay: true, asksAboutFee: true },
    });
  });

  describe('is never answered by an officer for a resident, so that the resident’s own yes still counts', () => {
    const yesOfSiti = async () => {
      expect((await answers(true, DETAILS)).ok).toBe(true);
      expect((await at.deps.db.select().from(feeReports))[0]).toMatchObject({
        askedToPay: 1,
        reportedBy: at.siti.accountId,
      });
    };
    const asCounterRequest = (by: Person) =>
      commit(at.deps.db, [
        raw(`UPDATE letter_requests SET basis = 'counter', applicant_account_id = ? WHERE code = ?`, [
          by.accountId,
          at.code,
        ]),
      ]);
    const asRelativesRequest = (by: Person) =>
      commit(at.deps.db, [
        raw(`UPDATE letter_requests SET basis = 'same_household', applicant_account_id = ? WHERE code = ?`, [
          by.accountId,
          at.code,
        ]),
      ]);
    const no = (ctx: Ctx) => answerFeeQuestion(at.deps, ctx, at.code, { askedToPay: false });

    test('who typed it at the counter', async () => {
      const person = await givenResident(at.deps, 'Operator');
      const operator = ctxOf(await givenOffice(at.deps, person, 'operator'));
      await asCounterRequest(person);
      expect(await no(operator)).toMatchObject({ refusal: { code: 'letters.not_your_step' } });
      expect(await no(asPerson(person))).toMatchObject({ refusal: { kind: 'not_found' } });
      await yesOfSiti();
    });

    test('who asked for a relative with NIK and PIN, an officer of this village dismissed since too', async () => {
      const person = await givenResident(at.deps, 'Sekdes', { householdId: at.siti.householdId });
      await givenOffice(at.deps, person, 'secretary');
      await asRelativesRequest(person);
      const refused = { refusal: { kind: 'forbidden', code: 'letters.fee_asked_of_residents' } };
      expect(await no(asPerson(person))).toMatchObject(refused);
      at.deps.clock.advance(DAY);
      await commit(at.deps.db, [
        raw('UPDATE officers SET until_at = ? WHERE account_id = ?', [at.deps.clock.now() - 1, person.accountId]),
      ]);
      expect(await no(asPerson(person))).toMatchObject(refused);
      expect(await followRequest(at.deps, asPerson(person), at.code)).toMatchObject({ value: { asksAboutFee: false } });
      await yesOfSiti();
    });

    test('but an officer answers for a letter about themself, and a relative who is none, or one of another village', async () => {
      await givenOffice(at.deps, at.siti, 'operator');
      expect((await answers(true)).ok).toBe(true);
      const { code: second } = await givenLetter(
        at.deps,
        await givenHead(at.deps),
        await givenResident(at.deps, 'Budi'),
        at.type,
      );
      const person = await givenResident(at.deps, 'Ani');
      await givenOffice(at.deps, { ...person, villageId: SIDODADI }, 'operator');
      at.code = second;
      await asRelativesRequest(person);
      expect((await no(asPerson(person))).ok).toBe(true);
    });
  });

  test('the officers of the kabupaten are told, once, and nobody else', async () => {
    const person = await givenResident(at.deps, 'Dian');
    await givenOffice(at.deps, person, 'region');
    await givenLetterOffice(at.deps);
    await answers(true, DETAILS);
    const event = (await at.deps.db.select().from(outbox)).find((e) => e.topic === 'letter_fee.reported');
    const [tellRegion] = lettersModule.subscriptions['letter_fee.reported'];
    for (let i = 0; i < 2; i++) await tellRegion(at.deps, event!);
    await deliverMessages(at.deps, 100);
    const told = at.deps.messenger.sent.filter((m) => m.template.name === 'balai_region_fee_reported');
    expect(told.map((m) => m.to)).toEqual([person.phone]);
    expect(told[0]?.text).not.toContain('20.000');
  });
});

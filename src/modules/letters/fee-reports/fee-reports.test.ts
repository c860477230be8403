import { beforeEach, describe, expect, test } from 'vitest';
import { deliverMessages } from '../../../foundation/notifications/deliver-messages.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { asPerson, givenLetterOffice, givenLetterType } from '../../../../tests/support/letters.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { feeReports } from '../letters.table.ts';
import { lettersModule } from '../letters-module.ts';
import { followRequest } from '../requests/read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { answerFeeQuestion } from './answer-fee-question.ts';
import { listFeeReports } from './list-fee-reports.ts';

let deps: TestDeps;
let siti: Person;
let typeId: string;
let code: string;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  typeId = (await givenLetterType(deps)).id;
  siti = await givenResident(deps, 'Siti Aminah');
  ({ code } = await givenLetter(deps, await givenHead(deps), siti, typeId));
});

const DETAILS = 'Diminta Rp20.000 di loket';
const answers = (askedToPay: boolean, details?: string) =>
  answerFeeQuestion(deps, asPerson(siti), code, { askedToPay, ...(details && { details }) });

describe('"Apakah ada yang meminta bayaran?"', () => {
  test('a yes reaches the kabupaten with its words, sealed on the way, and leaves no trace in the village', async () => {
    expect((await answers(true, DETAILS)).ok).toBe(true);
    expect((await deps.db.select().from(feeReports))[0]!.detailsSealed).not.toContain('20.000');
    expect((await deps.db.select().from(outbox)).at(-1)).toMatchObject({
      topic: 'letter_fee.reported',
      villageId: null,
    });
    expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ villageId: null });
    const region = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
    expect(await listFeeReports(deps, region)).toMatchObject({
      value: [{ code, villageName: 'Hanura', details: DETAILS }],
    });
  });

  test('the village office cannot read it', async () => {
    await answers(true, DETAILS);
    const { operator, head } = await givenLetterOffice(deps);
    for (const ctx of [operator, head, asPerson(siti)])
      expect(await listFeeReports(deps, ctx)).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('a no is counted and nobody is alarmed', async () => {
    await answers(false, DETAILS);
    expect((await deps.db.select().from(feeReports))[0]).toMatchObject({ askedToPay: 0, detailsSealed: null });
    expect((await deps.db.select().from(outbox)).some((o) => o.topic === 'letter_fee.reported')).toBe(false);
  });

  test('is answered once, also by a double tap', async () => {
    const taps = await Promise.all([answers(true), answers(true), answers(false)]);
    expect(taps.filter((r) => r.ok)).toHaveLength(1);
    expect(await answers(false)).toMatchObject({ refusal: { code: 'letters.fee_answered' } });
  });

  test('is asked only of the owner of an issued letter', async () => {
    const stranger = asPerson(await givenResident(deps, 'Budi'));
    expect(await answerFeeQuestion(deps, stranger, code, { askedToPay: true })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await answerFeeQuestion(deps, asPerson(siti), code, {})).toMatchObject({
      refusal: { fields: { askedToPay: 'required' } },
    });
  });

  test('is not shown to the office, neither the yes nor the no', async () => {
    const { operator } = await givenLetterOffice(deps);
    await answers(true, DETAILS);
    expect(await reviewRequest(deps, operator, code)).toMatchObject({
      value: { askedToPay: null, asksAboutFee: false },
    });
    expect(await followRequest(deps, asPerson(siti), code)).toMatchObject({
      value: { askedToPay: true, asksAboutFee: true },
    });
  });

  describe('is never answered by an officer for a resident, so that the resident’s own yes still counts', () => {
    const yesOfSiti = async () => {
      expect((await answers(true, DETAILS)).ok).toBe(true);
      expect((await deps.db.select().from(feeReports))[0]).toMatchObject({ askedToPay: 1, reportedBy: siti.accountId });
    };
    const asCounterRequest = (by: Person) =>
      commit(deps.db, [
        raw(`UPDATE letter_requests SET basis = 'counter', applicant_account_id = ? WHERE code = ?`, [
          by.accountId,
          code,
        ]),
      ]);
    const asRelativesRequest = (by: Person) =>
      commit(deps.db, [
        raw(`UPDATE letter_requests SET basis = 'same_household', applicant_account_id = ? WHERE code = ?`, [
          by.accountId,
          code,
        ]),
      ]);
    const no = (ctx: Ctx) => answerFeeQuestion(deps, ctx, code, { askedToPay: false });

    test('who typed it at the counter', async () => {
      const person = await givenResident(deps, 'Operator');
      const operator = ctxOf(await givenOffice(deps, person, 'operator'));
      await asCounterRequest(person);
      expect(await no(operator)).toMatchObject({ refusal: { code: 'letters.not_your_step' } });
      expect(await no(asPerson(person))).toMatchObject({ refusal: { kind: 'not_found' } });
      await yesOfSiti();
    });

    test('who asked for a relative with NIK and PIN, an officer of this village dismissed since too', async () => {
      const person = await givenResident(deps, 'Sekdes', { householdId: siti.householdId });
      await givenOffice(deps, person, 'secretary');
      await asRelativesRequest(person);
      const refused = { refusal: { kind: 'forbidden', code: 'letters.fee_asked_of_residents' } };
      expect(await no(asPerson(person))).toMatchObject(refused);
      deps.clock.advance(DAY);
      await commit(deps.db, [
        raw('UPDATE officers SET until_at = ? WHERE account_id = ?', [deps.clock.now() - 1, person.accountId]),
      ]);
      expect(await no(asPerson(person))).toMatchObject(refused);
      expect(await followRequest(deps, asPerson(person), code)).toMatchObject({ value: { asksAboutFee: false } });
      await yesOfSiti();
    });

    test('but an officer answers for a letter about themself, and a relative who is none, or one of another village', async () => {
      await givenOffice(deps, siti, 'operator');
      expect((await answers(true)).ok).toBe(true);
      const { code: second } = await givenLetter(
        deps,
        await givenHead(deps),
        await givenResident(deps, 'Budi'),
        typeId,
      );
      const person = await givenResident(deps, 'Ani');
      await givenOffice(deps, { ...person, villageId: SIDODADI }, 'operator');
      code = second;
      await asRelativesRequest(person);
      expect((await no(asPerson(person))).ok).toBe(true);
    });
  });

  test('the officers of the kabupaten are told, once, and nobody else', async () => {
    const person = await givenResident(deps, 'Dian');
    await givenOffice(deps, person, 'region');
    await givenLetterOffice(deps);
    await answers(true, DETAILS);
    const event = (await deps.db.select().from(outbox)).find((e) => e.topic === 'letter_fee.reported');
    const [tellRegion] = lettersModule.subscriptions['letter_fee.reported'];
    for (let i = 0; i < 2; i++) await tellRegion(deps, event!);
    await deliverMessages(deps, 100);
    const told = deps.messenger.sent.filter((m) => m.template.name === 'balai_region_fee_reported');
    expect(told.map((m) => m.to)).toEqual([person.phone]);
    expect(told[0]?.text).not.toContain('20.000');
  });
});

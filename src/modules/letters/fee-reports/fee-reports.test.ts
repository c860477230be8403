import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { asPerson, givenLetterOffice, givenLetterType } from '../../../../tests/support/letters.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { feeReports } from '../letters.table.ts';
import { lettersModule } from '../letters-module.ts';
import { answerFeeQuestion } from './answer-fee-question.ts';
import { listFeeReports } from './list-fee-reports.ts';

let deps: TestDeps;
let siti: Person;
let code: string;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  const { id } = await givenLetterType(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  ({ code } = await givenLetter(deps, await givenHead(deps), siti, id));
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

  test('the officers of the kabupaten are told, once, and nobody else', async () => {
    const person = await givenResident(deps, 'Dian');
    await givenOffice(deps, person, 'region');
    await givenLetterOffice(deps);
    await answers(true, DETAILS);
    const event = (await deps.db.select().from(outbox)).find((e) => e.topic === 'letter_fee.reported');
    for (let i = 0; i < 2; i++) await lettersModule.subscriptions['letter_fee.reported']?.(deps, event!);
    const told = deps.messenger.sent.filter((m) => m.template.name === 'balai_region_fee_reported');
    expect(told.map((m) => m.to)).toEqual([person.phone]);
    expect(told[0]?.text).not.toContain('20.000');
  });
});

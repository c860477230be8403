import { expect, test } from 'vitest';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { DAY, fromWib } from '../../../kernel/clock.ts';
import { givenResident, guestCtx, SIDODADI } from '../../../../tests/support/index.ts';
import { asPerson, givenLetterOffice, givenLetterType } from '../../../../tests/support/letters.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';
import { readReceipt } from './read-receipt.ts';
import { startRequest } from './start-request.ts';

const { at, submitted, taken } = requestStage();

test('a receipt tells the place in the order of that day, and the day begins at midnight WIB', async () => {
  at.deps.clock.set(fromWib(2026, 11, 24, 23, 58));
  const first = await submitted();
  const budi = await givenResident(at.deps, 'Budi');
  const second = await submitted(budi);
  const third = await submitted(await givenResident(at.deps, 'Wati'));
  expect(await readReceipt(at.deps, asPerson(at.siti), first)).toMatchObject({
    value: { queue: 'A-001', subjectName: 'Siti Aminah', title: 'Surat Keterangan Usaha', code: first },
  });
  expect(await readReceipt(at.deps, asPerson(budi), second)).toMatchObject({ value: { queue: 'A-002' } });
  expect(await readReceipt(at.deps, at.office.operator, third)).toMatchObject({ value: { queue: 'A-001' } });
});

test('it keeps its number when the request moves on and others come', async () => {
  const code = await taken();
  await submitted(await givenResident(at.deps, 'Budi'));
  at.deps.clock.advance(3 * DAY);
  expect(await readReceipt(at.deps, asPerson(at.siti), code)).toMatchObject({ value: { queue: 'A-001' } });
});

test('every desk of the office prints it, one look an hour is written, and the applicant’s own is none', async () => {
  const code = await submitted();
  for (const who of [at.office.operator, at.office.operator, at.office.head, asPerson(at.siti)])
    expect(why(await readReceipt(at.deps, who, code))).toBe('ok');
  expect(await at.deps.db.select().from(recordLooks)).toHaveLength(2);
});

test('it is nobody else’s: another resident, another village’s office, a guest', async () => {
  const code = await submitted();
  await givenLetterType(at.deps, { villageId: SIDODADI });
  const elsewhere = await givenLetterOffice(at.deps, SIDODADI);
  for (const who of [asPerson(await givenResident(at.deps, 'Budi')), elsewhere.operator])
    expect(why(await readReceipt(at.deps, who, code))).toBe('letters.no_such_request');
  expect(why(await readReceipt(at.deps, guestCtx, code))).toBe('identity.login_needed');
});

test('a draft has none yet', async () => {
  const draft = await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' });
  const code = draft.ok ? draft.value.code : '';
  expect(why(await readReceipt(at.deps, asPerson(at.siti), code))).toBe('letters.not_in_this_state');
});

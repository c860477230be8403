import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import { timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { MINUTE } from '../../../kernel/clock.ts';
import type { Result } from '../../../kernel/result.ts';

import {
  asPerson,
  givenLetterOffice,
  givenLetterType,
  requestBody,
  type LetterOffice,
} from '../../../../tests/support/letters.ts';
import { givenRegion, givenResident, testDeps, type Person, type TestDeps } from '../../../../tests/support/index.ts';
import { letterRequests } from '../letters.table.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';

import { forwardRequest } from '../issuing/forward-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';

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

import { describe, expect, test } from 'vitest';

import { asPerson, requestBody } from '../../../../tests/support/letters.ts';
import { givenResident } from '../../../../tests/support/index.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { letterRequests } from '../letters.table.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';

import { forwardRequest } from '../issuing/forward-request.ts';
import { expireRequests } from './expire-requests.ts';
import { retention } from './retention.ts';
import { handOverRequest } from './hand-over-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';

import { startRequest } from './start-request.ts';
import { submitRequest } from './submit-request.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';

const { at, submitted, taken, state, steps } = requestStage();

describe('refusing, returning, cancelling, handing over', () => {
  test('nobody is refused or asked to correct something without being told why', async () => {
    const code = await taken();
    for (const reason of [undefined, '', '    ', 'ya'])
      for (const done of [
        await rejectRequest(at.deps, at.office.operator, code, { code: 'not_needed', reason }),
        await sendBackRequest(at.deps, at.office.operator, code, { reason }),
      ])
        expect(why(done)).toBe('letters.reason_invalid');
    expect(await state()).toMatchObject({ state: 'in_review', reason: null });
  });

  test('a refusal has a code that is counted and words that are read', async () => {
    const code = await taken();
    const reason = 'NIB sudah cukup untuk bank ini';
    expect(why(await rejectRequest(at.deps, at.office.operator, code, { code: 'nope', reason }))).toBe(
      'letters.reason_invalid',
    );
    expect(why(await rejectRequest(at.deps, at.office.operator, code, { code: 'not_needed', reason }))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'rejected', rejectCode: 'not_needed', reason });
    expect(await liesOpen(at.deps.db, reason)).toEqual([]);
    expect(why(await submitRequest(at.deps, asPerson(at.siti), requestBody('again')))).toBe('ok');
  });

  test('the head gives one back to the operator with the reason', async () => {
    const code = await taken();
    await forwardRequest(at.deps, at.office.operator, code);
    await forwardRequest(at.deps, at.office.secretary, code);
    expect(why(await returnRequest(at.deps, at.office.head, code, {}))).toBe('letters.reason_invalid');
    expect(why(await returnRequest(at.deps, at.office.head, code, { reason: 'Nama usaha salah' }))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'in_review', reason: 'Nama usaha salah' });
  });

  test('an applicant cancels an open request without reason, the office with one', async () => {
    expect(why(await cancelRequest(at.deps, asPerson(at.siti), await submitted(), {}))).toBe('ok');
    const code = await submitted(await givenResident(at.deps, 'Budi'));
    expect(why(await cancelRequest(at.deps, at.office.operator, code, {}))).toBe('letters.reason_missing');
    expect(why(await cancelRequest(at.deps, at.office.operator, code, { reason: 'Atas permintaan warga' }))).toBe('ok');
  });

  test('cancelling and forwarding at the same moment: one of them happens', async () => {
    const code = await taken();
    const both = await Promise.all([
      cancelRequest(at.deps, asPerson(at.siti), code, {}),
      forwardRequest(at.deps, at.office.operator, code),
    ]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(await steps()).toHaveLength(3);
  });

  test('only an issued letter is handed over', async () => {
    const code = await taken();
    expect(why(await handOverRequest(at.deps, at.office.operator, code))).toBe('letters.not_in_this_state');
    await at.deps.db.$client.execute(`UPDATE letter_requests SET state = 'issued'`);
    expect(why(await handOverRequest(at.deps, asPerson(at.siti), code))).toBe('ok');
    expect((await steps()).at(-1)).toMatchObject({ state: 'handed_over', holder: 'nobody' });
  });

  test('a draft is thrown away by its applicant, a submitted one is not', async () => {
    const draft = await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' });
    const code = draft.ok ? draft.value.code : '';
    expect(why(await discardDraft(at.deps, asPerson(at.siti), code))).toBe('ok');
    expect(why(await discardDraft(at.deps, asPerson(at.siti), await submitted()))).toBe('letters.not_in_this_state');
  });
});

describe('what nobody goes on with', () => {
  const tidy = () => commit(at.deps.db, retention(at.deps.clock.now()));

  test('waits thirty days for its correction, then it ends', async () => {
    const code = await taken();
    await sendBackRequest(at.deps, at.office.operator, code, { reason: 'Nama usaha salah' });
    at.deps.clock.advance(30 * DAY);
    await expireRequests(at.deps);
    expect(await state()).toMatchObject({ state: 'needs_correction' });
    at.deps.clock.advance(1);
    await expireRequests(at.deps);
    expect(await state()).toMatchObject({ state: 'expired' });
  });

  test('is kept as a draft for thirty days after the last word was written', async () => {
    const draft = await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' });
    const code = draft.ok ? draft.value.code : '';
    at.deps.clock.advance(20 * DAY);
    expect(why(await saveAnswers(at.deps, asPerson(at.siti), code, { business_name: 'Dapur' }))).toBe('ok');
    at.deps.clock.advance(30 * DAY);
    await tidy();
    expect(await state()).toMatchObject({ state: 'draft' });
    at.deps.clock.advance(1);
    await tidy();
    expect(await state()).toBeUndefined();
  });

  test('is thrown away as a draft while the timer ends others', async () => {
    const code = await taken();
    await sendBackRequest(at.deps, at.office.operator, code, { reason: 'Nama usaha salah' });
    await startRequest(at.deps, asPerson(await givenResident(at.deps, 'Budi')), { slug: 'usaha' });
    at.deps.clock.advance(30 * DAY + 1);
    await expireRequests(at.deps);
    await tidy();
    const states = (await at.deps.db.select().from(letterRequests)).map((row) => row.state);
    expect(states).toEqual(['expired']);
  });
});

import { describe, expect, test } from 'vitest';
import { letterCast } from '../../../../tests/support/letter-casts.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { cases, timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { fromWib } from '../../../kernel/clock.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import {
  ANSWERS,
  asPerson,
  givenLetterOffice,
  givenLetterType,
  requestBody,
} from '../../../../tests/support/letters.ts';
import { ctxOf, givenResident, givenShop, guestCtx, HANURA, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { letterRequests } from '../letters.table.ts';
import { openAnswers } from './sealed-answers.ts';
import { saveAnswers } from './save-answers.ts';
import { startRequest } from './start-request.ts';
import { submitDraft } from './submit-draft.ts';
import { submitRequest } from './submit-request.ts';

const at = stage(letterCast);

const requests = () => at.deps.db.select().from(letterRequests);
const codeOf = (r: { ok: boolean } & object) =>
  'value' in r ? (r.value as { code: string }).code : (r as { refusal?: { code: string } }).refusal?.code;

describe('asking for a letter in one call', () => {
  test('gives a code, the promised time and the price of nothing', async () => {
    const done = await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    expect(done).toMatchObject({
      ok: true,
      value: {
        title: 'Surat Keterangan Usaha',
        cost: 0,
        dueAt: fromWib(2026, 11, 2, 11),
        submittedAt: at.deps.clock.now(),
      },
    });
    expect(codeOf(done)).toMatch(/^S-/);
  });

  test('writes request, case, timeline, audit and outbox together, the answers sealed', async () => {
    await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    const [row] = await requests();
    expect(row).toMatchObject({
      state: 'submitted',
      applicantAccountId: at.siti.accountId,
      basis: 'self',
      villageId: HANURA,
    });
    expect(row!.answersSealed).not.toContain('Dapur Siti');
    expect(await openAnswers(at.deps, row!.answersSealed)).toEqual({ ...ANSWERS, start_date: '' });
    expect(await at.deps.db.select().from(cases)).toMatchObject([
      { kind: 'letter', holder: 'operator', amount: 0, ownerAccountId: at.siti.accountId, closed: 0 },
    ]);
    expect(await at.deps.db.select().from(timelineEntries)).toMatchObject([{ state: 'submitted', role: 'resident' }]);
    expect(await at.deps.db.select().from(auditEvents)).toMatchObject([{ action: 'letter_request.submitted' }]);
    expect(await at.deps.db.select().from(outbox)).toMatchObject([
      { topic: 'letter_request.submitted', payload: { requestId: row!.id } },
    ]);
  });

  test('twice with one key makes one request and the same receipt', async () => {
    const first = await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    at.deps.clock.advance(60_000);
    expect(await submitRequest(at.deps, asPerson(at.siti), requestBody('a'))).toEqual(first);
    expect(await requests()).toHaveLength(1);
  });

  test('twenty times at once with one key makes one request', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submitRequest(at.deps, asPerson(at.siti), requestBody('a'))),
    );
    expect(new Set(all.map(codeOf)).size).toBe(1);
    expect(all.every((r) => r.ok)).toBe(true);
    expect(await requests()).toHaveLength(1);
    expect(await at.deps.db.select().from(outbox)).toHaveLength(1);
  });

  test.each([
    ['its letter is no longer offered', `UPDATE letter_types SET active = 0`],
    ['the letters are switched off', `DELETE FROM village_modules`],
    ['the person has died', `UPDATE residents SET status = 'deceased'`],
  ])('again with one key gives the receipt also when meanwhile %s', async (_, change) => {
    const first = await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    await at.deps.db.$client.execute(change);
    expect(await submitRequest(at.deps, asPerson(at.siti), requestBody('a'))).toEqual(first);
    const other = requestBody('a', { answers: { ...ANSWERS, business_name: 'Lain' } });
    expect(await submitRequest(at.deps, asPerson(at.siti), other)).toMatchObject({
      refusal: { code: 'letters.key_reused' },
    });
    expect((await submitRequest(at.deps, asPerson(at.siti), requestBody('b'))).ok).toBe(false);
    expect(await requests()).toHaveLength(1);
  });

  test('again with one key gives the receipt also when the office asks one question more since', async () => {
    const first = await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    await at.deps.db.$client.execute(`UPDATE letter_types SET content = json_insert(content, '$.fields[#]',
      json('{"key":"turnover","label":"Omzet","kind":"money","required":true}'))`);
    expect(await submitRequest(at.deps, asPerson(at.siti), requestBody('a'))).toEqual(first);
  });

  test('with the key of another person is a request of its own, and by phone it is none', async () => {
    const first = await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    const budi = await submitRequest(at.deps, asPerson(await givenResident(at.deps, 'Budi')), requestBody('a'));
    expect(budi.ok && codeOf(budi) !== codeOf(first)).toBe(true);
    const byPhone = ctxOf({ ...at.siti.actor, resident: null });
    expect(await submitRequest(at.deps, byPhone, requestBody('a'))).toMatchObject({
      refusal: { code: 'residents.not_a_resident' },
    });
  });

  test('with a used key for another letter or another person is refused', async () => {
    await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    await givenLetterType(at.deps, { slug: 'domisili' });
    const wife = await givenResident(at.deps, 'Ani', { householdId: at.siti.householdId, relationship: 'spouse' });
    for (const other of [{ slug: 'domisili' }, { slug: 'tidak-ada' }, { residentId: wife.residentId }])
      expect(await submitRequest(at.deps, asPerson(at.siti), requestBody('a', other))).toMatchObject({
        refusal: { code: 'letters.key_reused' },
      });
  });

  test('with a used key and other answers is refused', async () => {
    await submitRequest(at.deps, asPerson(at.siti), requestBody('a'));
    const other = requestBody('a', { answers: { ...ANSWERS, business_name: 'Lain' } });
    expect(await submitRequest(at.deps, asPerson(at.siti), other)).toMatchObject({
      refusal: { code: 'letters.key_reused' },
    });
  });

  test('while the same letter is open offers that one, also in a race of different keys', async () => {
    const many = await Promise.all(
      ['a', 'b', 'c', 'd'].map((k) => submitRequest(at.deps, asPerson(at.siti), requestBody(k))),
    );
    const made = many.filter((r) => r.ok);
    expect(made).toHaveLength(1);
    const code = codeOf(made[0]!);
    for (const r of many) if (!r.ok) expect(r.refusal).toMatchObject({ code: 'letters.already_open', data: { code } });
  });

  test('takes the applicant from the session, whatever the body says', async () => {
    const body = requestBody('a', { applicantAccountId: 'account-x', subjectResidentId: 'resident-x' });
    await submitRequest(at.deps, asPerson(at.siti), body);
    expect((await requests())[0]).toMatchObject({
      applicantAccountId: at.siti.accountId,
      subjectResidentId: at.siti.residentId,
    });
  });

  test('about a stranger is refused as if there were none', async () => {
    const other = await givenResident(at.deps, 'Budi');
    const done = await submitRequest(at.deps, asPerson(at.siti), requestBody('a', { residentId: other.residentId }));
    expect(done).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await requests()).toHaveLength(0);
  });

  test('names each wrong answer and writes nothing', async () => {
    const done = await submitRequest(
      at.deps,
      asPerson(at.siti),
      requestBody('a', { answers: { business_name: '  ', start_date: '2026-02-30' } }),
    );
    expect(done).toMatchObject({
      refusal: {
        kind: 'invalid',
        fields: {
          'answers.business_name': 'required',
          'answers.business_type': 'required',
          'answers.start_date': 'not_a_date',
          'answers.purpose': 'required',
        },
      },
    });
    expect(await requests()).toHaveLength(0);
  });

  test('needs a login, and letters switched on in the village', async () => {
    expect(await submitRequest(at.deps, guestCtx, requestBody('a'))).toMatchObject({
      refusal: { kind: 'unauthenticated' },
    });
    await commit(at.deps.db, [villageModulesRepo(at.deps.db, HANURA).off('letters')]);
    expect(await submitRequest(at.deps, asPerson(at.siti), requestBody('a'))).toMatchObject({
      refusal: { code: 'letters.no_such_type' },
    });
  });

  test('is for the own village’s letters: another village’s types do not exist', async () => {
    await givenLetterType(at.deps, { villageId: SIDODADI, slug: 'hanya-sidodadi' });
    const done = await submitRequest(at.deps, asPerson(at.siti), requestBody('a', { slug: 'hanya-sidodadi' }));
    expect(done).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

describe('asking page by page', () => {
  const started = async () => codeOf(await startRequest(at.deps, asPerson(at.siti), { slug: 'usaha' }))!;

  test('keeps what was answered, and going back finds the same draft', async () => {
    const code = await started();
    await saveAnswers(at.deps, asPerson(at.siti), code, { business_name: 'Dapur Siti' });
    await saveAnswers(at.deps, asPerson(at.siti), code, { business_type: 'Keripik' });
    expect(await started()).toBe(code);
    expect(await openAnswers(at.deps, (await requests())[0]!.answersSealed)).toEqual({
      business_name: 'Dapur Siti',
      business_type: 'Keripik',
    });
  });

  test('fills in what the applicant’s shop already says', async () => {
    await givenShop(at.deps, at.siti, { name: 'Dapur Siti' });
    await started();
    expect(await openAnswers(at.deps, (await requests())[0]!.answersSealed)).toEqual({
      business_name: 'Dapur Siti',
      business_type: 'Camilan',
      start_date: '2026-01-05',
    });
  });

  test('shows nobody a draft but its applicant', async () => {
    const code = await started();
    const { operator } = await givenLetterOffice(at.deps);
    expect(await saveAnswers(at.deps, operator, code, { purpose: 'x' })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await at.deps.db.select().from(cases)).toHaveLength(0);
  });

  test('hands in with the draft’s own code; a double tap gives one request and one receipt', async () => {
    const code = await started();
    await saveAnswers(at.deps, asPerson(at.siti), code, ANSWERS);
    const taps = await Promise.all([1, 2, 3].map(() => submitDraft(at.deps, asPerson(at.siti), code)));
    expect(taps.map(codeOf)).toEqual([code, code, code]);
    expect(await submitDraft(at.deps, asPerson(at.siti), code)).toEqual(taps[0]);
    expect(await at.deps.db.select().from(timelineEntries)).toHaveLength(1);
  });

  test('is refused while a question is open, and the answers stay', async () => {
    const code = await started();
    await saveAnswers(at.deps, asPerson(at.siti), code, { purpose: 'Pinjaman bank' });
    expect(await submitDraft(at.deps, asPerson(at.siti), code)).toMatchObject({
      refusal: { fields: { business_name: 'required' } },
    });
    expect((await requests())[0]).toMatchObject({ state: 'draft' });
  });

  test('checks the person again: a draft of somebody who moved away meanwhile is not taken', async () => {
    const code = await started();
    await saveAnswers(at.deps, asPerson(at.siti), code, ANSWERS);
    await at.deps.db.$client.execute(`UPDATE residents SET status = 'moved' WHERE id = '${at.siti.residentId}'`);
    expect(await submitDraft(at.deps, asPerson(at.siti), code)).toMatchObject({
      refusal: { code: 'letters.applicant_gone' },
    });
  });
});

describe('at the counter', () => {
  test('the operator asks for a resident who is there: recorded as such, and the resident’s own to follow', async () => {
    const { operator } = await givenLetterOffice(at.deps);
    const body = requestBody('a', { counterVillageId: HANURA, residentId: at.siti.residentId });
    expect((await submitRequest(at.deps, operator, body)).ok).toBe(true);
    expect((await requests())[0]).toMatchObject({ basis: 'counter', subjectResidentId: at.siti.residentId });
    expect((await at.deps.db.select().from(cases))[0]).toMatchObject({
      ownerAccountId: null,
      subjectResidentId: at.siti.residentId,
    });
    expect((await at.deps.db.select().from(timelineEntries))[0]).toMatchObject({ role: 'operator' });
  });

  test('nobody without the office does, nor an operator in another village', async () => {
    const { operator } = await givenLetterOffice(at.deps, SIDODADI);
    const body = requestBody('a', { counterVillageId: HANURA, residentId: at.siti.residentId });
    for (const ctx of [asPerson(at.siti), operator])
      expect(await submitRequest(at.deps, ctx, body)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

import { describe, expect, test } from 'vitest';
import { letterCast } from '../../../../tests/support/letter-casts.ts';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { ANSWERS, asPerson, givenLetterOffice } from '../../../../tests/support/letters.ts';
import { givenHead } from '../../../../tests/support/signed-letter.ts';
import {
  ctxOf,
  givenOffice,
  givenResident,
  HANURA,
  SIDODADI,
  stage,
  type Person,
} from '../../../../tests/support/index.ts';
import { opened } from '../../../../tests/support/opened.ts';
import { issueLetter } from '../issuing/issue-letter.ts';
import { readLetterFile } from '../issuing/read-letter-file.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { readForm } from './read-form.ts';
import { followRequest } from './read-request.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { saveAnswers } from './save-answers.ts';
import { sendBackRequest } from './send-back-request.ts';
import { startRequest } from './start-request.ts';
import { submitDraft } from './submit-draft.ts';
import { takeRequest } from './take-request.ts';

const at = stage(async () => {
  const it = await letterCast({ signs: true });
  const officer = await givenResident(it.deps, 'Operator');
  return {
    ...it,
    officer,
    /** The officer at work, as an office session has them: no resident. */
    counter: ctxOf({ ...(await givenOffice(it.deps, officer, 'operator')), resident: null }),
    /** The same person after their dismissal, with NIK and PIN. */
    dismissed: asPerson(officer),
  };
});

const begun = async () => {
  const draft = await startRequest(at.deps, at.counter, {
    slug: 'usaha',
    residentId: at.siti.residentId,
    counterVillageId: HANURA,
  });
  if (!draft.ok) throw new Error(draft.refusal.code);
  return draft.value.code;
};
const submitted = async () => {
  const code = await begun();
  await saveAnswers(at.deps, at.counter, code, ANSWERS);
  const done = await submitDraft(at.deps, at.counter, code);
  if (!done.ok) throw new Error(done.refusal.code);
  return code;
};
const sentBack = async () => {
  const code = await submitted();
  await takeRequest(at.deps, at.counter, code, {});
  await sendBackRequest(at.deps, at.counter, code, { reason: 'Alamat usaha belum ditulis' });
  return code;
};
const issued = async () => {
  const code = await submitted();
  await commit(at.deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_signature' WHERE code = ?`, [code])]);
  const signed = await issueLetter(at.deps, await givenHead(at.deps), code);
  if (!signed.ok) throw new Error(signed.refusal.code);
  return code;
};
const looksOf = async (who: Person) =>
  (await opened(at.deps, await at.deps.db.select().from(recordLooks), { purpose: 'record_looks.purpose' })).filter(
    (look) => look.actor === `account:${who.accountId}`,
  );
const notTheirs = { refusal: { kind: 'not_found', code: 'letters.no_such_request' } };

describe('a request typed at the counter', () => {
  test('is the officer’s to write until it is handed in, also by a double tap', async () => {
    const code = await begun();
    expect(await readForm(at.deps, at.counter, code)).toMatchObject({ value: { state: 'draft', basis: 'counter' } });
    expect((await followRequest(at.deps, at.counter, code)).ok).toBe(true);
    expect((await saveAnswers(at.deps, at.counter, code, ANSWERS)).ok).toBe(true);
    const taps = await Promise.all([1, 2].map(() => submitDraft(at.deps, at.counter, code)));
    expect(taps).toMatchObject([{ value: { code } }, { value: { code } }]);
    expect(await submitDraft(at.deps, at.counter, code)).toEqual(taps[0]);
  });

  test('can be thrown away by the officer who began it', async () => {
    expect((await discardDraft(at.deps, at.counter, await begun())).ok).toBe(true);
  });

  test('as a draft is nobody else’s: neither a colleague’s, nor the resident’s, nor that of the officer once dismissed', async () => {
    const code = await begun();
    const colleague = (await givenLetterOffice(at.deps)).operator;
    for (const ctx of [colleague, asPerson(at.siti), at.dismissed]) {
      expect(await readForm(at.deps, ctx, code)).toMatchObject(notTheirs);
      expect(await followRequest(at.deps, ctx, code)).toMatchObject(notTheirs);
      expect(await submitDraft(at.deps, ctx, code)).toMatchObject(notTheirs);
      expect(await discardDraft(at.deps, ctx, code)).toMatchObject(notTheirs);
    }
  });

  test('as a draft is not reviewed: nobody has asked for anything yet', async () => {
    expect(await reviewRequest(at.deps, at.counter, await begun())).toMatchObject(notTheirs);
  });

  test('then is the resident’s to follow, and the officer’s only as a case of the office', async () => {
    const code = await submitted();
    expect(await followRequest(at.deps, asPerson(at.siti), code)).toMatchObject({ value: { actions: ['cancel'] } });
    expect(await followRequest(at.deps, at.counter, code)).toMatchObject(notTheirs);
    expect((await reviewRequest(at.deps, at.counter, code)).ok).toBe(true);
  });

  test('is cancelled by the officer only as the office does it: with a reason', async () => {
    const code = await submitted();
    expect(await cancelRequest(at.deps, at.counter, code, {})).toMatchObject({
      refusal: { code: 'letters.reason_missing' },
    });
    expect((await cancelRequest(at.deps, at.counter, code, { reason: 'Warga tidak jadi' })).ok).toBe(true);
  });

  test('does not exist for an officer who was dismissed, whatever they try', async () => {
    const code = await sentBack();
    for (const attempt of [
      followRequest(at.deps, at.dismissed, code),
      readForm(at.deps, at.dismissed, code),
      saveAnswers(at.deps, at.dismissed, code, ANSWERS),
      correctRequest(at.deps, at.dismissed, code, {}),
      cancelRequest(at.deps, at.dismissed, code, {}),
      submitDraft(at.deps, at.dismissed, code),
    ])
      expect(await attempt).toMatchObject(notTheirs);
  });

  test('nor for one who works in another village now', async () => {
    const elsewhere = (await givenLetterOffice(at.deps, SIDODADI)).operator;
    const moved = ctxOf({ ...at.officer.actor, resident: null, offices: officesOf(elsewhere) });
    expect(await followRequest(at.deps, moved, await submitted())).toMatchObject(notTheirs);
  });

  test('is corrected at the counter by the office, and the timeline says so', async () => {
    const code = await sentBack();
    expect((await correctRequest(at.deps, at.counter, code, {})).ok).toBe(true);
    expect((await at.deps.db.select().from(timelineEntries)).at(-1)).toMatchObject({
      state: 'in_review',
      role: 'operator',
    });
  });

  test('gives the letter to the officer as to any officer: each look is on the record; and to nobody dismissed', async () => {
    const code = await issued();
    const before = (await looksOf(at.officer)).length;
    expect((await readLetterFile(at.deps, at.counter, code)).ok).toBe(true);
    expect(await looksOf(at.officer)).toHaveLength(before + 1);
    expect(await readLetterFile(at.deps, at.dismissed, code)).toMatchObject(notTheirs);
    expect((await readLetterFile(at.deps, asPerson(at.siti), code)).ok).toBe(true);
    expect(await looksOf(at.siti)).toHaveLength(0);
  });
});

describe('the form and who can read that it was opened', () => {
  test('an operator who opens the form of somebody’s request is on the record, once for all its pages', async () => {
    const code = await sentBack();
    const colleague = await givenResident(at.deps, 'Operator dua');
    const ctx = ctxOf(await givenOffice(at.deps, colleague, 'operator'));
    for (let page = 0; page < 3; page++)
      expect(await readForm(at.deps, ctx, code)).toMatchObject({ value: { record: { nik: at.siti.nik } } });
    expect(await looksOf(colleague)).toMatchObject([
      { residentId: at.siti.residentId, purpose: 'Surat Keterangan Usaha', extent: 'opened' },
    ]);
  });

  test('and again when they come back to it later', async () => {
    const code = await sentBack();
    at.deps.clock.advance(HOUR + 1);
    const before = (await looksOf(at.officer)).length;
    await readForm(at.deps, at.counter, code);
    expect(await looksOf(at.officer)).toHaveLength(before + 1);
  });

  test('the person it is about leaves no look', async () => {
    await readForm(at.deps, asPerson(at.siti), await sentBack());
    expect(await looksOf(at.siti)).toHaveLength(0);
  });

  test('who asks for a relative does', async () => {
    const wife = await givenResident(at.deps, 'Ani', { householdId: at.siti.householdId, relationship: 'spouse' });
    const draft = await startRequest(at.deps, asPerson(wife), { slug: 'usaha', residentId: at.siti.residentId });
    at.deps.clock.advance(HOUR + 1);
    await readForm(at.deps, asPerson(wife), draft.ok ? draft.value.code : '');
    expect((await looksOf(wife)).map((look) => look.residentId)).toEqual([at.siti.residentId, at.siti.residentId]);
  });
});

const officesOf = ({ actor }: Ctx) => (actor.kind === 'account' ? actor.offices : []);

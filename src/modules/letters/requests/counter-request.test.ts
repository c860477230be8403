import { beforeEach, describe, expect, test } from 'vitest';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { timelineEntries } from '../../../hub/timeline/cases.table.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { ANSWERS, asPerson, givenLetterOffice, givenLetterType } from '../../../../tests/support/letters.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { givenHead } from '../../../../tests/support/signed-letter.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
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

let deps: TestDeps;
let siti: Person;
let officer: Person;
/** The officer at work, as an office session has them: no resident. */
let counter: Ctx;
/** The same person after their dismissal, with NIK and PIN. */
let dismissed: Ctx;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  await givenLetterType(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  officer = await givenResident(deps, 'Operator');
  counter = ctxOf({ ...(await givenOffice(deps, officer, 'operator')), resident: null });
  dismissed = asPerson(officer);
});

const begun = async () => {
  const draft = await startRequest(deps, counter, {
    slug: 'usaha',
    residentId: siti.residentId,
    counterVillageId: HANURA,
  });
  if (!draft.ok) throw new Error(draft.refusal.code);
  return draft.value.code;
};
const submitted = async () => {
  const code = await begun();
  await saveAnswers(deps, counter, code, ANSWERS);
  const done = await submitDraft(deps, counter, code);
  if (!done.ok) throw new Error(done.refusal.code);
  return code;
};
const sentBack = async () => {
  const code = await submitted();
  await takeRequest(deps, counter, code, {});
  await sendBackRequest(deps, counter, code, { reason: 'Alamat usaha belum ditulis' });
  return code;
};
const issued = async () => {
  const code = await submitted();
  await commit(deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_signature' WHERE code = ?`, [code])]);
  const signed = await issueLetter(deps, await givenHead(deps), code);
  if (!signed.ok) throw new Error(signed.refusal.code);
  return code;
};
const looksOf = async (who: Person) =>
  (await opened(deps, await deps.db.select().from(recordLooks), { purpose: 'record_looks.purpose' })).filter(
    (look) => look.actor === `account:${who.accountId}`,
  );
const notTheirs = { refusal: { kind: 'not_found', code: 'letters.no_such_request' } };

describe('a request typed at the counter', () => {
  test('is the officer’s to write until it is handed in, also by a double tap', async () => {
    const code = await begun();
    expect(await readForm(deps, counter, code)).toMatchObject({ value: { state: 'draft', basis: 'counter' } });
    expect((await followRequest(deps, counter, code)).ok).toBe(true);
    expect((await saveAnswers(deps, counter, code, ANSWERS)).ok).toBe(true);
    const taps = await Promise.all([1, 2].map(() => submitDraft(deps, counter, code)));
    expect(taps).toMatchObject([{ value: { code } }, { value: { code } }]);
    expect(await submitDraft(deps, counter, code)).toEqual(taps[0]);
  });

  test('can be thrown away by the officer who began it', async () => {
    expect((await discardDraft(deps, counter, await begun())).ok).toBe(true);
  });

  test('as a draft is nobody else’s: neither a colleague’s, nor the resident’s, nor that of the officer once dismissed', async () => {
    const code = await begun();
    const colleague = (await givenLetterOffice(deps)).operator;
    for (const ctx of [colleague, asPerson(siti), dismissed]) {
      expect(await readForm(deps, ctx, code)).toMatchObject(notTheirs);
      expect(await followRequest(deps, ctx, code)).toMatchObject(notTheirs);
      expect(await submitDraft(deps, ctx, code)).toMatchObject(notTheirs);
      expect(await discardDraft(deps, ctx, code)).toMatchObject(notTheirs);
    }
  });

  test('as a draft is not reviewed: nobody has asked for anything yet', async () => {
    expect(await reviewRequest(deps, counter, await begun())).toMatchObject(notTheirs);
  });

  test('then is the resident’s to follow, and the officer’s only as a case of the office', async () => {
    const code = await submitted();
    expect(await followRequest(deps, asPerson(siti), code)).toMatchObject({ value: { actions: ['cancel'] } });
    expect(await followRequest(deps, counter, code)).toMatchObject(notTheirs);
    expect((await reviewRequest(deps, counter, code)).ok).toBe(true);
  });

  test('is cancelled by the officer only as the office does it: with a reason', async () => {
    const code = await submitted();
    expect(await cancelRequest(deps, counter, code, {})).toMatchObject({
      refusal: { code: 'letters.reason_missing' },
    });
    expect((await cancelRequest(deps, counter, code, { reason: 'Warga tidak jadi' })).ok).toBe(true);
  });

  test('does not exist for an officer who was dismissed, whatever they try', async () => {
    const code = await sentBack();
    for (const attempt of [
      followRequest(deps, dismissed, code),
      readForm(deps, dismissed, code),
      saveAnswers(deps, dismissed, code, ANSWERS),
      correctRequest(deps, dismissed, code, {}),
      cancelRequest(deps, dismissed, code, {}),
      submitDraft(deps, dismissed, code),
    ])
      expect(await attempt).toMatchObject(notTheirs);
  });

  test('nor for one who works in another village now', async () => {
    const elsewhere = (await givenLetterOffice(deps, SIDODADI)).operator;
    const moved = ctxOf({ ...officer.actor, resident: null, offices: officesOf(elsewhere) });
    expect(await followRequest(deps, moved, await submitted())).toMatchObject(notTheirs);
  });

  test('is corrected at the counter by the office, and the timeline says so', async () => {
    const code = await sentBack();
    expect((await correctRequest(deps, counter, code, {})).ok).toBe(true);
    expect((await deps.db.select().from(timelineEntries)).at(-1)).toMatchObject({
      state: 'in_review',
      role: 'operator',
    });
  });

  test('gives the letter to the officer as to any officer: each look is on the record; and to nobody dismissed', async () => {
    const code = await issued();
    const before = (await looksOf(officer)).length;
    expect((await readLetterFile(deps, counter, code)).ok).toBe(true);
    expect(await looksOf(officer)).toHaveLength(before + 1);
    expect(await readLetterFile(deps, dismissed, code)).toMatchObject(notTheirs);
    expect((await readLetterFile(deps, asPerson(siti), code)).ok).toBe(true);
    expect(await looksOf(siti)).toHaveLength(0);
  });
});

describe('the form and who can read that it was opened', () => {
  test('an operator who opens the form of somebody’s request is on the record, once for all its pages', async () => {
    const code = await sentBack();
    const colleague = await givenResident(deps, 'Operator dua');
    const ctx = ctxOf(await givenOffice(deps, colleague, 'operator'));
    for (let page = 0; page < 3; page++)
      expect(await readForm(deps, ctx, code)).toMatchObject({ value: { record: { nik: siti.nik } } });
    expect(await looksOf(colleague)).toMatchObject([
      { residentId: siti.residentId, purpose: 'Surat Keterangan Usaha', extent: 'opened' },
    ]);
  });

  test('and again when they come back to it later', async () => {
    const code = await sentBack();
    deps.clock.advance(HOUR + 1);
    const before = (await looksOf(officer)).length;
    await readForm(deps, counter, code);
    expect(await looksOf(officer)).toHaveLength(before + 1);
  });

  test('the person it is about leaves no look', async () => {
    await readForm(deps, asPerson(siti), await sentBack());
    expect(await looksOf(siti)).toHaveLength(0);
  });

  test('who asks for a relative does', async () => {
    const wife = await givenResident(deps, 'Ani', { householdId: siti.householdId, relationship: 'spouse' });
    const draft = await startRequest(deps, asPerson(wife), { slug: 'usaha', residentId: siti.residentId });
    deps.clock.advance(HOUR + 1);
    await readForm(deps, asPerson(wife), draft.ok ? draft.value.code : '');
    expect((await looksOf(wife)).map((look) => look.residentId)).toEqual([siti.residentId, siti.residentId]);
  });
});

const officesOf = ({ actor }: Ctx) => (actor.kind === 'account' ? actor.offices : []);

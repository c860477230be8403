import { describe, expect, test } from 'vitest';
import { subscriptionsOf } from '../../app/subscriptions.ts';
import { givenResident, guestCtx, HANURA, SIDODADI } from '../../../tests/support/index.ts';
import { asPerson, givenLetterOffice } from '../../../tests/support/letters.ts';
import { requestStage, why } from '../../../tests/support/request-stage.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { outbox } from '../notifications/notifications.table.ts';
import { looksAtMe } from '../residents/index.ts';
import { answerCorrection } from './answer-correction.ts';
import { askCorrection } from './ask-correction.ts';
import { recordCorrections } from './corrections.table.ts';
import { deliverMessages } from '../notifications/deliver-messages.ts';
import { countCorrections, listCorrections } from './list-corrections.ts';
import { ownCorrections } from './own-corrections.ts';

const { at } = requestStage();
const SAID = 'Pekerjaan saya guru, bukan petani. Ada SK mengajar.';
const ask = (who = asPerson(at.siti), more: object = {}) =>
  askCorrection(at.deps, who, { fact: 'occupation', said: SAID, ...more });
const asked = async () => {
  const done = await ask();
  return done.ok ? done.value.code : why(done);
};
const answer = (code: string, input: object = { done: true }, who = at.office.operator) =>
  answerCorrection(at.deps, who, code, input);
/** Tells every event so far, twice. */
const told = async () => {
  const events = await at.deps.db.select().from(outbox);
  for (const event of [...events, ...events])
    for (const listener of subscriptionsOf([])[event.topic] ?? []) await listener(at.deps, event);
  await deliverMessages(at.deps, 100);
  return at.deps.messenger.sent.map((m) => m.template.name);
};

describe('a resident whose data are wrong', () => {
  test('asks the office, which sees what they say beside the record; the look is theirs to read', async () => {
    const code = await asked();
    expect(await listCorrections(at.deps, at.office.secretary, HANURA)).toMatchObject({
      value: [{ code, fact: 'occupation', said: SAID, record: { name: 'Siti Aminah', id: at.siti.residentId } }],
    });
    await listCorrections(at.deps, at.office.secretary, HANURA);
    expect(await looksAtMe(at.deps, asPerson(at.siti))).toMatchObject({
      value: [{ purpose: 'Permintaan perbaikan data', extent: 'opened' }],
    });
    expect(await countCorrections(at.deps, at.office.head, HANURA)).toBe(1);
  });

  test('reads the answer, and both sides are told once, without a word about the person', async () => {
    const code = await asked();
    expect(await told()).toEqual(['balai_desk_correction_asked']);
    expect(why(await answer(code, { done: false, answer: 'Bawa SK mengajar ke kantor.' }))).toBe('ok');
    expect(await told()).toEqual(['balai_desk_correction_asked', 'balai_correction_answered']);
    expect(JSON.stringify(at.deps.messenger.sent)).not.toMatch(/Siti|guru|SK mengajar/);
    expect(await ownCorrections(at.deps, asPerson(at.siti))).toMatchObject({
      value: [{ code, state: 'declined', answer: 'Bawa SK mengajar ke kantor.', said: SAID }],
    });
    expect(await countCorrections(at.deps, at.office.operator, HANURA)).toBe(0);
  });

  test('asks once about a fact while it is open, also with two taps at the same time', async () => {
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(why).sort()).toEqual(['corrections.asked_already', 'ok']);
    expect(why(await ask(asPerson(at.siti), { fact: 'birth' }))).toBe('ok');
    const [first] = await at.deps.db.select().from(recordCorrections);
    await answer(first?.code ?? '');
    expect(why(await ask(asPerson(at.siti), { fact: first?.fact })), 'and again when it was answered').toBe('ok');
  });

  test('keeps what they say sealed', async () => {
    const code = await asked();
    await answer(code, { done: true, answer: 'Sudah kami betulkan.' });
    const [row] = await at.deps.db.select().from(recordCorrections);
    expect(JSON.stringify(row)).not.toMatch(/\bguru\b|betulkan/);
  });

  test('says what is wrong and how it should be', async () => {
    for (const wrong of [{ said: '' }, { said: 'x' }, { fact: 'nik' }, { said: 'a'.repeat(501) }])
      expect(why(await ask(asPerson(at.siti), wrong))).toBe('corrections.invalid');
    expect(why(await ask(guestCtx))).toBe('identity.login_needed');
    expect(why(await ask(at.office.operator)), 'an officer at work is a resident too').toBe('ok');
  });
});

describe('the office’s answer', () => {
  test('is given once, also by two officers at the same time', async () => {
    const code = await asked();
    const both = await Promise.all([answer(code), answer(code, { done: false, answer: 'Belum' }, at.office.head)]);
    expect(both.map(why).sort()).toEqual(['corrections.answered_already', 'ok']);
    const row = await readOne(at.deps.db, {
      sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'correction.answered'`,
    });
    expect(row).toEqual({ n: 1 });
  });

  test('gives a reason when nothing is changed', async () => {
    expect(why(await answer(await asked(), { done: false }))).toBe('corrections.answer_invalid');
  });

  test('is not another village’s, nor a resident’s: for them there is no such request, and the try is written down', async () => {
    const code = await asked();
    const elsewhere = await givenLetterOffice(at.deps, SIDODADI);
    const budi = asPerson(await givenResident(at.deps, 'Budi'));
    for (const who of [elsewhere.operator, budi]) {
      expect(why(await answer(code, { done: true }, who))).toBe('corrections.no_such');
      expect(why(await listCorrections(at.deps, who, HANURA))).toBe('corrections.not_your_village');
      expect(await countCorrections(at.deps, who, HANURA)).toBe(0);
    }
    expect(why(await answer('K-NONE-0000'))).toBe('corrections.no_such');
    const row = await readOne(at.deps.db, { sql: `SELECT count(*) AS n FROM audit_events WHERE reason = 'denied'` });
    expect(row).toEqual({ n: 2 });
  });
});

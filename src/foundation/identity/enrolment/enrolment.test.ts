import { describe, expect, test } from 'vitest';
import {
  codeOf,
  counterCast,
  ctxOf,
  givenSecret,
  guestCtx,
  HANURA,
  PIN,
  receivedCode,
  roundTripsOf,
  SIDODADI,
  stage,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { looksAtMe } from '../../residents/index.ts';
import { resolveSession } from '../index.ts';
import { enrolAtCounter, finishEnrolment, redeemSlip, startEnrolment } from './index.ts';
import { logInResident, unlockLogin } from '../secrets/index.ts';
import { logInWithCode, sendLoginCode } from '../codes/index.ts';

const place = { label: 'Android · Chrome' };
const NEW_PIN = '739164';

const at = stage(counterCast);

const forgetLogin = () => commit(at.deps.db, [raw('DELETE FROM accounts WHERE id = ?', [at.siti.accountId])]);
const logIn = (pin: string) => logInResident(at.deps, guestCtx, { nik: at.siti.nik, pin }, place);
const slip = async (ctx = at.operator, villageId = HANURA) => {
  const given = await enrolAtCounter(at.deps, ctx, { villageId, nik: at.siti.nik });
  return given.ok ? given.value.code : given.refusal.code;
};
const redeem = (code: string, more: object = {}, ctx = guestCtx) =>
  redeemSlip(at.deps, ctx, { nik: at.siti.nik, code, pin: NEW_PIN, ...more }, place);
const accountOf = async (residentId: string) =>
  (
    await readOne<{ id: string }>(at.deps.db, {
      sql: 'SELECT id FROM accounts WHERE resident_id = ?',
      args: [residentId],
    })
  )?.id;

describe('a slip from the counter', () => {
  test('gives a first login: an account of the resident, a PIN, and a session', async () => {
    await forgetLogin();
    const done = await redeem(await slip());
    const session = await resolveSession(at.deps, done.ok ? done.value.token : '');
    expect(session).toMatchObject({ name: 'Siti', scope: 'resident', actor: { resident: { id: at.siti.residentId } } });
    expect(codeOf(await logIn(NEW_PIN))).toBe('ok');
  });

  test('gives a new PIN for a forgotten one: the old one and all other logins end, locks fall', async () => {
    await givenSecret(at.deps, at.siti.accountId, 'pin');
    const before = await logIn(PIN);
    for (let i = 0; i < 5; i += 1) await logIn('000001');
    expect(codeOf(await redeem(await slip()))).toBe('ok');
    expect(await accountOf(at.siti.residentId)).toBe(at.siti.accountId);
    expect(codeOf(await logIn(NEW_PIN))).toBe('ok');
    expect(codeOf(await logIn(PIN))).toBe('identity.wrong_nik_or_pin');
    expect(await resolveSession(at.deps, before.ok ? before.value.token : '')).toBeNull();
  });

  test('is on the record: an audit row, and a look that the resident sees', async () => {
    await slip();
    const row = await readOne(at.deps.db, { sql: `SELECT actor, village_id, subject_id FROM audit_events` });
    expect(row).toMatchObject({ village_id: HANURA, subject_id: at.siti.residentId });
    expect(await looksAtMe(at.deps, ctxOf(at.siti.actor))).toMatchObject({ value: [{ purpose: /Pendaftaran/ }] });
  });

  test('is not given by an officer of another village, a resident or a guest', async () => {
    expect(await slip(at.neighbour)).toBe('residents.not_your_village');
    expect(await slip(at.neighbour, SIDODADI)).toBe('residents.no_record');
    expect(await slip(ctxOf(at.siti.actor))).toBe('residents.not_your_village');
    expect(await slip(guestCtx)).toBe('identity.login_needed');
  });

  test('is given to somebody who was looked up, once the officer says that face and KTP-el are theirs', async () => {
    const looked = { villageId: HANURA, residentId: at.siti.residentId };
    expect(codeOf(await enrolAtCounter(at.deps, at.operator, looked))).toBe('identity.person_not_seen');
    const given = await enrolAtCounter(at.deps, at.operator, { ...looked, seen: true });
    expect(given).toMatchObject({ ok: true, value: { residentName: 'Siti' } });
    expect(codeOf(await redeem(given.ok ? given.value.code : ''))).toBe('ok');
    const elsewhere = { ...looked, villageId: SIDODADI, seen: true };
    expect(codeOf(await enrolAtCounter(at.deps, at.neighbour, elsewhere))).toBe('residents.no_record');
    expect(codeOf(await enrolAtCounter(at.deps, at.operator, { villageId: HANURA }))).toBe(
      'identity.enrolment_invalid',
    );
  });

  test('works once, also when it is redeemed twice at the same time', async () => {
    const code = await slip();
    const codes = (await Promise.all([redeem(code), redeem(code)])).map(codeOf).sort();
    expect(codes).toEqual(['identity.code_over', 'ok']);
    expect(codeOf(await redeem(code))).toBe('identity.wrong_slip');
  });

  test('ends with the next one, and after three days', async () => {
    const first = await slip();
    const second = await slip();
    expect(codeOf(await redeem(first))).toBe('identity.wrong_slip');
    at.deps.clock.advance(3 * DAY);
    expect(codeOf(await redeem(second))).toBe('identity.wrong_slip');
  });

  test('cannot be guessed: wrong code, no slip and unknown NIK are one answer, and tries are counted', async () => {
    await slip();
    const answers = [
      await redeem('00000000'),
      await redeem('00000000', { nik: '1809101708449999' }),
      await redeem('00000000', { nik: '1809101708449998' }),
    ];
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    for (let i = 0; i < 4; i += 1) await redeem('00000000');
    expect(codeOf(await redeem('00000000'))).toBe('identity.locked');
  });

  test.each(['111111', '123456', '654321', '121212', '890123', '140388', '880314', '031988'])(
    'does not let %s become the PIN',
    async (pin) => {
      expect(await redeem(await slip(), { pin })).toMatchObject({ refusal: { fields: { pin: 'pin_easy' } } });
    },
  );

  test('makes the shopping account of this device theirs only when they say so', async () => {
    await forgetLogin();
    const asked = await sendLoginCode(at.deps, guestCtx, { phone: '0812 9999 0000' });
    const entered = await logInWithCode(
      at.deps,
      guestCtx,
      { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) },
      place,
    );
    const buyer = (await resolveSession(at.deps, entered.ok ? entered.value.token : ''))?.actor ?? { kind: 'guest' };
    const buyerId = buyer.kind === 'account' ? buyer.accountId : '';
    expect(codeOf(await redeem(await slip(), {}, ctxOf(buyer)))).toBe('ok');
    expect(await accountOf(at.siti.residentId)).not.toBe(buyerId);

    await commit(at.deps.db, [
      raw('UPDATE accounts SET resident_id = NULL WHERE resident_id = ?', [at.siti.residentId]),
    ]);
    expect(codeOf(await redeem(await slip(), { link: true }, ctxOf(buyer)))).toBe('ok');
    expect(await accountOf(at.siti.residentId)).toBe(buyerId);
  });
});

describe('enrolling without going to the office', () => {
  const facts = () => ({ nik: at.siti.nik, kk: `180910010120${at.siti.nik.slice(-4)}`, birthDate: '1988-03-14' });
  const start = async (more: object = {}) => {
    const started = await startEnrolment(at.deps, guestCtx, { ...facts(), ...more });
    return started.ok ? started.value.challenge : started.refusal.code;
  };
  const finish = (challenge: string, code: string, more: object = {}) =>
    finishEnrolment(at.deps, guestCtx, { challenge, code, pin: NEW_PIN, ...more }, place);

  test('sends a code to the phone on record, and gives a PIN and a session for it', async () => {
    await forgetLogin();
    const id = await start();
    const code = await receivedCode(at.deps);
    expect(at.deps.messenger.sent).toMatchObject([{ to: at.siti.phone }]);
    const done = await finish(id, code);
    const session = await resolveSession(at.deps, done.ok ? done.value.token : '');
    expect(session).toMatchObject({ name: 'Siti', scope: 'resident' });
    expect(codeOf(await logIn(NEW_PIN))).toBe('ok');
  });

  test('opens a locked login again', async () => {
    await givenSecret(at.deps, at.siti.accountId, 'pin');
    for (let i = 0; i < 5; i += 1) await logIn('000001');
    expect(codeOf(await logIn(PIN))).toBe('identity.locked');
    await finish(await start(), await receivedCode(at.deps));
    expect(codeOf(await logIn(NEW_PIN))).toBe('ok');
  });

  test.each([
    ['an unknown NIK', { nik: '1809101708449999' }],
    ['another KK number', { kk: '1809100101209999' }],
    ['another birth date', { birthDate: '1988-03-15' }],
  ])('answers the same for %s, after the same work, and sends nothing', async (_what, wrong) => {
    const right: string[] = [];
    const trips = await roundTripsOf(at.deps.db, async () => right.push(await start()));
    let id = '';
    expect(await roundTripsOf(at.deps.db, async () => (id = await start(wrong)))).toBe(trips);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await receivedCode(at.deps);
    expect(at.deps.messenger.sent.map((m) => m.to)).toEqual([at.siti.phone]);
    expect(codeOf(await finish(id, '000000'))).toBe('identity.wrong_code');
  });

  test('takes the code of its own request once', async () => {
    const id = await start();
    const code = await receivedCode(at.deps);
    const codes = (await Promise.all([finish(id, code), finish(id, code)])).map(codeOf).sort();
    expect(codes).toEqual(['identity.code_over', 'ok']);
  });

  test('keeps the code for another try when the chosen PIN is too easy', async () => {
    const id = await start();
    const code = await receivedCode(at.deps);
    expect(await finish(id, code, { pin: '140388' })).toMatchObject({ refusal: { fields: { pin: 'pin_easy' } } });
    expect(codeOf(await finish(id, code))).toBe('ok');
  });

  test('joins the shopping account of that phone only when the phone is the person’s alone', async () => {
    await forgetLogin();
    const asked = await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone });
    await logInWithCode(
      at.deps,
      guestCtx,
      { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) },
      place,
    );
    const shopper = await readOne<{ id: string }>(at.deps.db, {
      sql: 'SELECT id FROM accounts WHERE phone_index IS NOT NULL AND resident_id IS NULL',
    });
    await finish(await start(), await receivedCode(at.deps));
    expect(await accountOf(at.siti.residentId)).not.toBe(shopper?.id);
    await commit(at.deps.db, [
      raw('UPDATE accounts SET resident_id = NULL WHERE resident_id = ?', [at.siti.residentId]),
    ]);
    await finish(await start(), await receivedCode(at.deps), { link: true });
    expect(await accountOf(at.siti.residentId)).toBe(shopper?.id);
  });

  test('lets the own phone become a way in to the same account', async () => {
    await forgetLogin();
    await finish(await start(), await receivedCode(at.deps), { link: true });
    const asked = await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone });
    const entered = await logInWithCode(
      at.deps,
      guestCtx,
      { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) },
      place,
    );
    const session = await resolveSession(at.deps, entered.ok ? entered.value.token : '');
    expect(session?.actor.accountId).toBe(await accountOf(at.siti.residentId));
  });
});

describe('a locked resident at the counter', () => {
  const lock = async () => {
    await givenSecret(at.deps, at.siti.accountId, 'pin');
    for (let i = 0; i < 5; i += 1) await logIn('000001');
  };
  const unlock = (ctx: Ctx, villageId = HANURA, seen = true) =>
    unlockLogin(at.deps, ctx, { villageId, residentId: at.siti.residentId, seen });

  test('is let in again by an officer of the village, with an audit row', async () => {
    await lock();
    expect(codeOf(await unlock(at.operator))).toBe('ok');
    expect(codeOf(await logIn(PIN))).toBe('ok');
    const row = await readOne(at.deps.db, {
      sql: `SELECT reason FROM audit_events WHERE action = 'identity.unlocked'`,
    });
    expect(row).toEqual({ reason: null });
  });

  test('is let in only when the officer has seen them', async () => {
    await lock();
    expect(await unlock(at.operator, HANURA, false)).toMatchObject({
      refusal: { code: 'identity.person_not_seen', fields: { seen: 'required' } },
    });
    expect(codeOf(await logIn(PIN))).toBe('identity.locked');
  });

  test('is not let in by an officer of another village, who is written down', async () => {
    await lock();
    expect(codeOf(await unlock(at.neighbour))).toBe('residents.no_record');
    expect(codeOf(await unlock(at.neighbour, SIDODADI))).toBe('residents.no_record');
    expect(codeOf(await logIn(PIN))).toBe('identity.locked');
    const row = await readOne<{ n: number }>(at.deps.db, {
      sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'identity.unlocked' AND reason = 'denied'`,
    });
    expect(row?.n).toBe(2);
  });
});

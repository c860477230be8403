import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenResident,
  guestCtx,
  HANURA,
  loginCast,
  PASSWORD,
  PIN,
  receivedCode,
  stage,
  type Person,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { resolveSession } from './index.ts';
import { addPhone, askPhone } from './codes/add-phone.ts';
import { askProof, proofWays } from './codes/ask-proof.ts';
import { changeSecret } from './secrets/change-secret.ts';
import { confirmOfficer } from './officers/confirm-officer.ts';
import { confirmTotp, offerTotp } from './codes/set-up-totp.ts';
import { enrolAtCounter } from './enrolment/enrol-at-counter.ts';
import { finishEnrolment, startEnrolment } from './enrolment/enrol-self.ts';
import { logInOfficer } from './officers/log-in-officer.ts';
import { logInResident } from './secrets/log-in-resident.ts';
import { logInWithCode } from './codes/log-in-with-code.ts';
import { redeemSlip } from './enrolment/redeem-slip.ts';
import { sendLoginCode } from './codes/send-login-code.ts';
import { stepUp } from './codes/step-up.ts';
import { type NewSession } from './sessions/sessions.repo.ts';

const place = { label: 'Android · Chrome' };
const NEW_PIN = '739164';
const NEW_PASSWORD = 'rempah lampung 45';
const NEW_PHONE = '0812 9999 0000';

const at = stage(loginCast);

const sessionOf = async (done: Result<NewSession>) => {
  const session = await resolveSession(at.deps, done.ok ? done.value.token : '');
  if (!session) throw new Error(codeOf(done));
  return session;
};
const ctxAfter = async (done: Result<NewSession>) => ctxOf((await sessionOf(done)).actor);
const byPhone = async (person: Person) => {
  const sent = await sendLoginCode(at.deps, guestCtx, { phone: person.phone });
  const code = await receivedCode(at.deps);
  const challenge = sent.ok ? sent.value.challenge : '';
  return ctxAfter(await logInWithCode(at.deps, guestCtx, { challenge, code }, place));
};
const byPin = async (person: Person) =>
  ctxAfter(await logInResident(at.deps, guestCtx, { nik: person.nik, pin: PIN }, place));
const byOffice = async (person: Person) => {
  const first = await logInOfficer(at.deps, guestCtx, { login: person.phone, password: PASSWORD });
  const challenge = first.ok ? first.value.challenge : '';
  return ctxAfter(await confirmOfficer(at.deps, guestCtx, { challenge, code: await receivedCode(at.deps) }, place));
};
const bySlip = async (person: Person) => {
  const rina = await givenResident(at.deps, 'Rina');
  const operator = ctxOf(await givenOffice(at.deps, rina, 'operator'));
  const slip = await enrolAtCounter(at.deps, operator, { villageId: HANURA, nik: person.nik });
  const code = slip.ok ? slip.value.code : '';
  return ctxAfter(await redeemSlip(at.deps, guestCtx, { nik: person.nik, code, pin: NEW_PIN }, place));
};
const byEnrolment = async (person: Person, more: object = {}) => {
  const facts = { nik: person.nik, kk: `180910010120${person.nik.slice(-4)}`, birthDate: '1988-03-14' };
  const asked = await startEnrolment(at.deps, guestCtx, facts);
  const challenge = asked.ok ? asked.value.challenge : '';
  const typed = { challenge, code: await receivedCode(at.deps), pin: NEW_PIN, ...more };
  return ctxAfter(await finishEnrolment(at.deps, guestCtx, typed, place));
};
/** Proves again by a code to the phone, in the same session. */
const againByPhone = async (ctx: Ctx) => {
  const asked = await askProof(at.deps, ctx, { by: 'phone' });
  const challenge = asked.ok ? asked.value.challenge : '';
  return ctxAfter(await stepUp(at.deps, ctx, { challenge, code: await receivedCode(at.deps) }));
};
const changePhone = async (ctx: Ctx) => {
  const asked = await askPhone(at.deps, ctx, { phone: NEW_PHONE });
  if (!asked.ok) return asked.refusal.code;
  return codeOf(await addPhone(at.deps, ctx, { challenge: asked.value.challenge, code: await receivedCode(at.deps) }));
};
const codeFrom = (seed: string) =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: at.deps.clock.now() });
const setUpApp = async (ctx: Ctx) => {
  const offered = await offerTotp(at.deps, ctx);
  if (!offered.ok) return offered.refusal.code;
  const { seed, offer } = offered.value;
  return codeOf(await confirmTotp(at.deps, ctx, { offer, code: codeFrom(seed) }));
};

describe('a code to a phone that is shared or was taken over', () => {
  test('does not set a new PIN, and so does not open the registry', async () => {
    const ctx = await byPhone(at.siti);
    expect(codeOf(await changeSecret(at.deps, ctx, { pin: NEW_PIN }))).toBe('identity.pin_needed');
    expect(codeOf(await stepUp(at.deps, ctx, { pin: NEW_PIN }))).toBe('identity.wrong_proof');
    const proved = await ctxAfter(await stepUp(at.deps, ctx, { pin: PIN }));
    expect(codeOf(await changeSecret(at.deps, proved, { pin: NEW_PIN }))).toBe('ok');
  });

  test('sets no PIN in a login by PIN either, when it is the newer proof', async () => {
    const ctx = await againByPhone(await byPin(at.siti));
    expect(codeOf(await changeSecret(at.deps, ctx, { pin: NEW_PIN }))).toBe('identity.pin_needed');
  });

  test('does not lead the number of somebody with a PIN elsewhere, but that of a buyer', async () => {
    expect(await changePhone(await byPhone(at.siti))).toBe('identity.pin_needed');
    const budi = await givenResident(at.deps, 'Budi');
    expect(await changePhone(await byPhone(budi))).toBe('ok');
  });

  test('gives an officer neither another app, nor password, nor phone', async () => {
    const ctx = await byPhone(at.hadi);
    expect(await setUpApp(ctx)).toBe('identity.office_needed');
    expect(codeOf(await changeSecret(at.deps, ctx, { password: NEW_PASSWORD }))).toBe('identity.office_needed');
    expect(await changePhone(ctx)).toBe('identity.office_needed');
    const app = { offer: 'x', code: '123456' };
    expect(codeOf(await confirmTotp(at.deps, ctx, app))).toBe('identity.office_needed');
  });

  test('plants no app in the account of somebody who may become an officer', async () => {
    expect(await setUpApp(await byPhone(at.siti))).toBe('identity.office_needed');
    expect(await setUpApp(await byPin(at.siti))).toBe('identity.office_needed');
  });

  test('does not lock the officer’s own proofs by wrong ones', async () => {
    const [head, other] = [await byOffice(at.hadi), await byPhone(at.hadi)];
    for (let i = 0; i < 5; i += 1) await stepUp(at.deps, other, { password: 'salah' });
    expect(codeOf(await stepUp(at.deps, other, { password: PASSWORD }))).toBe('identity.locked');
    expect(codeOf(await stepUp(at.deps, head, { password: PASSWORD }))).toBe('ok');
  });

  test('is not enough in an office left open: the password is asked', async () => {
    const ctx = await againByPhone(await byOffice(at.hadi));
    expect(await setUpApp(ctx)).toBe('identity.password_needed');
    expect(codeOf(await changeSecret(at.deps, ctx, { password: NEW_PASSWORD }))).toBe('identity.password_needed');
    expect(await changePhone(ctx)).toBe('identity.password_needed');
    const proved = await ctxAfter(await stepUp(at.deps, ctx, { password: PASSWORD }));
    expect(codeOf(await changeSecret(at.deps, proved, { password: NEW_PASSWORD }))).toBe('ok');
  });
});

describe('a slip or an enrolment', () => {
  test.each([
    ['slip', bySlip],
    ['enrolment', byEnrolment],
  ])('by %s does not touch what opens an office', async (_way, way) => {
    const ctx = await way(at.hadi);
    expect(await changePhone(ctx)).toBe('identity.office_needed');
    expect(codeOf(await changeSecret(at.deps, ctx, { password: NEW_PASSWORD }))).toBe('identity.office_needed');
    expect(await setUpApp(ctx)).toBe('identity.office_needed');
    expect(codeOf(await changeSecret(at.deps, ctx, { pin: '739165' })), 'the PIN is what it gives').toBe('ok');
  });

  test('gives no phone to an officer’s account that has none', async () => {
    const phone = () =>
      readOne(at.deps.db, { sql: 'SELECT phone_index AS it FROM accounts WHERE id = ?', args: [at.hadi.accountId] });
    await commit(at.deps.db, [raw('UPDATE accounts SET phone_index = NULL, phone_sealed = NULL')]);
    await byEnrolment(at.hadi, { link: true });
    expect(await phone()).toEqual({ it: null });
  });
});

describe('an officer', () => {
  test('sets up the first app, another phone and another password after the login by password', async () => {
    const ctx = await byOffice(at.hadi);
    expect(await setUpApp(ctx)).toBe('ok');
    expect(await changePhone(ctx)).toBe('ok');
    expect(codeOf(await changeSecret(at.deps, ctx, { password: NEW_PASSWORD }))).toBe('ok');
  });

  test('changes them after a code of the app too', async () => {
    const ctx = await byOffice(at.hadi);
    const offered = await offerTotp(at.deps, ctx);
    if (!offered.ok) throw new Error(offered.refusal.code);
    const { seed, offer } = offered.value;
    await confirmTotp(at.deps, ctx, { offer, code: codeFrom(seed) });
    const asked = await askProof(at.deps, await againByPhone(ctx), { by: 'totp' });
    const challenge = asked.ok ? asked.value.challenge : '';
    const done = await stepUp(at.deps, ctx, { challenge, code: codeFrom(seed) });
    expect((await sessionOf(done)).actor.provedBy).toBe('totp');
    expect(await changePhone(await ctxAfter(done))).toBe('ok');
  });

  test('asks for a code of the app in the office only', async () => {
    await setUpApp(await byOffice(at.hadi));
    const ctx = await byPhone(at.hadi);
    expect(await proofWays(at.deps, ctx)).toMatchObject({ value: { totp: false, office: true } });
    expect(codeOf(await askProof(at.deps, ctx, { by: 'totp' }))).toBe('identity.office_needed');
  });

  test('who holds no office any more changes the own phone with the password', async () => {
    await commit(at.deps.db, [raw('UPDATE officers SET until_at = ?', [at.deps.clock.now()])]);
    const ctx = await byPhone(at.hadi);
    expect(await changePhone(ctx)).toBe('identity.password_needed');
    expect(await changePhone(await ctxAfter(await stepUp(at.deps, ctx, { password: PASSWORD })))).toBe('ok');
  });

  test('who is appointed between asking for a phone and confirming it keeps the old one', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    const ctx = await byPhone(budi);
    const asked = await askPhone(at.deps, ctx, { phone: NEW_PHONE });
    await givenOffice(at.deps, budi, 'operator');
    const typed = { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) };
    expect(codeOf(await addPhone(at.deps, ctx, typed))).toBe('identity.office_needed');
  });
});

test('a login that has ended meanwhile changes nothing', async () => {
  const [resident, head] = [await byPin(at.siti), await byOffice(at.hadi)];
  const offered = await offerTotp(at.deps, head);
  const { seed, offer } = offered.ok ? offered.value : { seed: '', offer: '' };
  const asked = await askPhone(at.deps, head, { phone: NEW_PHONE });
  const typed = { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) };
  await commit(at.deps.db, [raw('UPDATE sessions SET revoked_at = 1')]);
  expect(codeOf(await changeSecret(at.deps, resident, { pin: NEW_PIN }))).toBe('identity.login_needed');
  expect(codeOf(await confirmTotp(at.deps, head, { offer, code: codeFrom(seed) }))).toBe('identity.login_needed');
  expect(codeOf(await addPhone(at.deps, head, typed))).toBe('identity.login_needed');
});

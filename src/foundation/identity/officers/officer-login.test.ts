import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenResident,
  givenSecret,
  guestCtx,
  loginCast,
  PASSWORD,
  PIN,
  receivedCode,
  roundTripsOf,
  stage,
} from '../../../../tests/support/index.ts';
import { HOUR, MINUTE, SECOND } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { requireRecentProof, resolveSession } from '../index.ts';
import { askProof, confirmTotp, logInWithCode, offerTotp, proofWays, sendLoginCode, stepUp } from '../codes/index.ts';
import { reopenTotpOffer } from '../codes/set-up-totp.ts';
import { changeSecret } from '../secrets/index.ts';
import { confirmOfficer, logInOfficer } from './index.ts';

const place = { label: 'Windows · Edge' };

const at = stage(loginCast);

const begin = (login = at.hadi.phone, password = PASSWORD) => logInOfficer(at.deps, guestCtx, { login, password });
const challenge = async () => {
  const first = await begin();
  if (!first.ok) throw new Error(first.refusal.code);
  return first.value.challenge;
};
const finish = (id: string, code: string, remember = false) =>
  confirmOfficer(at.deps, guestCtx, { challenge: id, code, remember }, place);
const loggedIn = async (remember = false) => {
  const id = await challenge();
  const done = await finish(id, await receivedCode(at.deps), remember);
  const session = await resolveSession(at.deps, done.ok ? done.value.token : '');
  if (!session) throw new Error('not logged in');
  return session;
};
/** The actor of a fresh session that can be proved again. */
const loggedInCtx = async () => ctxOf((await loggedIn()).actor);

test('a code asked for one thing opens no other', async () => {
  const proof = await askProof(at.deps, await loggedInCtx(), { by: 'phone' });
  const asked = proof.ok ? proof.value.challenge : expect.fail(proof.refusal.code);
  const code = await receivedCode(at.deps);
  expect(codeOf(await finish(asked, code))).toBe('identity.code_over');
  const login = await challenge();
  const other = await receivedCode(at.deps);
  expect(codeOf(await stepUp(at.deps, await loggedInCtx(), { challenge: login, code: other }))).toBe(
    'identity.code_over',
  );
});

test('a code that was sent to somebody else proves nothing here', async () => {
  const mine = await loggedInCtx();
  const siti = await givenResident(at.deps, 'Siti');
  const proof = await askProof(at.deps, ctxOf(siti.actor), { by: 'phone' });
  const asked = proof.ok ? proof.value.challenge : expect.fail(proof.refusal.code);
  const given = { challenge: asked, code: await receivedCode(at.deps) };
  expect(codeOf(await stepUp(at.deps, mine, given))).toBe('identity.code_over');
});

test('a code to the phone proves who is there, and opens no record that a PIN keeps', async () => {
  const sent = await sendLoginCode(at.deps, guestCtx, { phone: at.hadi.phone });
  const asked = sent.ok ? sent.value.challenge : expect.fail(sent.refusal.code);
  const came = await logInWithCode(at.deps, guestCtx, { challenge: asked, code: await receivedCode(at.deps) }, place);
  const session = await resolveSession(at.deps, came.ok ? came.value.token : '');
  const ctx = ctxOf(session?.actor ?? expect.fail('not logged in'));
  const proof = await askProof(at.deps, ctx, { by: 'phone' });
  const again = proof.ok ? proof.value.challenge : expect.fail(proof.refusal.code);
  const proved = await stepUp(at.deps, ctx, { challenge: again, code: await receivedCode(at.deps) });
  expect(await resolveSession(at.deps, proved.ok ? proved.value.token : '')).toMatchObject({
    scope: 'phone',
    actor: { resident: null },
  });
});

test('a proof is fresh for ten minutes', async () => {
  const ctx = await loggedInCtx();
  at.deps.clock.advance(10 * MINUTE - 1);
  expect(codeOf(requireRecentProof(at.deps, ctx))).toBe('ok');
  at.deps.clock.advance(1);
  expect(codeOf(requireRecentProof(at.deps, ctx))).toBe('identity.proof_needed');
});

describe('an officer', () => {
  test('logs in with password and the code sent to the phone, and holds the offices of today', async () => {
    const session = await loggedIn();
    expect(session).toMatchObject({ scope: 'office', actor: { offices: at.head.offices, resident: null } });
    expect(at.deps.messenger.sent.at(-1)).toMatchObject({ to: at.hadi.phone, template: { isCode: true } });
  });

  test('may write an e-mail address in any case', async () => {
    const index = await at.deps.vault.blind('email', 'hadi@hanura.desa.id');
    await commit(at.deps.db, [raw('UPDATE accounts SET email_index = ? WHERE id = ?', [index, at.hadi.accountId])]);
    expect(codeOf(await begin(' Hadi@Hanura.desa.id '))).toBe('ok');
  });

  test('has no session yet after the password alone', async () => {
    const id = await challenge();
    expect(codeOf(await finish(id, '000000'))).toBe('identity.wrong_code');
    expect(await resolveSession(at.deps, id)).toBeNull();
  });

  test('who is unknown, holds no office any more, or mistypes gets one answer after the same work', async () => {
    const former = await givenResident(at.deps, 'Umar');
    await givenSecret(at.deps, former.accountId, 'password');
    await givenOffice(at.deps, former, 'operator');
    await commit(at.deps.db, [
      raw('UPDATE officers SET until_at = ? WHERE account_id = ?', [at.deps.clock.now(), former.accountId]),
    ]);
    const answers: unknown[] = [];
    const trips: number[] = [];
    for (const [login, password] of [
      [at.hadi.phone, 'salah salah salah'],
      [former.phone, PASSWORD],
      ['nobody@hanura.desa.id', PASSWORD],
    ] as const)
      trips.push(await roundTripsOf(at.deps.db, async () => answers.push(await begin(login, password))));
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toMatchObject({ refusal: { code: 'identity.wrong_officer_login' } });
    expect(trips).toEqual([1, 1, 1]);
    await receivedCode(at.deps);
    expect(at.deps.messenger.sent).toEqual([]);
  });

  test('who is dismissed between password and code gets no office', async () => {
    const id = await challenge();
    await commit(at.deps.db, [raw('UPDATE officers SET until_at = ?', [at.deps.clock.now()])]);
    const done = await finish(id, await receivedCode(at.deps));
    const session = await resolveSession(at.deps, done.ok ? done.value.token : '');
    expect(session?.actor.offices).toEqual([]);
  });

  test('is locked after five wrong passwords, from wherever they come', async () => {
    for (let i = 0; i < 5; i += 1) await begin(at.hadi.phone, 'salah salah salah');
    expect(codeOf(await begin())).toBe('identity.locked');
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await begin())).toBe('ok');
  });

  test('enters a code once, also twice at the same time', async () => {
    const id = await challenge();
    const code = await receivedCode(at.deps);
    const codes = (await Promise.all([finish(id, code), finish(id, code)])).map(codeOf).sort();
    expect(codes).toEqual(['identity.code_over', 'ok']);
  });

  test('stays logged in for a working day, or for weeks on an own device', async () => {
    const [short, long] = [await loggedIn(), await loggedIn(true)];
    expect(short.actor.sessionId).not.toBe(long.actor.sessionId);
    at.deps.clock.advance(5 * HOUR);
    expect(long.touch).toBeNull();
  });
});

describe('an authenticator app', () => {
  const totp = (seed: string) => new TOTP({ secret: Secret.fromBase32(seed) });
  const setUp = async () => {
    const ctx = await loggedInCtx();
    const offered = await offerTotp(at.deps, ctx);
    if (!offered.ok) throw new Error(offered.refusal.code);
    const { seed, offer, address } = offered.value;
    expect(address).toMatch(/^otpauth:\/\/totp\/Balai/);
    const code = totp(seed).generate({ timestamp: at.deps.clock.now() });
    expect(await reopenTotpOffer(at.deps, ctx, offer)).toEqual(offered.ok && offered.value);
    expect(await reopenTotpOffer(at.deps, ctxOf((await givenResident(at.deps, 'Lain')).actor), offer)).toBeNull();
    expect(await reopenTotpOffer(at.deps, ctx, 'x'.repeat(9_000))).toBeNull();
    expect(codeOf(await confirmTotp(at.deps, ctx, { offer, code }))).toBe('ok');
    return seed;
  };

  test('takes the place of the phone, one code at a time', async () => {
    const seed = await setUp();
    const sentBefore = at.deps.messenger.sent.length;
    const first = await begin();
    expect(first).toMatchObject({ value: { by: 'totp' } });
    const code = totp(seed).generate({ timestamp: at.deps.clock.now() });
    expect(codeOf(await finish(await challenge(), code))).toBe('ok');
    expect(codeOf(await finish(await challenge(), code)), 'the same code again').toBe('identity.code_over');
    at.deps.clock.advance(30 * SECOND);
    const next = totp(seed).generate({ timestamp: at.deps.clock.now() });
    expect(codeOf(await finish(await challenge(), next))).toBe('ok');
    await receivedCode(at.deps);
    expect(at.deps.messenger.sent).toHaveLength(sentBefore);
  });

  test('opens once when its code is entered in two challenges at the same time', async () => {
    const seed = await setUp();
    const code = totp(seed).generate({ timestamp: at.deps.clock.now() });
    const ids = [await challenge(), await challenge()];
    const codes = (await Promise.all(ids.map((id) => finish(id, code)))).map(codeOf).sort();
    expect(codes).toEqual(['identity.code_over', 'ok']);
  });

  test('bears five tries a challenge', async () => {
    const seed = await setUp();
    const id = await challenge();
    for (let i = 0; i < 5; i += 1) expect(codeOf(await finish(id, '000000'))).toBe('identity.wrong_code');
    expect(codeOf(await finish(id, totp(seed).generate({ timestamp: at.deps.clock.now() })))).toBe('identity.locked');
    at.deps.clock.advance(MINUTE);
    const code = totp(seed).generate({ timestamp: at.deps.clock.now() });
    expect(codeOf(await finish(id, code))).toBe('identity.code_over');
  });

  test('is not changed by an offer made for somebody else', async () => {
    const ctx = await loggedInCtx();
    const offered = await offerTotp(at.deps, ctx);
    if (!offered.ok) throw new Error('no offer');
    const other = ctxOf({ ...at.head, accountId: 'somebody-else', provedAt: at.deps.clock.now() });
    const code = totp(offered.value.seed).generate({ timestamp: at.deps.clock.now() });
    expect(codeOf(await confirmTotp(at.deps, other, { offer: offered.value.offer, code }))).toBe('identity.wrong_code');
  });
});

describe('a fresh proof', () => {
  const ago = (ctx: Ctx, ms: number) => {
    at.deps.clock.advance(ms);
    return codeOf(requireRecentProof(at.deps, ctx));
  };

  test('lasts ten minutes', async () => {
    const ctx = await loggedInCtx();
    expect(ago(ctx, 9 * MINUTE)).toBe('ok');
    expect(ago(ctx, MINUTE)).toBe('identity.proof_needed');
    expect(codeOf(requireRecentProof(at.deps, guestCtx))).toBe('identity.login_needed');
  });

  test.each(['password', 'pin'] as const)('is renewed by the %s, under a new token', async (kind) => {
    if (kind === 'pin') await givenSecret(at.deps, at.hadi.accountId, 'pin');
    const ctx = await loggedInCtx();
    at.deps.clock.advance(HOUR);
    const proved = await stepUp(at.deps, ctx, kind === 'pin' ? { pin: PIN } : { password: PASSWORD });
    const session = await resolveSession(at.deps, proved.ok ? proved.value.token : '');
    expect(session?.actor).toMatchObject({ provedAt: at.deps.clock.now(), offices: at.head.offices });
  });

  test('is renewed by a code to the phone, and only for the account that asked', async () => {
    const ctx = await loggedInCtx();
    const asked = await askProof(at.deps, ctx, { by: 'phone' });
    const id = asked.ok ? asked.value.challenge : '';
    const code = await receivedCode(at.deps);
    const other = ctxOf({ ...at.head, accountId: 'somebody-else' });
    expect(codeOf(await stepUp(at.deps, other, { challenge: id, code }))).toBe('identity.code_over');
    expect(codeOf(await stepUp(at.deps, ctx, { challenge: id, code }))).toBe('ok');
    expect(codeOf(await stepUp(at.deps, ctx, { challenge: id, code }))).toBe('identity.code_over');
  });

  test('is refused for a wrong password, which locks the account after five', async () => {
    const ctx = await loggedInCtx();
    for (let i = 0; i < 5; i += 1)
      expect(codeOf(await stepUp(at.deps, ctx, { password: 'salah' }))).toBe('identity.wrong_proof');
    expect(codeOf(await stepUp(at.deps, ctx, { password: PASSWORD }))).toBe('identity.locked');
  });

  test('is refused in a session that has ended', async () => {
    const ctx = await loggedInCtx();
    await commit(at.deps.db, [raw('UPDATE sessions SET revoked_at = 1')]);
    expect(codeOf(await stepUp(at.deps, ctx, { password: PASSWORD }))).toBe('identity.login_needed');
  });

  test('by PIN opens the registry in a session that began with a code to the phone', async () => {
    await givenSecret(at.deps, at.hadi.accountId, 'pin');
    const asked = await sendLoginCode(at.deps, guestCtx, { phone: at.hadi.phone });
    const code = await receivedCode(at.deps);
    const entered = await logInWithCode(
      at.deps,
      guestCtx,
      { challenge: asked.ok ? asked.value.challenge : '', code },
      place,
    );
    const before = await resolveSession(at.deps, entered.ok ? entered.value.token : '');
    expect(before?.actor.resident).toBeNull();
    const proved = await stepUp(at.deps, ctxOf(before?.actor ?? { kind: 'guest' }), { pin: PIN });
    const after = await resolveSession(at.deps, proved.ok ? proved.value.token : '');
    expect(after?.actor).toMatchObject({ resident: { id: at.hadi.residentId }, offices: [] });
    expect(await resolveSession(at.deps, entered.ok ? entered.value.token : '')).toBeNull();
  });

  test('has its ways named', async () => {
    expect(await proofWays(at.deps, await loggedInCtx())).toEqual({
      ok: true,
      value: { pin: false, password: true, totp: false, phone: true, office: true },
    });
  });

  test('is needed for a new password, which ends the other logins', async () => {
    const other = await loggedIn();
    const ctx = await loggedInCtx();
    const password = 'rempah lampung 45';
    expect(codeOf(await changeSecret(at.deps, ctx, { password }))).toBe('ok');
    expect(codeOf(await begin())).toBe('identity.wrong_officer_login');
    expect(codeOf(await begin(at.hadi.phone, password))).toBe('ok');
    const [mine, theirs] = await Promise.all(
      [ctx.actor, other.actor].map((a) => stepUp(at.deps, ctxOf(a), { password })),
    );
    expect([mine, theirs].map((r) => r && codeOf(r))).toEqual(['ok', 'identity.login_needed']);
    at.deps.clock.advance(HOUR);
    expect(codeOf(await changeSecret(at.deps, ctx, { password: 'rempah lampung 46' }))).toBe('identity.proof_needed');
  });

  test.each([
    [{ password: 'pendek' }, 'password_short'],
    [{ password: 'aaaaaaaaaaaa' }, 'password_easy'],
  ])('does not let %j become a password', async (input, reason) => {
    const result = await changeSecret(at.deps, await loggedInCtx(), input);
    expect(JSON.stringify(result)).toContain(reason);
  });
});

import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenResident,
  givenSecret,
  guestCtx,
  loginCast,
  PIN,
  receivedCode,
  stage,
} from '../../../tests/support/index.ts';
import { HOUR } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { mySessions, resolveSession } from './index.ts';
import { addPhone, askPhone } from './codes/add-phone.ts';
import { changeSecret } from './secrets/change-secret.ts';
import { endMySession, endOtherSessions, logOut } from './sessions/my-sessions.ts';
import { logInResident } from './secrets/log-in-resident.ts';

const at = stage(loginCast);

const logIn = async (label: string, person = at.siti): Promise<{ token: string; ctx: Ctx }> => {
  const done = await logInResident(at.deps, guestCtx, { nik: person.nik, pin: PIN }, { label });
  const token = done.ok ? done.value.token : '';
  const session = await resolveSession(at.deps, token);
  return { token, ctx: ctxOf(session?.actor ?? { kind: 'guest' }) };
};
const alive = async (token: string) => (await resolveSession(at.deps, token)) !== null;
const labels = async (ctx: Ctx) => {
  const listed = await mySessions(at.deps, ctx);
  return listed.ok ? listed.value.map((s) => [s.label, s.current]) : [];
};

describe('the own logins', () => {
  test('are listed, this device first', async () => {
    const phone = await logIn('Android · Chrome');
    at.deps.clock.advance(1);
    await logIn('Windows · Edge');
    expect(await labels(phone.ctx)).toEqual([
      ['Android · Chrome', true],
      ['Windows · Edge', false],
    ]);
  });

  test('are ended one by one, or all but this one', async () => {
    const [phone, laptop, kiosk] = [await logIn('a'), await logIn('b'), await logIn('c')];
    const listed = await mySessions(at.deps, phone.ctx);
    const other = listed.ok ? listed.value.find((s) => s.label === 'b') : undefined;
    expect(codeOf(await endMySession(at.deps, phone.ctx, { sessionId: other?.id }))).toBe('ok');
    expect([await alive(phone.token), await alive(laptop.token), await alive(kiosk.token)]).toEqual([
      true,
      false,
      true,
    ]);
    await endOtherSessions(at.deps, phone.ctx);
    expect([await alive(phone.token), await alive(kiosk.token)]).toEqual([true, false]);
  });

  test('end here by logging out; a guest has nothing to end', async () => {
    const phone = await logIn('a');
    expect(codeOf(await logOut(at.deps, phone.ctx))).toBe('ok');
    expect(await alive(phone.token)).toBe(false);
    expect(codeOf(await logOut(at.deps, guestCtx))).toBe('ok');
  });

  test('of somebody else do not exist', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    await givenSecret(at.deps, budi.accountId, 'pin');
    const [mine, theirs] = [await logIn('a'), await logIn('b', budi)];
    const sessionId = theirs.ctx.actor.kind === 'account' ? theirs.ctx.actor.sessionId : '';
    expect(codeOf(await endMySession(at.deps, mine.ctx, { sessionId }))).toBe('identity.no_session');
    expect(await alive(theirs.token)).toBe(true);
    expect(await labels(mine.ctx)).toHaveLength(1);
  });
});

describe('a new PIN', () => {
  test('is checked against the birth date and needs a fresh proof', async () => {
    const { ctx } = await logIn('a');
    expect(await changeSecret(at.deps, ctx, { pin: '140388' })).toMatchObject({
      refusal: { fields: { pin: 'pin_easy' } },
    });
    expect(codeOf(await changeSecret(at.deps, ctx, { pin: '739164' }))).toBe('ok');
    at.deps.clock.advance(HOUR);
    expect(codeOf(await changeSecret(at.deps, ctx, { pin: '739165' }))).toBe('identity.proof_needed');
  });

  test('is not a way to a first password', async () => {
    const { ctx } = await logIn('a');
    expect(codeOf(await changeSecret(at.deps, ctx, { password: 'rempah lampung 45' }))).toBe('identity.no_such_secret');
  });
});

describe('the own phone number', () => {
  const ask = async (ctx: Ctx, phone: string) => {
    const asked = await askPhone(at.deps, ctx, { phone });
    return asked.ok ? asked.value.challenge : asked.refusal.code;
  };

  test('becomes the account’s after its code', async () => {
    const { ctx } = await logIn('a');
    const challenge = await ask(ctx, '0812 9999 0000');
    const code = await receivedCode(at.deps);
    expect(at.deps.messenger.sent.at(-1)?.to).toBe('+6281299990000');
    expect(codeOf(await addPhone(at.deps, ctx, { challenge, code }))).toBe('ok');
  });

  test('is refused when another account has it, and without a fresh proof', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    const { ctx } = await logIn('a');
    const challenge = await ask(ctx, budi.phone);
    expect(codeOf(await addPhone(at.deps, ctx, { challenge, code: await receivedCode(at.deps) }))).toBe(
      'identity.phone_taken',
    );
    at.deps.clock.advance(HOUR);
    expect(await ask(ctx, '0812 9999 0000')).toBe('identity.proof_needed');
  });

  test('cannot be confirmed in somebody else’s account', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    const { ctx } = await logIn('a');
    const challenge = await ask(ctx, '0812 9999 0000');
    const code = await receivedCode(at.deps);
    expect(codeOf(await addPhone(at.deps, ctxOf(budi.actor), { challenge, code }))).toBe('identity.code_over');
  });
});

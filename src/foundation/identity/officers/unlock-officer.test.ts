import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenResident,
  guestCtx,
  loginCast,
  PASSWORD,
  SIDODADI,
  stage,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { systemCtx, type Ctx, type OfficerRole } from '../../../kernel/ctx.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { unlockOfficer } from '../index.ts';
import { logInOfficer } from './index.ts';
import { stepUp } from '../codes/index.ts';
import { unlockLogin } from '../secrets/index.ts';

const EMAIL = 'hadi@hanura.desa.id';

const at = stage(async () => {
  const it = await loginCast();
  const email = await it.deps.vault.blind('email', EMAIL);
  await commit(it.deps.db, [raw('UPDATE accounts SET email_index = ? WHERE id = ?', [email, it.hadi.accountId])]);
  return it;
});

const officer = async (role: OfficerRole, villageId?: string) => {
  const person = await givenResident(at.deps, role, villageId ? { villageId } : {});
  return ctxOf(await givenOffice(at.deps, person, role));
};
const begin = async (login: string, password = PASSWORD) =>
  codeOf(await logInOfficer(at.deps, guestCtx, { login, password }));
const lock = async (login: string) => {
  for (let i = 0; i < 5; i += 1) await begin(login, 'salah salah salah');
  expect(await begin(login)).toBe('identity.locked');
};
const unlock = async (ctx: Ctx, login = at.hadi.phone) => codeOf(await unlockOfficer(at.deps, ctx, { login }));

describe('an officer whom a stranger has locked out', () => {
  test('is let in again by a colleague, with e-mail and phone, and it is on the record', async () => {
    const rina = await officer('operator');
    await lock(at.hadi.phone);
    await lock(EMAIL);
    expect(await unlock(rina)).toBe('ok');
    expect([await begin(at.hadi.phone), await begin(EMAIL)]).toEqual(['ok', 'ok']);
    const row = await readOne(at.deps.db, {
      sql: `SELECT village_id, subject_id, reason FROM audit_events WHERE action = 'identity.officer_unlocked'`,
    });
    expect(row).toEqual({ village_id: at.hadi.villageId, subject_id: at.hadi.accountId, reason: null });
  });

  test('may prove anew and use the app again too', async () => {
    const rina = await officer('operator');
    const mine = ctxOf(at.head);
    for (let i = 0; i < 5; i += 1) await stepUp(at.deps, mine, { password: 'salah' });
    await commit(at.deps.db, [
      raw(`INSERT INTO login_locks (key, failures, last_at, locked_until) VALUES (?1, 9, ?2, ?2 + 9)`, [
        `totp:${at.hadi.accountId}`,
        at.deps.clock.now(),
      ]),
    ]);
    expect(await unlock(rina, EMAIL)).toBe('ok');
    expect(codeOf(await stepUp(at.deps, mine, { password: 'salah' }))).toBe('identity.wrong_proof');
    const left = await readOne(at.deps.db, { sql: `SELECT 1 FROM login_locks WHERE key LIKE 'totp:%'` });
    expect(left).toBeNull();
  });

  test('is let in by the kabupaten, from whichever village, and by the command line', async () => {
    await lock(at.hadi.phone);
    expect(await unlock(await officer('region', SIDODADI))).toBe('ok');
    expect(await begin(at.hadi.phone)).toBe('ok');
    await lock(EMAIL);
    expect(await unlock(systemCtx('unlock-officer'))).toBe('ok');
    expect(await begin(EMAIL)).toBe('ok');
  });

  test('is not let in by another village, a resident or a guest; who tries with an account is written down', async () => {
    const siti = await givenResident(at.deps, 'Siti');
    await lock(at.hadi.phone);
    expect(await unlock(await officer('operator', SIDODADI))).toBe('identity.no_such_officer');
    expect(await unlock(ctxOf(siti.actor))).toBe('identity.no_such_officer');
    expect(await unlock(guestCtx)).toBe('identity.login_needed');
    expect(await begin(at.hadi.phone)).toBe('identity.locked');
    const row = await readOne<{ n: number }>(at.deps.db, {
      sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'identity.officer_unlocked' AND reason = 'denied'`,
    });
    expect(row?.n).toBe(2);
  });

  test('does not let themself in, neither here nor as a resident: an office left open would bear any number of tries', async () => {
    const both = ctxOf({ ...at.head, resident: { id: at.hadi.residentId, villageId: at.hadi.villageId } });
    await lock(at.hadi.phone);
    expect(await unlock(ctxOf(at.head))).toBe('identity.not_yourself');
    const own = { villageId: at.hadi.villageId, residentId: at.hadi.residentId, seen: true };
    expect(codeOf(await unlockLogin(at.deps, both, own))).toBe('identity.not_yourself');
    expect(await begin(at.hadi.phone)).toBe('identity.locked');
  });

  test('of the kabupaten is not let in by the village that its office is anchored to', async () => {
    const dian = await givenResident(at.deps, 'Dian');
    await givenOffice(at.deps, dian, 'region');
    expect(await unlock(await officer('head'), dian.phone)).toBe('identity.no_such_officer');
    expect(await unlock(await officer('region'), dian.phone)).toBe('ok');
  });

  test('who holds no office any more is nobody’s colleague', async () => {
    await commit(at.deps.db, [raw('UPDATE officers SET until_at = ?', [at.deps.clock.now()])]);
    expect(await unlock(await officer('operator'))).toBe('identity.no_such_officer');
  });

  test('is let in ten times a day, so that no colleague guesses without end', async () => {
    const [rina, budi] = [await officer('operator'), await officer('secretary')];
    for (let i = 0; i < 10; i += 1) expect(await unlock(i % 2 ? rina : budi)).toBe('ok');
    expect(await unlock(rina)).toBe('identity.unlocked_too_often');
    at.deps.clock.advance(DAY);
    expect(await unlock(rina)).toBe('ok');
  });

  test.each([{}, { login: 'hadi' }, null])('is not found with %j', async (input) => {
    expect(await unlockOfficer(at.deps, await officer('operator'), input)).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { codeOf, ctxOf, loginCast, PASSWORD, PIN, receivedCode, stage } from '../../../tests/support/index.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { logInWithCode, sendLoginCode, stepUp } from './codes/index.ts';
import { confirmOfficer, logInOfficer } from './officers/index.ts';
import { logInResident, unlockLogin } from './secrets/index.ts';
import { resolveSession } from './sessions/index.ts';
import { countTry, forgetLocks, type LockSubject } from './secrets/login-locks.repo.ts';

const place = { label: 'Android · Chrome' };
/** Behind one router: the whole village, and a machine that guesses. */
const NAT = 'village-nat';
const guest: Ctx = ctxOf({ kind: 'guest' }, NAT);

const at = stage(loginCast);

/** Wrong tries without the work of judging them: how many get as far as that. */
async function tries(subjects: readonly LockSubject[], ctx = guest): Promise<number> {
  let judged = 0;
  for (const subject of subjects) if ((await countTry(at.deps, ctx, subject, [])).ok) judged += 1;
  return judged;
}
const people = (n: number, from = 0) => Array.from({ length: n }, (_, i): LockSubject => `nik:person-${from + i}`);
/** So many wrong tries of strangers were counted here today. */
const triedHere = (n: number) =>
  commit(at.deps.db, [
    raw(
      `INSERT INTO login_locks (key, failures, last_at) VALUES (?1, ?2, ?3)
       ON CONFLICT (key) DO UPDATE SET failures = ?2, locked_until = 0`,
      [`device:${NAT}`, n, at.deps.clock.now()],
    ),
  ]);
/** The address is flooded, and the last stranger went through just now. */
const attackHere = async () => {
  await triedHere(1_000);
  await tries(people(1));
};
const residentIn = (ctx: Ctx, pin = PIN) => logInResident(at.deps, ctx, { nik: at.siti.nik, pin }, place);

describe('a machine that guesses', () => {
  test('at one account from ever new addresses has five tries, then about ten a week', async () => {
    const from = (i: number) => ctxOf({ kind: 'guest' }, `address-${i}`);
    let judged = 0;
    for (let i = 0; i < 200; i += 1) judged += await tries(['nik:one'], from(i));
    expect(judged).toBe(5);
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      at.deps.clock.advance(HOUR);
      judged += await tries(['nik:one'], from(1_000 + hour));
    }
    expect(judged).toBeLessThanOrEqual(5 + 15);
  });

  test('at many accounts from one address has one try each after a hundred, and one in twenty seconds after a thousand', async () => {
    const thrice = (n: number, from: number) => people(n, from).flatMap((one) => [one, one, one]);
    expect(await tries(thrice(33, 0))).toBe(99);
    expect(await tries(people(1, 500))).toBe(1);
    expect(await tries(thrice(60, 1_000)), 'one each of sixty').toBe(60);
    await triedHere(1_000);
    expect(await tries(people(20, 3_000))).toBe(1);
    let judged = 0;
    for (let i = 0; i < 30; i += 1) {
      at.deps.clock.advance(20 * SECOND);
      judged += await tries(people(3, 4_000 + 3 * i));
    }
    expect(judged, 'in ten minutes').toBe(30);
  });

  test('cannot buy itself free with an account of its own', async () => {
    await attackHere();
    for (let i = 0; i < 3; i += 1) {
      at.deps.clock.advance(20 * SECOND);
      expect(codeOf(await residentIn(guest))).toBe('ok');
      expect(await tries(people(5, 9_000 + 10 * i)), 'what the login gave back').toBe(1);
      expect(codeOf(await residentIn(guest))).toBe('identity.locked');
    }
  });

  test('leaves rows that are thrown away when they no longer count', async () => {
    await attackHere();
    at.deps.clock.advance(3 * DAY + 1);
    await commit(at.deps.db, [forgetLocks(at.deps.clock.now())]);
    expect(await readOne(at.deps.db, { sql: 'SELECT count(*) AS n FROM login_locks' })).toEqual({ n: 0 });
  });
});

describe('a village behind the same address', () => {
  const officerIn = async (ctx: Ctx) => {
    const begun = await logInOfficer(at.deps, ctx, { login: at.hadi.phone, password: PASSWORD });
    if (!begun.ok) return begun;
    return confirmOfficer(at.deps, ctx, { challenge: begun.value.challenge, code: await receivedCode(at.deps) }, place);
  };

  test('logs in on devices that are known there, officers too, whatever the machine does', async () => {
    const [phone, pc] = [await residentIn(guest), await officerIn(guest)];
    const known = (it: typeof phone) => ({ ...guest, knownDevice: it.ok ? it.value.device : undefined });
    await attackHere();
    expect(await tries(['nik:stranger']), 'strangers wait').toBe(0);
    expect(codeOf(await residentIn(known(phone)))).toBe('ok');
    expect(codeOf(await officerIn(known(pc)))).toBe('ok');
  });

  test('goes on in its logins: a head of village proves and signs', async () => {
    const login = await officerIn(guest);
    const session = await resolveSession(at.deps, login.ok ? login.value.token : '');
    const head = ctxOf(session?.actor ?? { kind: 'guest' }, NAT);
    await attackHere();
    expect(codeOf(await stepUp(at.deps, head, { password: 'salah salah salah' }))).toBe('identity.wrong_proof');
    expect(codeOf(await stepUp(at.deps, head, { password: PASSWORD }))).toBe('ok');
  });

  test('gets in for the first time too: at once when the address is hot, within seconds when it is flooded', async () => {
    await triedHere(300);
    expect(codeOf(await residentIn(guest))).toBe('ok');
    await attackHere();
    const waits = await residentIn(guest);
    expect(codeOf(waits)).toBe('identity.locked');
    const retryAt = Number(!waits.ok && waits.refusal.data?.['retryAt']);
    expect(retryAt - at.deps.clock.now()).toBeLessThanOrEqual(20 * SECOND);
    at.deps.clock.set(retryAt);
    expect(codeOf(await residentIn(guest))).toBe('ok');
  });

  test('at a hot address waits a minute after one mistake, and an officer ends that wait', async () => {
    await triedHere(300);
    await residentIn(guest, '000001');
    expect(codeOf(await residentIn(guest))).toBe('identity.locked');
    expect(codeOf(await residentIn(ctxOf({ kind: 'guest' }, 'elsewhere'))), 'there only').toBe('ok');
    const desk = ctxOf({ ...at.head, provedAt: at.deps.clock.now() }, NAT);
    const person = { villageId: at.siti.villageId, residentId: at.siti.residentId, seen: true };
    expect(codeOf(await unlockLogin(at.deps, desk, person))).toBe('ok');
    expect(codeOf(await residentIn(guest))).toBe('ok');
  });

  test('gets codes: known devices and logged in people always, others one a minute after a hundred in an hour', async () => {
    const asked = await sendLoginCode(at.deps, guest, { phone: at.siti.phone });
    const login = { challenge: asked.ok ? asked.value.challenge : '', code: await receivedCode(at.deps) };
    const entered = await logInWithCode(at.deps, guest, login, place);
    const device = entered.ok ? entered.value.device : undefined;
    for (let i = 0; i < 99; i += 1)
      expect(codeOf(await sendLoginCode(at.deps, guest, { phone: `0812700${10_000 + i}` }))).toBe('ok');
    expect(codeOf(await sendLoginCode(at.deps, guest, { phone: '081270020000' }))).toBe('ok');
    expect(codeOf(await sendLoginCode(at.deps, guest, { phone: '081270020001' }))).toBe('identity.too_many_codes');
    expect(codeOf(await sendLoginCode(at.deps, { ...guest, knownDevice: device }, { phone: at.siti.phone }))).toBe(
      'ok',
    );
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await sendLoginCode(at.deps, guest, { phone: '081270020001' }))).toBe('ok');
    expect(codeOf(await sendLoginCode(at.deps, guest, { phone: '081270020002' }))).toBe('identity.too_many_codes');
  });
});

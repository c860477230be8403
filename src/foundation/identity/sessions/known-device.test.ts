import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenResident,
  loginCast,
  PASSWORD,
  PIN,
  receivedCode,
  stage,
  type Person,
} from '../../../../tests/support/index.ts';
import { DAY, HOUR, MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { commit, readOne } from '../../../platform/libsql/index.ts';
import { forgetDevices, resolveSession, unlockOfficer } from '../index.ts';
import { confirmOfficer, logInOfficer } from '../officers/index.ts';
import { endOtherSessions, type NewSession } from './index.ts';
import { logInResident } from '../secrets/index.ts';
import { logInWithCode, sendLoginCode } from '../codes/index.ts';

const place = { label: 'Android · Chrome' };
const WRONG = 'salah salah salah';

const at = stage(loginCast);

/** A guest whose browser keeps this token; another network each time, as phones have it. */
const on = (knownDevice?: string): Ctx => ({ ...ctxOf({ kind: 'guest' }, at.deps.ids.next()), knownDevice });
const deviceOf = (done: Result<NewSession>) => (done.ok ? done.value.device : undefined);

const begin = (ctx: Ctx, password = PASSWORD, person = at.hadi) =>
  logInOfficer(at.deps, ctx, { login: person.phone, password });
const officerIn = async (ctx = on()) => {
  const first = await begin(ctx);
  const challenge = first.ok ? first.value.challenge : '';
  return confirmOfficer(at.deps, ctx, { challenge, code: await receivedCode(at.deps) }, place);
};
const residentIn = (ctx: Ctx, pin = PIN, more = place) => logInResident(at.deps, ctx, { nik: at.siti.nik, pin }, more);
const ask = (ctx: Ctx, person: Person) => sendLoginCode(at.deps, ctx, { phone: person.phone });
const phoneIn = async (person: Person, ctx = on()) => {
  const sent = await ask(ctx, person);
  const typed = { challenge: sent.ok ? sent.value.challenge : '', code: await receivedCode(at.deps) };
  return logInWithCode(at.deps, ctx, typed, place);
};
const strangers = async (times: number) => {
  for (let i = 0; i < times; i += 1) await begin(on(), WRONG);
};

describe('a device on which an officer has logged in', () => {
  test('is let in by the right password while strangers are locked out', async () => {
    const device = deviceOf(await officerIn());
    await strangers(5);
    expect(codeOf(await begin(on()))).toBe('identity.locked');
    expect(codeOf(await begin(on(device)))).toBe('ok');
    expect(codeOf(await begin(on())), 'the strangers’ lock stays').toBe('identity.locked');
  });

  test('has tries of its own, as few as strangers have, and leaves theirs alone', async () => {
    const device = deviceOf(await officerIn());
    const tries = await Promise.all(Array.from({ length: 20 }, () => begin(on(device), WRONG)));
    const codes = tries.map(codeOf);
    expect(codes.filter((c) => c === 'identity.wrong_officer_login')).toHaveLength(5);
    expect(codes.filter((c) => c === 'identity.locked')).toHaveLength(15);
    expect(codeOf(await begin(on()))).toBe('ok');
    expect(codeOf(await begin(on(device)))).toBe('identity.locked');
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await begin(on(device)))).toBe('ok');
  });

  test('keeps its token and its tries when another account logs in there too', async () => {
    const device = deviceOf(await officerIn());
    for (let i = 0; i < 5; i += 1) await begin(on(device), WRONG);
    expect(deviceOf(await residentIn(on(device)))).toBe(device);
    expect(codeOf(await begin(on(device)))).toBe('identity.locked');
  });

  test('is not known to somebody else’s account, nor is one whose token is made up', async () => {
    const device = deviceOf(await residentIn(on()));
    await strangers(5);
    expect(codeOf(await begin(on(device)))).toBe('identity.locked');
    expect(codeOf(await begin(on('x'.repeat(32))))).toBe('identity.locked');
  });

  test('is not known by a weaker way in: a code to the phone gives no more tries of password or PIN', async () => {
    await strangers(5);
    expect(codeOf(await begin(on(deviceOf(await phoneIn(at.hadi)))))).toBe('identity.locked');
    for (let i = 0; i < 5; i += 1) await residentIn(on(), '000001');
    expect(codeOf(await residentIn(on(deviceOf(await phoneIn(at.siti)))))).toBe('identity.locked');
  });

  test('is unlocked with the rest by a colleague', async () => {
    const rina = await givenResident(at.deps, 'Rina');
    const colleague = ctxOf(await givenOffice(at.deps, rina, 'operator'));
    const device = deviceOf(await officerIn());
    for (let i = 0; i < 5; i += 1) await begin(on(device), WRONG);
    await unlockOfficer(at.deps, colleague, { login: at.hadi.phone });
    expect(codeOf(await begin(on(device)))).toBe('ok');
  });

  test('is forgotten after half a year without a login', async () => {
    const device = deviceOf(await officerIn());
    at.deps.clock.advance(180 * DAY);
    await strangers(5);
    expect(codeOf(await begin(on(device)))).toBe('identity.locked');
    await commit(at.deps.db, [forgetDevices(at.deps.clock.now())]);
    expect(await readOne(at.deps.db, { sql: 'SELECT count(*) AS n FROM known_devices' })).toEqual({ n: 0 });
  });

  test('is forgotten when its owner ends all other logins, but the one in hand is not', async () => {
    const [lost, mine] = [await officerIn(), await officerIn()];
    const session = await resolveSession(at.deps, mine.ok ? mine.value.token : '');
    if (session) await endOtherSessions(at.deps, { ...ctxOf(session.actor), knownDevice: deviceOf(mine) });
    await strangers(5);
    expect(codeOf(await begin(on(deviceOf(lost))))).toBe('identity.locked');
    expect(codeOf(await begin(on(deviceOf(mine))))).toBe('ok');
  });

  test('keeps no token in the database', async () => {
    const device = deviceOf(await officerIn());
    expect(device).toMatch(/^[\w-]{32}$/);
    const rows = await readOne(at.deps.db, { sql: 'SELECT json_group_array(token_hash) AS it FROM known_devices' });
    expect(JSON.stringify(rows)).not.toContain(device);
  });
});

describe('a device on which a resident has logged in', () => {
  test('by PIN, is let in by the right PIN while strangers are locked out', async () => {
    const device = deviceOf(await residentIn(on()));
    for (let i = 0; i < 5; i += 1) await residentIn(on(), '000001');
    expect(codeOf(await residentIn(on()))).toBe('identity.locked');
    expect(codeOf(await residentIn(on(device)))).toBe('ok');
  });

  test('at a kiosk, is not remembered', async () => {
    expect(deviceOf(await residentIn(on(), PIN, { ...place, kiosk: true } as typeof place))).toBeUndefined();
    expect(await readOne(at.deps.db, { sql: 'SELECT 1 FROM known_devices' })).toBeNull();
  });

  test('gets a code when strangers have asked for all of the day’s, and no more than they', async () => {
    const device = deviceOf(await phoneIn(at.siti));
    at.deps.clock.advance(DAY);
    for (let i = 0; i < 5; i += 1) await ask(on(), at.siti);
    at.deps.clock.advance(HOUR);
    for (let i = 0; i < 5; i += 1) expect(codeOf(await ask(on(), at.siti))).toBe('ok');
    at.deps.clock.advance(HOUR);
    expect(codeOf(await ask(on(), at.siti))).toBe('identity.too_many_codes');
    expect(codeOf(await ask(on(device), at.hadi)), 'another’s number is asked for as by anybody').toBe('ok');
    for (let i = 0; i < 5; i += 1) expect(codeOf(await ask(on(device), at.siti))).toBe('ok');
    expect(codeOf(await ask(on(device), at.siti))).toBe('identity.too_many_codes');
  });
});

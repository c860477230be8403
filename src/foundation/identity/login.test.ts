import { describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenResident,
  guestCtx,
  loginCast,
  PIN,
  receivedCode,
  roundTripsOf,
  stage,
} from '../../../tests/support/index.ts';
import { holds } from '../../../tests/support/holds.ts';
import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { resolveSession } from './index.ts';
import { logInResident } from './secrets/log-in-resident.ts';
import { logInWithCode } from './codes/log-in-with-code.ts';
import { sendLoginCode } from './codes/send-login-code.ts';
import { type NewSession } from './sessions/sessions.repo.ts';

const place = { label: 'Android · Chrome' };

const at = stage(loginCast);

const logIn = (pin = PIN, nik = at.siti.nik, ctx: Ctx = guestCtx) => logInResident(at.deps, ctx, { nik, pin }, place);
const wrong = async (times: number, ctx?: Ctx) => {
  for (let i = 0; i < times; i += 1) await logIn('000001', at.siti.nik, ctx);
};
const failures = async (like: string) =>
  (
    await readOne<{ n: number }>(at.deps.db, {
      sql: 'SELECT failures AS n FROM login_locks WHERE key LIKE ?',
      args: [like],
    })
  )?.n ?? 0;

describe('a resident with NIK and PIN', () => {
  test('is logged in as who they are, with an audit row', async () => {
    const result = await logIn();
    const resolved = await resolveSession(at.deps, (result as { value: NewSession }).value.token);
    expect(resolved).toMatchObject({
      name: 'Siti',
      scope: 'resident',
      actor: { resident: { id: at.siti.residentId } },
    });
    const row = await readOne(at.deps.db, { sql: 'SELECT action, subject_id, data FROM audit_events' });
    expect(row).toMatchObject({ action: 'identity.logged_in', subject_id: at.siti.accountId, data: '{"by":"pin"}' });
  });

  test('may type the NIK in groups', async () => {
    expect(codeOf(await logIn(PIN, at.siti.nik.replace(/(.{4})/g, '$1 ')))).toBe('ok');
  });

  test('with a wrong PIN, an unknown NIK, or no login at all gets the same answer after the same work', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    const answers: unknown[] = [];
    const trips: number[] = [];
    for (const nik of [at.siti.nik, '1809101708449999', budi.nik])
      trips.push(await roundTripsOf(at.deps.db, async () => answers.push(await logIn('000001', nik))));
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toMatchObject({ refusal: { kind: 'unauthenticated', code: 'identity.wrong_nik_or_pin' } });
    expect(trips).toEqual([1, 1, 1]);
  });

  test('who is dead, or whose account is closed, is not logged in', async () => {
    await commit(at.deps.db, [raw(`UPDATE residents SET status = 'deceased' WHERE id = ?`, [at.siti.residentId])]);
    expect(codeOf(await logIn())).toBe('identity.wrong_nik_or_pin');
    await commit(at.deps.db, [
      raw(`UPDATE residents SET status = 'present'`),
      raw(`UPDATE accounts SET status = 'closed'`),
    ]);
    expect(codeOf(await logIn())).toBe('identity.wrong_nik_or_pin');
  });

  test.each([
    [{ nik: '123', pin: PIN }, { nik: 'nik' }],
    [{ nik: '1809101708449001', pin: '12345' }, { pin: 'pin' }],
    [{}, { nik: 'required', pin: 'required' }],
    [null, { _: 'object' }],
    [
      { nik: { $gt: '' }, pin: [] },
      { nik: 'string', pin: 'string' },
    ],
  ])('with %j is told which field is wrong', async (input, fields) => {
    expect(await logInResident(at.deps, guestCtx, input, place)).toMatchObject({
      refusal: { kind: 'invalid', fields },
    });
  });
});

describe('the lock of a NIK', () => {
  test('leaves five tries, then waits 1 minute, and longer each time', async () => {
    await wrong(5);
    const waits = [];
    for (let i = 0; i < 7; i += 1) {
      const locked = await logIn();
      const retryAt = Number(!locked.ok && locked.refusal.data?.['retryAt']);
      expect(codeOf(locked)).toBe('identity.locked');
      waits.push((retryAt - at.deps.clock.now()) / MINUTE);
      at.deps.clock.set(retryAt);
      await wrong(1);
    }
    expect(waits).toEqual([1, 5, 15, 60, 360, 1440, 1440]);
  });

  test('opens for the right PIN once the wait is over, and starts anew then', async () => {
    await wrong(5);
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await logIn())).toBe('ok');
    expect(await failures('nik:%')).toBe(0);
    await wrong(4);
    expect(codeOf(await logIn())).toBe('ok');
  });

  test('also falls on a NIK that nobody has, so that a lock tells nothing', async () => {
    for (let i = 0; i < 5; i += 1) await logIn('000001', '1809101708449999');
    expect(codeOf(await logIn('000001', '1809101708449999'))).toBe('identity.locked');
  });

  test('holds from every device, and leaves others alone', async () => {
    await wrong(5, ctxOf({ kind: 'guest' }, 'device-2'));
    expect(codeOf(await logIn(PIN, at.siti.nik, ctxOf({ kind: 'guest' }, 'device-3')))).toBe('identity.locked');
    const budi = await givenResident(at.deps, 'Budi');
    expect(codeOf(await logIn('000001', budi.nik))).toBe('identity.wrong_nik_or_pin');
  });

  test('counts parallel tries one by one: twenty at once are five tries', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => logIn('000001')));
    const codes = results.map(codeOf);
    expect(codes.filter((c) => c === 'identity.wrong_nik_or_pin')).toHaveLength(5);
    expect(codes.filter((c) => c === 'identity.locked')).toHaveLength(15);
    expect(await failures('nik:%')).toBe(5);
  });

  test('forgets after three quiet days', async () => {
    await wrong(4);
    at.deps.clock.advance(3 * DAY + 1);
    await wrong(4);
    expect(codeOf(await logIn())).toBe('ok');
  });

  test('keeps no NIK and no address in the database', async () => {
    await wrong(1);
    const row = await readOne(at.deps.db, { sql: 'SELECT group_concat(key) AS keys FROM login_locks' });
    expect(JSON.stringify(row)).not.toContain(at.siti.nik);
  });
});

describe('an address that many homes share', () => {
  test('lets forty families log in one after the other, some of them mistyping', async () => {
    for (let home = 0; home < 40; home += 1) {
      if (home % 2 === 0) await logIn('000001', '1809101708448' + String(home).padStart(3, '1'));
      expect(codeOf(await logIn())).toBe('ok');
    }
    expect(await failures('device:%')).toBe(20);
  });

  test('is stopped when a machine walks through the NIKs, and opens again by itself', async () => {
    await commit(at.deps.db, [
      raw(`INSERT INTO login_locks (key, failures, last_at) VALUES ('device:device-1', 100, ?)`, [at.deps.clock.now()]),
    ]);
    expect(codeOf(await logIn('000001'))).toBe('identity.wrong_nik_or_pin');
    expect(codeOf(await logIn())).toBe('identity.locked');
    expect(await failures('nik:%'), 'a refused try does not count against the person').toBe(1);
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await logIn())).toBe('ok');
    expect(codeOf(await logIn())).toBe('ok');
  });
});

describe('a phone number with a code', () => {
  const phone = '0812-9999-0000';
  const ask = (more: object = {}) => sendLoginCode(at.deps, guestCtx, { phone, ...more });
  const challenge = async (more: object = {}) => {
    const asked = await ask(more);
    if (!asked.ok) throw new Error(asked.refusal.code);
    return asked.value.challenge;
  };
  const enter = (id: string, code: string, ctx = guestCtx) =>
    logInWithCode(at.deps, ctx, { challenge: id, code }, place);

  test('makes an account the first time and finds it the next', async () => {
    const tokens = [];
    for (let i = 0; i < 2; i += 1) {
      const entered = await enter(await challenge(), await receivedCode(at.deps));
      tokens.push(entered.ok ? entered.value.token : codeOf(entered));
    }
    const [first, second] = [await resolveSession(at.deps, tokens[0]), await resolveSession(at.deps, tokens[1])];
    expect(first?.actor.accountId).toBe(second?.actor.accountId);
    expect(first).toMatchObject({ name: '+62*******0000', scope: 'phone', actor: { resident: null, offices: [] } });
  });

  test('of a resident opens shops and orders, not the registry', async () => {
    const asked = await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone });
    const entered = await enter(asked.ok ? asked.value.challenge : '', await receivedCode(at.deps));
    const resolved = await resolveSession(at.deps, entered.ok ? entered.value.token : '');
    expect(resolved?.actor).toMatchObject({ accountId: at.siti.accountId, resident: null });
  });

  test('gives the same answer for a number that is known and one that is not', async () => {
    const [known, unknown] = [await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone }), await ask()];
    expect(Object.keys(known.ok ? known.value : {})).toEqual(Object.keys(unknown.ok ? unknown.value : {}));
  });

  test('is asked for again with the same form without a second message', async () => {
    const key = crypto.randomUUID();
    expect(await challenge({ key })).toBe(await challenge({ key }));
    await receivedCode(at.deps);
    expect(at.deps.messenger.sent).toHaveLength(1);
    const other = await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone, key });
    expect(codeOf(other)).toBe('identity.code_asked');
  });

  test('works once, also when it is entered twice at the same time', async () => {
    const id = await challenge();
    const code = await receivedCode(at.deps);
    const codes = (await Promise.all([enter(id, code), enter(id, code)])).map(codeOf).sort();
    expect(codes).toEqual(['identity.code_over', 'ok']);
    expect(codeOf(await enter(id, code))).toBe('identity.code_over');
  });

  test('makes one account when two first codes are entered at the same time', async () => {
    const [one, code] = [await challenge(), await receivedCode(at.deps)];
    const [two, other] = [await challenge(), await receivedCode(at.deps)];
    const results = await Promise.all([enter(one, code), enter(two, other)]);
    expect(results.map(codeOf).filter((c) => c === 'ok').length).toBeGreaterThanOrEqual(1);
    const row = await readOne<{ n: number }>(at.deps.db, {
      sql: `SELECT count(*) AS n FROM accounts WHERE phone_index = (SELECT subject FROM one_time_codes LIMIT 1)`,
    });
    expect(row?.n).toBe(1);
  });

  test('bears five wrong tries, counted also when they come at once', async () => {
    const id = await challenge();
    const code = await receivedCode(at.deps);
    const bad = code === '111111' ? '222222' : '111111';
    const results = await Promise.all(Array.from({ length: 8 }, () => enter(id, bad)));
    expect(results.map(codeOf).filter((c) => c === 'identity.wrong_code')).toHaveLength(5);
    expect(codeOf(await enter(id, code))).toBe('identity.code_over');
  });

  test('runs out after ten minutes', async () => {
    const id = await challenge();
    const code = await receivedCode(at.deps);
    at.deps.clock.advance(10 * MINUTE);
    expect(codeOf(await enter(id, code))).toBe('identity.code_over');
  });

  test('belongs to its own request: the code of another one does not open it', async () => {
    const mine = await challenge();
    await receivedCode(at.deps);
    await challenge();
    const latest = await receivedCode(at.deps);
    expect(codeOf(await enter(mine, latest))).toBe('identity.wrong_code');
  });

  test('is not stored readably, and not at all once it is sent', async () => {
    await challenge();
    const dump = async () => JSON.stringify(await readOne(at.deps.db, { sql: 'SELECT * FROM one_time_codes' }));
    const before = await dump();
    const code = await receivedCode(at.deps);
    expect(holds(before, code)).toBe(false);
    expect(await dump()).toContain('"code_sealed":null');
  });

  test('is sent five times an hour to one number, ten times a day', async () => {
    for (let i = 0; i < 5; i += 1) expect(codeOf(await ask())).toBe('ok');
    const over = await ask();
    expect(over).toMatchObject({ refusal: { kind: 'limited', code: 'identity.too_many_codes' } });
    expect(Number(!over.ok && over.refusal.data?.['retryAt'])).toBeGreaterThan(at.deps.clock.now());
    at.deps.clock.advance(HOUR);
    for (let i = 0; i < 5; i += 1) expect(codeOf(await ask())).toBe('ok');
    at.deps.clock.advance(HOUR);
    expect(codeOf(await ask())).toBe('identity.too_many_codes');
    expect(codeOf(await sendLoginCode(at.deps, guestCtx, { phone: at.siti.phone }))).toBe('ok');
  });

  test('is sent again later when WhatsApp was out of reach', async () => {
    const id = await challenge();
    const send = at.deps.messenger.send;
    at.deps.messenger.send = async () => ({
      ok: false,
      refusal: { kind: 'unavailable', code: 'whatsapp.unreachable' },
    });
    await receivedCode(at.deps);
    at.deps.messenger.send = send;
    at.deps.clock.advance(MINUTE);
    expect(codeOf(await enter(id, await receivedCode(at.deps)))).toBe('ok');
  });
});

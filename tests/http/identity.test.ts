import { beforeEach, describe, expect, test } from 'vitest';
import { readOne, readRows } from '../../src/platform/libsql/index.ts';
import { holds } from '../support/holds.ts';
import { givenSecret, PASSWORD, PIN, receivedCode } from '../support/logins.ts';
import { knock } from '../support/knock.ts';
import { givenOffice, givenRegion, givenResident, HANURA, SIDODADI, type Person } from '../support/world.ts';

let at: ReturnType<typeof knock>;
let siti: Person;

beforeEach(async () => {
  at = knock();
  await givenRegion(at.deps);
  siti = await givenResident(at.deps, 'Siti');
  await givenSecret(at.deps, siti.accountId, 'pin');
});

const call = async (method: string, path: string, body?: unknown, token?: string) => {
  const answer = await at.ask(`/api/v1${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  return { status: answer.status, json: await answer.json<Record<string, never>>() };
};
const asResident = async (nik = siti.nik) =>
  (await call('POST', '/sessions/resident', { nik, pin: PIN })).json['token'];
const asOfficer = async (person: Person) => {
  await givenSecret(at.deps, person.accountId, 'password');
  const first = await call('POST', '/sessions/officer', { login: person.phone, password: PASSWORD });
  const code = await receivedCode(at.deps);
  const challenge = first.json['challenge'];
  return (await call('POST', '/sessions/officer/confirmation', { challenge, code })).json['token'];
};

describe('the API’s ways in', () => {
  test('let a resident in by NIK and PIN, with a token that tells who they are', async () => {
    const token = await asResident();
    const me = await call('GET', '/me', undefined, token);
    expect(me).toMatchObject({
      status: 200,
      json: { name: 'Siti', scope: 'resident', resident: { id: siti.residentId } },
    });
    expect((await call('GET', '/me/record', undefined, token)).json).toMatchObject({ nik: siti.nik });
  });

  test('let a phone in by the code that it received', async () => {
    const asked = await call('POST', '/one-time-codes', { phone: '0812 9999 0000' });
    expect(asked.status).toBe(202);
    const code = await receivedCode(at.deps);
    const entered = await call('POST', '/sessions/code', { challenge: asked.json['challenge'], code });
    expect(entered.status).toBe(201);
    expect((await call('GET', '/me', undefined, entered.json['token'])).json).toMatchObject({ scope: 'phone' });
  });

  test('let an officer in by password and code', async () => {
    await givenOffice(at.deps, siti, 'operator');
    const token = await asOfficer(siti);
    expect((await call('GET', '/me', undefined, token)).json).toMatchObject({
      scope: 'office',
      offices: [{ villageId: HANURA, role: 'operator' }],
    });
  });

  test('answer an unknown NIK and a wrong PIN alike: status, body and headers', async () => {
    const answers = await Promise.all(
      [siti.nik, '1809101708449999'].map((nik) => at.post('/api/v1/sessions/resident', { nik, pin: '000001' })),
    );
    const shown = await Promise.all(
      answers.map(async (a) => [a.status, await a.text(), [...a.headers.keys()].filter((h) => h !== 'x-request-id')]),
    );
    expect(shown[0]?.[0]).toBe(401);
    expect(shown[1]).toEqual(shown[0]);
  });

  test('tell who is locked to wait, and until when', async () => {
    for (let i = 0; i < 5; i += 1) await call('POST', '/sessions/resident', { nik: siti.nik, pin: '000001' });
    const locked = await call('POST', '/sessions/resident', { nik: siti.nik, pin: PIN });
    expect(locked).toMatchObject({
      status: 429,
      json: { error: { code: 'identity.locked', data: { retryAt: at.deps.clock.now() + 60_000 } } },
    });
  });

  test('count the tries of a home as one device’s, whichever of its IPv6 addresses they come from', async () => {
    const tryFrom = async (address: string) => {
      const headers = { 'cf-connecting-ip': address };
      await at.post('/api/v1/sessions/resident', { nik: siti.nik, pin: '000001' }, headers);
      const counted = await readRows<{ n: number }>(at.deps.db, {
        sql: `SELECT failures AS n FROM login_locks WHERE key LIKE 'device:%' ORDER BY n DESC`,
      });
      return counted.map(({ n }) => n);
    };
    expect(await tryFrom('2001:db8:1:2::3')).toEqual([1]);
    expect(await tryFrom('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toEqual([2]);
    expect(await tryFrom('2001:db8:1:3::3')).toEqual([2, 1]);
  });

  test('give the device a token, by header or cookie, with which strangers’ tries do not keep its owner out', async () => {
    const { device } = (await call('POST', '/sessions/resident', { nik: siti.nik, pin: PIN })).json;
    const enter = async (headers: Record<string, string> = {}) =>
      (await at.post('/api/v1/sessions/resident', { nik: siti.nik, pin: PIN }, headers)).status;
    for (let i = 0; i < 5; i += 1) await call('POST', '/sessions/resident', { nik: siti.nik, pin: '000001' });
    expect(await enter()).toBe(429);
    expect(await enter({ 'x-known-device': 'x'.repeat(32) })).toBe(429);
    expect(await enter({ 'x-known-device': '\u00e9'.repeat(3) })).toBe(429);
    expect(await enter({ 'x-known-device': String(device) })).toBe(201);
    expect(await enter({ cookie: `__Host-perangkat=${String(device)}` })).toBe(201);
  });

  test('log no NIK, no phone, no code', async () => {
    await asResident();
    await call('POST', '/one-time-codes', { phone: siti.phone });
    const logged = JSON.stringify(at.lines);
    for (const secret of [siti.nik, siti.phone, PIN]) expect([secret, holds(logged, secret)]).toEqual([secret, false]);
  });
});

describe('logging out', () => {
  test('ends the token', async () => {
    const token = await asResident();
    expect((await call('DELETE', '/sessions/current', undefined, token)).status).toBe(200);
    expect((await call('GET', '/me', undefined, token)).status).toBe(401);
  });
});

describe('at the counter', () => {
  test('an officer finds a resident, hands out a slip, and the resident sets a PIN with it', async () => {
    const rina = await givenResident(at.deps, 'Rina');
    await givenOffice(at.deps, rina, 'operator');
    const token = await asOfficer(rina);
    const found = await call(
      'POST',
      `/offices/${HANURA}/resident-searches`,
      { query: 'siti', purpose: 'Lupa PIN' },
      token,
    );
    expect(found.json).toMatchObject([{ residentId: siti.residentId }]);
    const slip = await call('POST', `/offices/${HANURA}/slips`, { nik: siti.nik }, token);
    const set = await call('POST', '/enrolments/slip', { nik: siti.nik, code: slip.json['code'], pin: '739164' });
    expect(set.status).toBe(201);
    const looks = await call('GET', '/me/looks', undefined, set.json['token']);
    expect(looks.json).toHaveLength(2);
  });

  test('the path decides the village, whatever the body says', async () => {
    const rina = await givenResident(at.deps, 'Rina');
    await givenOffice(at.deps, rina, 'operator');
    const token = await asOfficer(rina);
    const tried = await call('POST', `/offices/${SIDODADI}/slips`, { nik: siti.nik, villageId: HANURA }, token);
    expect(tried.status).toBe(403);
  });
});

describe('whatever is sent', () => {
  const junk = [
    null,
    [],
    7,
    'x',
    {},
    { nik: {}, pin: [] },
    { challenge: 'x'.repeat(9_000), code: -1 },
    { phone: '\0' },
  ];
  const posts = [
    '/sessions/resident',
    '/sessions/code',
    '/sessions/officer',
    '/sessions/officer/confirmation',
    '/one-time-codes',
    '/enrolments',
    '/enrolments/confirmation',
    '/enrolments/slip',
    '/me/proof-requests',
    '/me/proofs',
    '/me/phone-requests',
    `/offices/${HANURA}/slips`,
    `/offices/${HANURA}/resident-searches`,
  ];

  test.each(posts)('%s refuses it clearly and writes nothing', async (path) => {
    const token = await asResident();
    const rows = async () => {
      const row = await readOne<{ n: number }>(at.deps.db, {
        sql: `SELECT (SELECT count(*) FROM one_time_codes) + (SELECT count(*) FROM accounts) + (SELECT count(*) FROM outbox) AS n`,
      });
      return row?.n ?? null;
    };
    const before = await rows();
    for (const body of junk) {
      const answer = await call('POST', path, body, token);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expect(await rows()).toBe(before);
  });
});

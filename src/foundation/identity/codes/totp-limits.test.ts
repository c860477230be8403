import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  givenSecret,
  PASSWORD,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { HOUR, MINUTE } from '../../../kernel/clock.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { askProof, confirmOfficer, logInOfficer, resolveSession, stepUp } from '../index.ts';

const place = { label: 'Windows · Edge' };
let deps: TestDeps;
let hadi: Person;
let seed: string;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  [hadi, seed] = await officerWithApp('Hadi');
});

async function officerWithApp(name: string): Promise<[Person, string]> {
  const person = await givenResident(deps, name, { sex: 'L' });
  await givenOffice(deps, person, 'head');
  await givenSecret(deps, person.accountId, 'password');
  const own = new Secret({ size: 20 }).base32;
  await commit(deps.db, [
    raw(`INSERT INTO credentials (id, account_id, kind, secret_sealed, created_at) VALUES (?1, ?2, 'totp', ?3, 0)`, [
      deps.ids.next(),
      person.accountId,
      await deps.vault.seal(own, 'credentials.secret'),
    ]),
  ]);
  return [person, own];
}

const from = (device: string) => ctxOf({ kind: 'guest' }, device);
const begin = async (more: { key?: string; person?: Person; device?: string } = {}) => {
  const login = (more.person ?? hadi).phone;
  const { key, device = 'device-1' } = more;
  const first = await logInOfficer(deps, from(device), { login, password: PASSWORD, key });
  return first.ok ? first.value.challenge : first.refusal.code;
};
const finish = (challenge: string, code: string, device = 'device-1') =>
  confirmOfficer(deps, from(device), { challenge, code }, place);
const rightCode = (own = seed) =>
  new TOTP({ secret: Secret.fromBase32(own) }).generate({ timestamp: deps.clock.now() });
const officeCtx = async () => {
  const done = await finish(await begin(), rightCode());
  const session = await resolveSession(deps, done.ok ? done.value.token : '');
  return ctxOf(session?.actor ?? { kind: 'guest' });
};

describe('codes of an authenticator app', () => {
  test('are tried five times, whatever the challenge and the device; then each try waits longer', async () => {
    const [first, second] = [await begin(), await begin()];
    for (let i = 0; i < 3; i += 1) expect(codeOf(await finish(first, '000000'))).toBe('identity.wrong_code');
    for (let i = 0; i < 2; i += 1) expect(codeOf(await finish(second, '000000', 'b'))).toBe('identity.wrong_code');
    const locked = await finish(second, rightCode(), 'c');
    expect(locked).toMatchObject({
      refusal: { code: 'identity.locked', data: { retryAt: deps.clock.now() + MINUTE } },
    });
    deps.clock.advance(MINUTE);
    expect(codeOf(await finish(second, '000000'))).toBe('identity.wrong_code');
    deps.clock.advance(MINUTE);
    expect(codeOf(await finish(second, rightCode()))).toBe('identity.locked');
    deps.clock.advance(4 * MINUTE);
    expect(codeOf(await finish(second, rightCode()))).toBe('ok');
  });

  test('are counted one by one when many come at once', async () => {
    const ids = await Promise.all([begin(), begin(), begin(), begin()]);
    const tries = ids.flatMap((id) => Array.from({ length: 4 }, () => finish(id, '000000')));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((c) => c === 'identity.wrong_code')).toHaveLength(5);
    expect(codes.filter((c) => c === 'identity.locked')).toHaveLength(11);
  });

  test('that are right start the count anew', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await begin();
      for (let i = 0; i < 4; i += 1) await finish(id, '000000');
      expect(codeOf(await finish(id, rightCode()))).toBe('ok');
      deps.clock.advance(MINUTE);
    }
  });

  test('of another account are another count', async () => {
    const [budi, own] = await officerWithApp('Budi');
    const id = await begin();
    for (let i = 0; i < 5; i += 1) await finish(id, '000000');
    expect(codeOf(await finish(await begin({ person: budi }), rightCode(own)))).toBe('ok');
  });

  test('count at a fresh proof too', async () => {
    const ctx = await officeCtx();
    deps.clock.advance(MINUTE);
    const asked = await askProof(deps, ctx, { by: 'totp' });
    const challenge = asked.ok ? asked.value.challenge : '';
    for (let i = 0; i < 3; i += 1)
      expect(codeOf(await stepUp(deps, ctx, { challenge, code: '000000' }))).toBe('identity.wrong_code');
    const login = await begin();
    for (let i = 0; i < 2; i += 1) await finish(login, '000000');
    expect(codeOf(await stepUp(deps, ctx, { challenge, code: rightCode() }))).toBe('identity.locked');
    deps.clock.advance(MINUTE);
    expect(codeOf(await stepUp(deps, ctx, { challenge, code: rightCode() }))).toBe('ok');
  });
});

describe('an authenticator app is asked', () => {
  test('five times an hour without a right answer', async () => {
    for (let i = 0; i < 5; i += 1) expect(await begin({ device: `device-${i}` })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await begin()).toBe('identity.asked_too_often');
    const [budi] = await officerWithApp('Budi');
    expect(await begin({ person: budi })).toMatch(/^[0-9a-f-]{36}$/);
    deps.clock.advance(HOUR);
    expect(await begin()).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('as often as the right code comes', async () => {
    for (let i = 0; i < 8; i += 1) {
      expect(codeOf(await finish(await begin(), rightCode()))).toBe('ok');
      deps.clock.advance(MINUTE);
    }
  });

  test('once for a form that is sent twice, and not for another’s form', async () => {
    const key = crypto.randomUUID();
    for (let i = 0; i < 8; i += 1) expect(await begin({ key })).toBe(key);
    const [budi] = await officerWithApp('Budi');
    expect(await begin({ key, person: budi })).toBe('identity.code_asked');
  });

  test('at a fresh proof apart from the login, which it does not close', async () => {
    const ctx = await officeCtx();
    const codes = [];
    for (let i = 0; i < 6; i += 1) codes.push(codeOf(await askProof(deps, ctx, { by: 'totp' })));
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'identity.asked_too_often']);
    expect(await begin()).toMatch(/^[0-9a-f-]{36}$/);
  });
});

import { beforeEach, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  givenSecret,
  guestCtx,
  PASSWORD,
  receivedCode,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import { systemCtx, type Ctx } from '../../../kernel/ctx.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { resolveSession } from '../index.ts';
import { confirmOfficer, logInOfficer, mendOfficer } from './index.ts';

let deps: TestDeps;
let hadi: Person;
let officerId: string;
let kabupaten: Ctx;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  hadi = await givenResident(deps, 'Hadi', { sex: 'L' });
  const office = await givenOffice(deps, hadi, 'operator', deps.clock.now());
  officerId = office.offices[0]?.officerId ?? '';
  await givenSecret(deps, hadi.accountId, 'password');
  kabupaten = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region', deps.clock.now()));
});

const mend = (lost: string, ctx = kabupaten, id = officerId) => mendOfficer(deps, ctx, { officerId: id, lost });
const begin = (password: string) => logInOfficer(deps, guestCtx, { login: hadi.phone, password });
const logIn = async () => {
  const begun = await begin(PASSWORD);
  const challenge = begun.ok ? begun.value.challenge : '';
  const input = { challenge, code: await receivedCode(deps) };
  const done = await confirmOfficer(deps, guestCtx, input, { label: 'Windows · Edge' });
  return done.ok ? done.value.token : expect.fail(done.refusal.code);
};
const givenApp = () =>
  commit(deps.db, [
    raw(
      `INSERT INTO credentials (id, account_id, kind, secret_sealed, created_at) VALUES ('app', ?, 'totp', 'sealed', 0)`,
      [hadi.accountId],
    ),
  ]);

test('a lost password is replaced by one that is told once; the old one and its logins end', async () => {
  const token = await logIn();
  const done = await mend('password');
  const password = (done.ok && done.value.password) || expect.fail('no password');
  expect(await resolveSession(deps, token)).toBe(null);
  expect(codeOf(await begin(PASSWORD))).toBe('identity.wrong_officer_login');
  expect(await begin(password)).toMatchObject({ value: { by: 'phone' } });
  expect(
    await readRows(deps.db, {
      sql: `SELECT subject_id, data FROM audit_events WHERE action = 'identity.officer_mended'`,
    }),
  ).toEqual([{ subject_id: officerId, data: '{"lost":"password"}' }]);
});

test('a new password opens at once, however often strangers tried the old one', async () => {
  for (let i = 0; i < 6; i += 1) await begin('a stranger’s guess');
  const done = await mend('password');
  expect(await begin((done.ok && done.value.password) || '')).toMatchObject({ ok: true });
});

test('a lost app is taken away: the code of the second step goes to the phone again, the password stays', async () => {
  await givenApp();
  expect(await begin(PASSWORD)).toMatchObject({ value: { by: 'totp' } });
  expect(await mend('app')).toEqual({ ok: true, value: { password: null } });
  expect(await begin(PASSWORD)).toMatchObject({ value: { by: 'phone' } });
  expect(codeOf(await mend('app'))).toBe('identity.nothing_to_mend');
});

test('an app is not taken away from whoever has no phone to get a code on', async () => {
  await givenApp();
  await commit(deps.db, [raw('UPDATE accounts SET phone_index = NULL WHERE id = ?', [hadi.accountId])]);
  expect(codeOf(await mend('app'))).toBe('identity.no_phone_for_code');
});

test('it is the kabupaten that helps, freshly proved, and nobody themself', async () => {
  const own = kabupaten.actor.kind === 'account' ? (kabupaten.actor.offices[0]?.officerId ?? '') : '';
  expect(codeOf(await mend('password', ctxOf(hadi.actor)))).toBe('region.not_yours');
  expect(codeOf(await mend('password', guestCtx))).toBe('region.not_yours');
  expect(codeOf(await mend('password', kabupaten, own))).toBe('identity.not_yourself');
  expect(codeOf(await mend('phone'))).toBe('identity.mending_invalid');
  expect(codeOf(await mend('password', kabupaten, 'nobody'))).toBe('identity.no_such_office');
  deps.clock.advance(HOUR);
  expect(codeOf(await mend('password'))).toBe('identity.proof_needed');
  expect(codeOf(await mend('app', systemCtx('command')))).toBe('identity.nothing_to_mend');
});

test('an office that is over is not mended', async () => {
  await commit(deps.db, [raw('UPDATE officers SET until_at = ?1 WHERE id = ?2', [deps.clock.now(), officerId])]);
  expect(codeOf(await mend('password'))).toBe('identity.no_such_office');
});

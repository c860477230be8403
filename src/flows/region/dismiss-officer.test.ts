import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  givenSecret,
  guestCtx,
  HANURA,
  PASSWORD,
  receivedCode,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { withSigner } from '../../../tests/support/letter-signer.ts';
import { givenLetter } from '../../../tests/support/signed-letter.ts';
import { givenCatalogueType, givenRequestToSign } from '../../../tests/support/signing-desk.ts';
import { resolveSession } from '../../foundation/identity/index.ts';
import { confirmOfficer, logInOfficer } from '../../foundation/identity/officers/index.ts';
import { HOUR, MINUTE } from '../../kernel/clock.ts';
import { systemCtx, type Ctx } from '../../kernel/ctx.ts';
import { checkLetter } from '../../modules/letters/checking/check-letter.ts';
import { issueLetter } from '../../modules/letters/issuing/issue-letter.ts';
import { commit, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import { dismissOfficer } from './dismiss-officer.ts';

const place = { label: 'Windows · Edge' };
let deps: TestDeps;
let hadi: Person;
let head: Ctx;
let officerId: string;
let kabupaten: Ctx;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  hadi = await givenResident(deps, 'Hadi', { sex: 'L' });
  const office = await givenOffice(deps, hadi, 'head', deps.clock.now());
  head = ctxOf(office);
  officerId = office.offices[0]?.officerId ?? '';
  await givenSecret(deps, hadi.accountId, 'password');
  kabupaten = await givenRegionOfficer('Dian');
});

const givenRegionOfficer = async (name: string) =>
  ctxOf(await givenOffice(deps, await givenResident(deps, name), 'region', deps.clock.now()));
const officeOf = (ctx: Ctx) => (ctx.actor.kind === 'account' ? (ctx.actor.offices[0]?.officerId ?? '') : '');
const dismiss = (id = officerId, ctx = kabupaten) => dismissOfficer(deps, ctx, { officerId: id, why: 'term_over' });
const half = async () => {
  const begun = await logInOfficer(deps, guestCtx, { login: hadi.phone, password: PASSWORD });
  return { challenge: begun.ok ? begun.value.challenge : '', code: await receivedCode(deps), remember: true };
};
const logIn = async () => {
  const done = await confirmOfficer(deps, guestCtx, await half(), place);
  return done.ok ? done.value.token : expect.fail(done.refusal.code);
};
const siti = async () => givenResident(deps, 'Siti');

describe('dismissing an officer', () => {
  test('ends the office in every session at once, half-done logins too, and no new one begins', async () => {
    const [phone, desk] = [await logIn(), await logIn()];
    const begun = await half();
    expect(await resolveSession(deps, phone)).toMatchObject({ actor: { offices: [{ role: 'head' }] } });
    expect(codeOf(await dismiss())).toBe('ok');
    expect([await resolveSession(deps, phone), await resolveSession(deps, desk)]).toEqual([null, null]);
    expect(codeOf(await confirmOfficer(deps, guestCtx, begun, place))).toBe('identity.code_over');
    const again = await logInOfficer(deps, guestCtx, { login: hadi.phone, password: PASSWORD });
    expect(codeOf(again)).toBe('identity.wrong_officer_login');
    expect(await readRows(deps.db, { sql: 'SELECT id FROM known_devices' })).toEqual([]);
  });

  test('leaves whoever holds another office logged in there', async () => {
    const second = await givenOffice(deps, hadi, 'operator');
    const token = await logIn();
    await dismiss();
    expect(await resolveSession(deps, token)).toMatchObject({ actor: { offices: second.offices } });
  });

  test('takes the pen away: nothing is signed any more, and what was signed in office stays valid', async () => {
    const type = await givenCatalogueType(deps);
    const person = await siti();
    const letter = await givenLetter(deps, head, person, type);
    const { code } = await givenRequestToSign(deps, await givenResident(deps, 'Ani'), type);
    deps.clock.advance(MINUTE);
    expect(codeOf(await dismiss())).toBe('ok');
    const late = ctxOf({ ...(head.actor as Person['actor']), provedAt: deps.clock.now() });
    expect((await issueLetter(deps, late, code)).ok).toBe(false);
    expect(await readOne(deps.db, { sql: 'SELECT revoked_at FROM signers' })).toEqual({ revoked_at: deps.clock.now() });
    expect(await checkLetter(deps, guestCtx, letter.token)).toMatchObject({
      value: { status: 'valid', signer: { inOfficeUntil: '2026-11-02' } },
    });
  });

  test('holds against a letter that is being signed in that moment', async () => {
    const type = await givenCatalogueType(deps);
    const { code } = await givenRequestToSign(deps, await siti(), type);
    const { sign } = deps.signer;
    const signer = {
      sign: async (...args: Parameters<typeof sign>) => {
        const signed = await sign(...args);
        await dismiss();
        return signed;
      },
    };
    expect(codeOf(await issueLetter({ ...deps, signer }, head, code))).toBe('identity.office_over');
    expect(await readRows(deps.db, { sql: 'SELECT id FROM letters' })).toEqual([]);
  });

  test('shows at the check of a letter that bears a later signature', async () => {
    const letter = await givenLetter(deps, head, await siti(), await givenCatalogueType(deps));
    await commit(deps.db, [raw('UPDATE officers SET until_at = ?1, ended_at = ?1', [deps.clock.now() - HOUR])]);
    expect(await checkLetter(deps, guestCtx, letter.token)).toMatchObject({ value: { status: 'unauthorised' } });
  });

  test('is on the record, and done once', async () => {
    const both = await Promise.all([dismiss(), dismiss()]);
    expect(both.map(codeOf).sort()).toEqual(['identity.office_over', 'ok']);
    const lines = await readRows<{ data: string; village_id: string }>(deps.db, {
      sql: `SELECT village_id, data FROM audit_events WHERE action = 'identity.officer_dismissed' AND subject_id = ?`,
      args: [officerId],
    });
    expect(lines.map((l) => [l.village_id, JSON.parse(l.data)])).toEqual([
      [HANURA, { role: 'head', why: 'term_over' }],
    ]);
  });

  test('is the business of the kabupaten, freshly proved', async () => {
    for (const ctx of [head, guestCtx]) expect(codeOf(await dismiss(officerId, ctx))).toBe('region.not_yours');
    deps.clock.advance(HOUR);
    expect(codeOf(await dismiss())).toBe('identity.proof_needed');
    expect(codeOf(await dismiss('nobody', systemCtx('command')))).toBe('identity.no_such_office');
    expect(codeOf(await dismissOfficer(deps, kabupaten, { officerId }))).toBe('identity.dismissal_invalid');
  });
});

describe('the kabupaten', () => {
  test('keeps its last officer, whoever tries', async () => {
    expect(codeOf(await dismiss(officeOf(kabupaten)))).toBe('identity.not_yourself');
    expect(codeOf(await dismiss(officeOf(kabupaten), systemCtx('command')))).toBe('identity.last_of_region');
  });

  test('is not locked out when two dismiss each other at once', async () => {
    const other = await givenRegionOfficer('Rudi');
    const both = await Promise.all([dismiss(officeOf(other), kabupaten), dismiss(officeOf(kabupaten), other)]);
    expect(both.map(codeOf).sort()).toEqual(['identity.last_of_region', 'ok']);
  });

  test('does not count a colleague whose account is closed', async () => {
    const other = await givenRegionOfficer('Rudi');
    const { accountId } = other.actor as Person['actor'];
    await commit(deps.db, [raw(`UPDATE accounts SET status = 'closed' WHERE id = ?`, [accountId])]);
    expect(codeOf(await dismiss(officeOf(kabupaten), systemCtx('command')))).toBe('identity.last_of_region');
  });
});

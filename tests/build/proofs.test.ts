import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../src/foundation/identity/sessions/sessions.repo.ts';
import type { Proof, Scope } from '../../src/kernel/ctx.ts';
import { tokenHash } from '../../src/foundation/identity/sessions/token-hash.ts';
import { commit, raw, readOne } from '../../src/platform/libsql/index.ts';
import { busySite } from '../support/busy-site.ts';
import { ctxOf } from '../support/ctx.ts';
import { holds } from '../support/holds.ts';
import { givenSecret, PASSWORD, PIN } from '../support/logins.ts';
import { givenOffice, givenResident, givenShop, type Person } from '../support/world.ts';

let site: Awaited<ReturnType<typeof busySite>>;
let siti: Person;
let hadi: Person;

beforeAll(async () => {
  site = await busySite();
  siti = await givenResident(site.deps, 'Siti');
  hadi = await givenResident(site.deps, 'Hadi', { sex: 'L' });
  await givenOffice(site.deps, hadi, 'head');
  for (const { accountId } of [siti, hadi]) await givenSecret(site.deps, accountId, 'pin');
  await givenSecret(site.deps, hadi.accountId, 'password');
});

afterAll(() => site.close());

const entered = async ({ accountId }: Person, scope: Scope, provedBy: Proof): Promise<string> => {
  const place = { label: 'Android · Chrome' };
  const guest = ctxOf({ kind: 'guest' });
  const { session, steps } = openSession(site.deps, guest, { accountId, scope, provedBy, place });
  await commit(site.deps.db, steps);
  return session.token;
};
const see = async (path: string, token: string) => {
  const answer = await site.visit(path, { token });
  return { status: answer.status, html: await answer.text() };
};
const send = async (path: string, form: Record<string, string>, token?: string) => {
  // As a page's own script sends it: the action's answer itself, and where it leads in place of a redirect.
  const headers = { accept: 'application/json' };
  const answer = await site.visit(path, { method: 'POST', body: new URLSearchParams(form), headers, token });
  const said = (await answer.json()) as { type?: string; status?: number; location?: string };
  return said.type === 'redirect' ? { status: said.status, to: said.location } : { status: answer.status, to: null };
};
/** Sends a form as a page without script does; gives the page that it leads to, with the hidden fields of its first form. */
const fill = async (path: string, form: Record<string, string>, token?: string) => {
  const headers = { accept: 'text/html' };
  const led = await site.visit(path, { method: 'POST', body: new URLSearchParams(form), headers, token });
  const cookies = led.headers.getSetCookie().flatMap((line) => /^__Host-jawaban=[^;]+/.exec(line)?.[0] ?? []);
  // A proof begins a session of its own.
  const [now = token] = led.headers.getSetCookie().flatMap((line) => /^__Host-sesi=([^;]+)/.exec(line)?.[1] ?? []);
  await led.arrayBuffer();
  const answer = await site.visit(led.headers.get('location') ?? '/', { cookies, token: now });
  const html = await answer.text();
  const [first = ''] = /<form[^>]*method="POST"[\s\S]*?<\/form>/.exec(html) ?? [];
  const hidden = [...first.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return {
    status: answer.status,
    html,
    hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
  };
};

describe('the page of PIN and phone number', () => {
  const NEW_PIN = '739164';

  test('asks who came in by a code for the PIN, nothing else, and does with it what was asked for', async () => {
    const ani = await givenResident(site.deps, 'Ani');
    await givenSecret(site.deps, ani.accountId, 'pin');
    const token = await entered(ani, 'phone', 'code');
    const pins = { pin: NEW_PIN, again: NEW_PIN };
    const phone = await fill('/akun/keamanan?/askPhone', { phone: '081299990000' }, token);
    expect([phone.status, phone.html]).toEqual([403, expect.stringContaining('Tulis PIN Anda yang sekarang')]);
    const asked = await fill('/akun/keamanan?/secret', pins, token);
    expect(asked.status).toBe(403);
    expect(asked.html).toContain('Lupa PIN');
    expect(asked.html).not.toContain('Kirim kode ke WhatsApp');
    expect(holds(asked.html, NEW_PIN)).toBe(false);
    const wrong = await fill('/akun/keamanan?/secret', { ...asked.hidden, pin: '000000' }, token);
    expect([wrong.status, wrong.hidden]).toEqual([403, asked.hidden]);
    const done = await send('/akun/keamanan?/secret', { ...wrong.hidden, pin: PIN }, token);
    expect(done).toEqual({ status: 303, to: '/akun/keamanan?beres=pin' });
  });

  test('shows an officer who came in as a resident the officers’ door in place of what it guards', async () => {
    const { html } = await see('/akun/keamanan', await entered(hadi, 'resident', 'enrolment'));
    expect(html).toContain('href="/kantor/masuk?lanjut=/akun/keamanan"');
    for (const guarded of ['name="password"', 'name="phone"', '?/offerTotp']) expect(html).not.toContain(guarded);
  });

  test('asks an officer for the password after any weaker proof, and then lets them choose another', async () => {
    const weak = await entered(hadi, 'office', 'code');
    for (const action of ['offerTotp', 'askPhone']) {
      const { status, html } = await fill(`/akun/keamanan?/${action}`, { phone: '081299990000' }, weak);
      expect([status, html]).toEqual([403, expect.stringContaining('name="password"')]);
      expect(html).not.toMatch(/name="pin"|Kirim kode ke WhatsApp/);
    }
    const asked = await fill('/akun/keamanan?/askPhone', { phone: '081299990000' }, weak);
    const sent = await fill('/akun/keamanan?/askPhone', { ...asked.hidden, password: PASSWORD }, weak);
    expect([sent.status, sent.html]).toEqual([200, expect.stringContaining('081299990000')]);
    const strong = await entered(hadi, 'office', 'password');
    expect((await see('/akun/keamanan', strong)).html).toContain('name="password"');
    const changed = await send('/akun/keamanan?/secret', { password: 'rempah lampung 45' }, strong);
    expect(changed).toEqual({ status: 303, to: '/akun/keamanan?beres=password' });
  });
});

test('an officer’s app is set up with the code that it shows, and no other', async () => {
  const yuni = await givenResident(site.deps, 'Yuni');
  await givenOffice(site.deps, yuni, 'operator');
  const token = await entered(yuni, 'office', 'password');
  const offered = await fill('/akun/keamanan?/offerTotp', {}, token);
  const [, offer = ''] = /name="offer" value="([^"]+)"/.exec(offered.html) ?? [];
  const [, secret = ''] = /<code[^>]*>([A-Z2-7]{32})<\/code>/.exec(offered.html) ?? [];
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const wrong = code === '111111' ? '222222' : '111111';
  const refused = await fill('/akun/keamanan?/totp', { offer, code: wrong }, token);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(await send('/akun/keamanan?/totp', { offer, code }, token)).toEqual({
    status: 303,
    to: '/akun/keamanan?beres=totp',
  });
});

/** The same login, hours later: nothing that it does counts as proved. */
const hoursLater = async (token: string): Promise<string> => {
  await commit(site.deps.db, [raw('UPDATE sessions SET proved_at = 0 WHERE token_hash = ?', [tokenHash(token)])]);
  return token;
};

describe('an act that asks for a proof', () => {
  test('revoking a letter keeps the reason, and is done with the proof', async () => {
    const code = String(site.region.known['request']?.[8]);
    const at = `/kantor/permohonan/${code}?/revoke`;
    const token = await hoursLater(await entered(hadi, 'office', 'password'));
    const asked = await fill(at, { reason: 'Nama usaha keliru' }, token);
    expect([asked.status, asked.html]).toEqual([403, expect.stringContaining('Pastikan ini Anda')]);
    expect(asked.html).not.toContain('keliru');
    const elsewhere = await fill(`/kantor/permohonan/${code}?/cancel`, { ...asked.hidden, pin: PIN }, token);
    expect(elsewhere.html).not.toContain('Tersimpan');
    const done = await send(at, { ...asked.hidden, pin: PIN }, token);
    expect(done).toEqual({ status: 303, to: `/kantor/permohonan/${code}?tersimpan` });
    const row = { sql: 'SELECT l.state FROM letters l JOIN letter_requests r ON r.id = l.request_id WHERE r.code = ?' };
    expect(await readOne(site.deps.db, { ...row, args: [code] })).toEqual({ state: 'revoked' });
  });

  test('changing where a shop’s money goes keeps the account number', async () => {
    const seller = await givenResident(site.deps, 'Wati');
    const shop = await givenShop(site.deps, seller);
    await givenSecret(site.deps, seller.accountId, 'pin');
    const token = await hoursLater(await entered(seller, 'phone', 'code'));
    const bank = { version: '1', bank: 'BRI', number: '380003012345', holder: 'Wati' };
    const asked = await fill('/toko-saya/pengaturan?/bank', bank, token);
    expect([asked.status, asked.html]).toEqual([403, expect.stringContaining('name="pin"')]);
    const done = await send('/toko-saya/pengaturan?/bank', { ...asked.hidden, pin: PIN }, token);
    expect(done).toEqual({ status: 303, to: '/toko-saya/pengaturan?tersimpan=rekening#rekening' });
    const row = await readOne<{ bank_sealed: string | null }>(site.deps.db, {
      sql: 'SELECT bank_sealed FROM shops WHERE id = ?',
      args: [shop.id],
    });
    expect(row?.bank_sealed).not.toBe(null);
  });

  test('the kabupaten dismisses with the proof, and a village’s page tells nobody else', async () => {
    const dian = await givenResident(site.deps, 'Dian');
    await givenOffice(site.deps, dian, 'region');
    await givenSecret(site.deps, dian.accountId, 'password');
    const leaver = await givenOffice(site.deps, await givenResident(site.deps, 'Yanti'), 'operator');
    const officerId = leaver.offices[0]?.officerId ?? '';
    const at = '/kabupaten/petugas/hanura?/dismiss';
    expect((await send(at, { officerId, why: 'moved' }, await entered(hadi, 'office', 'password'))).status).toBe(404);
    const token = await hoursLater(await entered(dian, 'office', 'password'));
    const asked = await fill(at, { officerId, why: 'moved' }, token);
    expect([asked.status, asked.html]).toEqual([403, expect.stringContaining('name="password"')]);
    const done = await send(at, { ...asked.hidden, password: PASSWORD }, token);
    expect(done).toEqual({ status: 303, to: '/kabupaten/petugas/hanura?beres=berhenti' });
    const again = await entered(dian, 'office', 'password');
    expect((await see('/kabupaten/petugas/hanura', again)).html).toMatch(/Pernah menjabat[\s\S]*Operator Desa/);
  });
});

describe('the page that unlocks an officer', () => {
  test('is an officer’s, who names a colleague', async () => {
    const token = await entered(hadi, 'office', 'password');
    const rina = await givenResident(site.deps, 'Rina');
    await givenOffice(site.deps, rina, 'operator');
    expect((await see('/akun', token)).html).toContain('href="/akun/petugas"');
    expect((await see('/akun/petugas', token)).html).toContain('name="login"');
    const done = await send('/akun/petugas?/unlock', { login: rina.phone }, token);
    expect(done).toEqual({ status: 303, to: '/akun/petugas?beres' });
    expect((await see('/akun/petugas?beres', token)).html).toContain('Kuncinya sudah dibuka');
    expect((await send('/akun/petugas?/unlock', { login: hadi.phone }, token)).status).toBe(403);
  });

  test('is not there for a resident', async () => {
    const token = await entered(siti, 'resident', 'pin');
    expect((await see('/akun/petugas', token)).status).toBe(404);
    expect((await see('/akun', token)).html).not.toContain('/akun/petugas');
    expect((await send('/akun/petugas?/unlock', { login: hadi.phone }, token)).status).toBe(404);
  });
});

test.each(['/.//evil.test', '/a/..//evil.test', '/%2e//evil.test', '/.\\evil.test', '//evil.test'])(
  'a login that is to lead to %s leads to the own account, and leaves the device known',
  async (next) => {
    const form = new URLSearchParams({ nik: siti.nik, pin: String(site.region.known['pin']?.[0]) });
    const to = `/masuk?/nik&lanjut=${encodeURIComponent(next)}`;
    const answer = await site.visit(to, { method: 'POST', body: form, headers: { accept: 'text/html' } });
    // The login's own page, which leads on who is logged in.
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/masuk']);
    expect(answer.headers.getSetCookie().some((line) => /^__Host-perangkat=[\w-]{32};/.test(line))).toBe(true);
  },
);

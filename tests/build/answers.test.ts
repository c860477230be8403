import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../src/foundation/identity/sessions/sessions.repo.ts';
import { commit, raw, readOne } from '../../src/platform/libsql/index.ts';
import { busySite } from '../support/busy-site.ts';
import { guestCtx } from '../support/ctx.ts';
import { givenResident, givenShop, HANURA, SIDODADI } from '../support/world.ts';

let site: Awaited<ReturnType<typeof busySite>>;
let tokens: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await busySite();
  tokens = await site.region.logIn();
});

afterAll(() => site.close());

const seller = () => tokens.get(`seller of ${HANURA}`);
const stranger = () => tokens.get(`seller of ${SIDODADI}`);

/** Sends a form as a browser without script does; the cookie that opens its answer. */
async function send(path: string, form: Record<string, string>, token?: string, accept = 'text/html') {
  const answer = await site.visit(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { accept },
    token,
  });
  const text = await answer.text();
  const cookies = answer.headers.getSetCookie().flatMap((line) => /^__Host-jawaban=[^;]+/.exec(line)?.[0] ?? []);
  return { status: answer.status, to: answer.headers.get('location') ?? '', cookies, text };
}

async function see(path: string, more: { cookies?: readonly string[]; token?: string | undefined } = {}) {
  const answer = await site.visit(path, more);
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    kept: answer.headers.get('cache-control'),
    html: await answer.text(),
  };
}

/** On whose behalf the forms of a page are. */
const behalfOn = async (path: string, token: string | undefined): Promise<string> =>
  /name="behalf" value="([^"]+)"/.exec((await see(path, { token })).html)?.[1] ?? '';

const goods = { name: 'Sambal tempoyak pedas', story: 'Dari dapur sendiri.', key: 'kunci-sekali-pakai' };

describe('what a form is answered', () => {
  test('is a page of its own: it can be reloaded, and no cache keeps it', async () => {
    const sent = await send('/daftar/sendiri?/start', { nik: '123', kk: '456' });
    expect([sent.status, sent.to]).toEqual([303, expect.stringMatching(/^\/daftar\/sendiri\?isian=[\w-]{32}$/)]);
    for (const _ of ['read', 'reloaded']) {
      const page = await see(sent.to, sent);
      expect([page.status, page.kept]).toEqual([422, 'private, no-store']);
      expect(page.html.includes('value="123"')).toBe(true);
    }
  });

  test('is nobody else’s: its address leads another browser to the page as it is for all', async () => {
    const { to } = await send('/daftar/sendiri?/start', { nik: '123', kk: '456' });
    expect(await see(to)).toMatchObject({ status: 303, to: '/daftar/sendiri' });
    expect(await see(to, { cookies: ['__Host-jawaban=tebakan'] })).toMatchObject({
      status: 303,
      to: '/daftar/sendiri',
    });
  });

  test.each([
    ['/masuk?/nik', { nik: '1809106608929368', pin: '000001' }, 'NIK atau PIN'],
    ['/kantor/masuk?/password', { login: 'siapa@hanura.desa.example', password: 'bukan kata sandinya' }, 'kata sandi'],
  ])('a wrong login on %s is told so where it was tried, and not asked to log in', async (path, form, words) => {
    const sent = await send(path, form);
    expect(sent.to).toMatch(new RegExp(`^${path.split('?')[0]}\\?isian=[\\w-]{32}$`));
    const page = await see(sent.to, sent);
    expect(page.status).toBe(401);
    expect(/role="alert"[^]*?<\/div>/.exec(page.html)?.[0]).toContain(words);
    expect((await send(path, form, undefined, 'application/json')).text).toContain('"type":"failure"');
  });

  test('is shown on the page of its form and on no other', async () => {
    const sent = await send('/daftar/sendiri?/start', { nik: '123', kk: '456' });
    const page = await see(sent.to.replace('/daftar/sendiri', '/daftar/kertas'), sent);
    expect(page).toMatchObject({ status: 303, to: '/daftar/kertas' });
  });

  test('leads to the page that says so, also when the whole page is what was refused', async () => {
    const sent = await send('/toko-saya/produk?/move', { productId: 'tidak-ada', move: 'publish' }, seller());
    expect(sent.status).toBe(303);
    expect((await see(sent.to, { cookies: sent.cookies, token: seller() })).status).toBe(404);
  });
});

describe('a form whose login has ended', () => {
  test('comes back with everything typed, once its owner has logged in again', async () => {
    const behalf = await behalfOn('/toko-saya/produk/baru', seller());
    const sent = await send('/toko-saya/produk/baru', { ...goods, behalf });
    expect(sent.to).toMatch(/^\/masuk\?lanjut=%2Ftoko-saya%2Fproduk%2Fbaru%3Fisian%3D[\w-]{32}$/);
    const back = decodeURIComponent(sent.to.split('lanjut=')[1] ?? '');
    const page = await see(back, { cookies: sent.cookies, token: seller() });
    expect(page.html.includes(`value="${goods.name}"`)).toBe(true);
    expect(page.html.includes('Anda sudah masuk lagi. Isian Anda masih lengkap')).toBe(true);
  });

  test('does so too when the page’s script sent it', async () => {
    const behalf = await behalfOn('/toko-saya/produk/baru', seller());
    const form = { ...goods, behalf };
    const { text, cookies } = await send('/toko-saya/produk/baru', form, undefined, 'application/json');
    const { type, location } = JSON.parse(text) as { type: string; location: string };
    expect([type, location]).toEqual(['redirect', expect.stringMatching(/^\/masuk\?lanjut=/)]);
    const page = await see(decodeURIComponent(location.split('lanjut=')[1] ?? ''), { cookies, token: seller() });
    expect(page.html.includes(`value="${goods.name}"`)).toBe(true);
  });

  test('that is too long to be kept for a stranger leads to the login, and its script hears why in its own words', async () => {
    const behalf = await behalfOn('/toko-saya/produk/baru', seller());
    const long = { ...goods, story: 'Dari dapur. '.repeat(5_000), behalf };
    const plain = await send('/toko-saya/produk/baru', long);
    expect([plain.status, plain.to]).toEqual([303, '/masuk?lanjut=%2Ftoko-saya%2Fproduk%2Fbaru']);
    const { text } = await send('/toko-saya/produk/baru', long, undefined, 'application/json');
    expect(JSON.parse(text)).toMatchObject({ type: expect.stringMatching(/^(?:error|failure)$/) });
  });

  test('shows nothing of it to who logs in in their place', async () => {
    const behalf = await behalfOn('/toko-saya/produk/baru', seller());
    const sent = await send('/toko-saya/produk/baru', { ...goods, behalf });
    const back = decodeURIComponent(sent.to.split('lanjut=')[1] ?? '');
    const page = await see(back, { cookies: sent.cookies, token: stranger() });
    expect(page.status).toBe(409);
    expect(page.html.includes(goods.name)).toBe(false);
  });

  test('keeps the settings of a shop and the answers of a letter alike', async () => {
    const behalf = await behalfOn('/toko-saya/pengaturan', seller());
    const shop = await send('/toko-saya/pengaturan?/profile', { behalf, name: 'Dapur Siti Baru', version: '1' });
    const there = decodeURIComponent(shop.to.split('lanjut=')[1] ?? '');
    expect(
      (await see(there, { cookies: shop.cookies, token: seller() })).html.includes('value="Dapur Siti Baru"'),
    ).toBe(true);
    const owner = tokens.get(`resident of ${HANURA}`);
    const drafts = (site.region.known['request'] ?? []).map((code) => `/permohonan/${String(code)}/isi/business_name`);
    const seen = await Promise.all(drafts.map(async (path) => ({ path, ...(await see(path, { token: owner })) })));
    const path = seen.find(({ status }) => status === 200)?.path ?? 'no draft';
    const letter = await send(`${path}?/answer`, { business_name: 'Warung Seruit' });
    const question = decodeURIComponent(letter.to.split('lanjut=')[1] ?? '');
    expect((await see(question, { cookies: letter.cookies, token: owner })).html.includes('Warung Seruit')).toBe(true);
  });

  test.each([
    ['operator', '/kantor/kata?/add', { words: 'seruit, sambal pedas' }],
    ['operator', '/kantor/ketua-rt?/enter', { rt: '017', name: 'Sutarmi Wulandari', nik: '' }],
    ['operator', '/kantor/agenda?/search', { query: 'Sutarmi Wulandari' }],
    ['operator', '/kantor/agenda/nomor', { count: '3', note: 'Buku agenda basah' }],
    ['operator', '/kantor/loket?/find', { query: 'Sutarmi Wulandari' }],
    ['operator', '/kantor/jenis-surat/baru', { title: 'Surat Keterangan Kapal', slug: 'kapal', questions: '0' }],
    ['operator', '/kantor/jenis-surat/usaha?/save', { title: 'Surat Keterangan Kapal', questions: '0' }],
    ['region', '/kabupaten/petugas/hanura?/fee', { rate: '1,25', basis: 'Perdes Hanura 4/2026' }],
    ['region', '/kabupaten/petugas/hanura/angkat?jabatan=head', { name: 'Sutarmi Wulandari', phone: '0812' }],
  ])('keeps what an %s typed on %s', async (role, path, form) => {
    const token = tokens.get(`${role} of ${HANURA}`);
    const page = path.replace(/\?\/.*/, '');
    const sent = await send(path, { ...form, behalf: await behalfOn(page, token) });
    expect(sent.to).toMatch(/^\/kantor\/masuk\?lanjut=.*isian%3D[\w-]{32}$/);
    const back = decodeURIComponent(sent.to.split('lanjut=')[1] ?? '');
    const { html } = await see(back, { cookies: sent.cookies, token });
    const typed = Object.values(form).filter((value) => value.length > 3);
    expect(typed.filter((value) => !html.includes(value))).toEqual([]);
    expect(html.includes('Anda sudah masuk lagi')).toBe(true);
  });
});

test('the rate of a village’s fee is taken as people write it, and said from then on', async () => {
  const token = tokens.get(`region of ${HANURA}`);
  const form = { rate: '1,5 %', basis: 'Perdes Hanura Nomor 4 Tahun 2026' };
  const sent = await send('/kabupaten/petugas/hanura?/fee', form, token);
  expect(sent.to).toBe('/kabupaten/petugas/hanura?beres=biaya');
  expect((await see(sent.to, { token })).html).toContain('Biaya desa 1,5% dari harga barang');
});

describe('an old tab of somebody else', () => {
  test('saves nothing and names both', async () => {
    const behalf = await behalfOn('/toko-saya/produk/baru', seller());
    const count = () => readOne<{ n: number }>(site.deps.db, { sql: 'SELECT count(*) AS n FROM products' });
    const before = await count();
    const sent = await send('/toko-saya/produk/baru', { ...goods, behalf }, stranger());
    expect(sent.to).toMatch(/^\/toko-saya\/produk\/baru\?isian=/);
    const page = await see(sent.to, { cookies: sent.cookies, token: stranger() });
    expect(page.status).toBe(409);
    const now = await behalfOn('/toko-saya/produk/baru', stranger());
    for (const who of [behalf, now]) expect(page.html.includes(who.replace(/^\S+ /, ''))).toBe(true);
    expect(await count()).toEqual(before);
  });

  test('of the same account saves nothing either when it was opened for another of its shops, and names both', async () => {
    const owner = await givenResident(site.deps, 'Rusminah');
    const [first, second] = [
      await givenShop(site.deps, owner, { name: 'Dapur Rusminah' }),
      await givenShop(site.deps, owner, { name: 'Kebun Rusminah' }),
    ];
    const place = { label: 'Android · Chrome' };
    const opened = openSession(site.deps, guestCtx, {
      accountId: owner.accountId,
      scope: 'resident',
      provedBy: 'pin',
      place,
    });
    await commit(site.deps.db, opened.steps);
    const { token } = opened.session;
    const at = (shop: { id: string }) => ({ token, cookies: [`toko=${shop.id}`] });
    const { html } = await see('/toko-saya/produk/baru', at(first));
    const behalf = /name="behalf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(behalf).toContain('Dapur Rusminah');

    const body = new URLSearchParams({ ...goods, behalf });
    const headers = { accept: 'text/html' };
    const sent = await site.visit('/toko-saya/produk/baru', { method: 'POST', body, headers, ...at(second) });
    const answer = /^__Host-jawaban=[^;]+/.exec(sent.headers.getSetCookie().join('\n'))?.[0] ?? '';
    const page = await see(sent.headers.get('location') ?? '', { token, cookies: [`toko=${second.id}`, answer] });
    expect(page.status).toBe(409);
    for (const name of ['Dapur Rusminah', 'Kebun Rusminah']) expect(page.html).toContain(name);
    const made = { sql: 'SELECT count(*) AS n FROM products WHERE shop_id IN (?, ?)', args: [first.id, second.id] };
    expect(await readOne(site.deps.db, made)).toEqual({ n: 0 });
  });

  test('hears it from its own script in words, and stays as it is', async () => {
    const behalf = await behalfOn('/akun/keamanan', seller());
    const sent = await send('/akun/keamanan?/secret', { behalf, pin: '739164' }, stranger(), 'application/json');
    expect(JSON.parse(sent.text)).toMatchObject({ type: 'error', error: { status: 409 } });
  });
});

describe('a checkout whose goods have all gone meanwhile', () => {
  const GONE = 'Barangnya sudah tidak bisa dipesan';
  const form = /<form[^>]*method="POST"/i;

  test('is no form without goods: it says so, and leads back to the cart', async () => {
    const before = await see('/bayar?ke=');
    expect([before.status, before.html.includes(GONE), form.test(before.html)]).toEqual([200, false, true]);
    await commit(site.deps.db, [raw('UPDATE variants SET stock = 0')]);
    const sent = await send('/bayar?/review', { placeId: '', name: 'Dewi Lestari', phone: '081234567890' });
    for (const page of [await see('/bayar?ke='), await see(sent.to, sent)]) {
      const main = /<main[^]*<\/main>/.exec(page.html)?.[0] ?? '';
      expect([main.includes(GONE), form.test(main), main.includes('href="/keranjang"')]).toEqual([true, false, true]);
    }
  });
});

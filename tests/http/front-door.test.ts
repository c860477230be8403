import { beforeEach, describe, expect, test } from 'vitest';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { knock, ORIGIN } from '../support/knock.ts';

let at: ReturnType<typeof knock>;
const ask = (path: string, init?: RequestInit) => at.ask(path, init);

beforeEach(() => {
  at = knock();
});

test('runs inside workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers');
});

describe('every answer', () => {
  test('forbids framing, sniffing and foreign referrers, and insists on HTTPS', async () => {
    for (const path of ['/', '/api/v1/health', '/api/nowhere']) {
      const { headers } = await ask(path);
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('payment=()');
      expect(headers.get('x-request-id')).toBeTruthy();
    }
  });

  test('of the API may load nothing', async () => {
    const { headers } = await ask('/api/v1/health');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  test('leaves one log line that names the route and never the path, query or person', async () => {
    await ask('/pesanan/P-7K3M-9Q2X?hp=081234567890', { headers: { 'cf-connecting-ip': '203.0.113.9' } });
    expect(at.lines).toHaveLength(1);
    expect(at.lines[0]).toMatchObject({ event: 'request', method: 'GET', status: 200 });
    expect(JSON.stringify(at.lines)).not.toMatch(/7K3M|0812345|203\.0\.113/);
  });
});

describe('a defect', () => {
  test('answers 500 with the request id, and logs where it happened but not what it said', async () => {
    at.door.page = () => {
      throw new TypeError('NIK 1809101501900001 is bad');
    };
    const answer = await ask('/');
    expect(answer.status).toBe(500);
    const body = await answer.json<{ error: { code: string; data: { requestId: string } } }>();
    expect(body.error.code).toBe('server.defect');
    const line = at.lines.find((l) => l.event === 'defect');
    expect(line).toMatchObject({ level: 'error', name: 'TypeError', requestId: body.error.data.requestId });
    expect(JSON.stringify([line, body])).not.toContain('1809101501900001');
  });
});

describe('a request', () => {
  test('for another host is refused', async () => {
    const answer = await ask('https://evil.test/');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { kind: 'not_found', code: 'http.unknown_host' } });
  });

  test.each([
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.test' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }, 200],
    ['our own page in an old browser', { origin: ORIGIN }, 200],
    ['a program', {}, 200],
  ])('that writes and comes from %s is answered %#', async (_from, headers, status) => {
    expect((await ask('/keranjang', { method: 'POST', headers })).status).toBe(status);
  });

  test('that only reads may come from anywhere', async () => {
    expect((await ask('/', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });

  test('with a body beyond 256 KB is refused, unless it may be a picture', async () => {
    const token = await at.logIn();
    const post = (path: string, type: string, known = false) =>
      ask(path, {
        method: 'POST',
        body: 'x'.repeat(256 * 1024 + 1),
        headers: { 'content-type': type, ...(known && { authorization: `Bearer ${token}` }) },
      });
    const refused = await post('/api/v1/carts', 'application/json');
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ error: { kind: 'invalid', code: 'input.too_large' } });
    expect((await post('/api/v1/carts', 'multipart/form-data; boundary=x', true)).status).toBe(413);
    expect((await post('/api/v1/shops/x/photos', 'image/jpeg')).status).toBe(413);
    expect((await post('/api/v1/shops/x/photos', 'image/jpeg', true)).status).not.toBe(413);
    expect((await post('/api/v1/orders/B-1/payment-proof', 'image/jpeg')).status).not.toBe(413);
  });

  test.each([
    ['/toko-saya/produk/baru', true, 24],
    ['/toko-saya/produk/baru', false, 0.25],
    ['/pesanan/B-1', false, 12],
    ['/masuk', true, 0.25],
    ['/cek', false, 0.25],
  ])(
    'with a form at %s (known: %s) has at most %d MB; beyond it the page says what to do',
    async (path, known, most) => {
      at.door.page = (c) => c.text(`too large: ${c.var.bodyTooLarge}`);
      const token = known ? await at.logIn() : '';
      const post = async (bytes: number) => {
        const headers = { 'content-type': 'multipart/form-data; boundary=x', cookie: `__Host-sesi=${token}` };
        return (await ask(path, { method: 'POST', body: new Uint8Array(bytes), headers })).text();
      };
      const bytes = most * 1024 * 1024;
      expect([await post(bytes), await post(bytes + 1)]).toEqual(['too large: false', 'too large: true']);
    },
  );

  test('too many of a kind from one device are refused with a time to wait', async () => {
    at.door.flooded = true;
    const write = await ask('/keranjang', { method: 'POST' });
    expect(write.status).toBe(429);
    expect(write.headers.get('retry-after')).toBe('60');
    expect((await ask('/cek/abc')).status).toBe(429);
    expect((await ask('/produk/kopi')).status).toBe(200);
  });

  test('speaks Indonesian unless the visitor chose English', async () => {
    expect(await (await ask('/')).text()).toBe('page for guest in id');
    expect(await (await ask('/', { headers: { cookie: 'lang=en' } })).text()).toBe('page for guest in en');
    expect(await (await ask('/', { headers: { cookie: 'lang=xx' } })).text()).toBe('page for guest in id');
  });
});

describe('a session', () => {
  const logIn = () => at.logIn();

  test('is read from its cookie, or from a bearer', async () => {
    const token = await logIn();
    const page = async (headers: Record<string, string>) => (await ask('/', { headers })).text();
    expect(await page({ cookie: `__Host-sesi=${token}` })).toBe('page for account in id');
    expect(await page({ authorization: `Bearer ${token}` })).toBe('page for account in id');
  });

  test('that is unknown, changed or absurdly long is a guest', async () => {
    const token = await logIn();
    for (const bad of [`${token}x`, token.toLowerCase(), 'x'.repeat(9_000), "' OR 1=1 --", '']) {
      const answer = await ask('/', { headers: { cookie: `__Host-sesi=${encodeURIComponent(bad)}` } });
      expect(await answer.text()).toBe('page for guest in id');
    }
  });

  test('in use is written down after the answer', async () => {
    const token = await logIn();
    at.deps.clock.advance(4 * 24 * 3_600_000);
    await ask('/', { headers: { cookie: `__Host-sesi=${token}` } });
    expect(at.afterwards).toHaveLength(1);
    await Promise.all(at.afterwards);
    await ask('/', { headers: { cookie: `__Host-sesi=${token}` } });
    expect(at.afterwards).toHaveLength(1);
  });
});

test('a picture is answered without asking the database who is logged in', async () => {
  await at.deps.blobs.put('products/kelanting-640.avif', new Uint8Array([1]), { contentType: 'image/avif' });
  const token = await at.logIn();
  // A session's row that is gone would log them out; here even the table is.
  await commit(at.deps.db, [raw('PRAGMA foreign_keys = OFF'), raw('DROP TABLE sessions')]);
  const answer = await ask('/foto/products/kelanting-640.avif', { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

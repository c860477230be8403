import { beforeEach, describe, expect, test } from 'vitest';
import { editions } from '../../src/http/kept-pages.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import type { TestDeps } from '../support/deps-on.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { fixedClock } from '../support/time-and-ids.ts';
import { givenRegion, SIDODADI } from '../support/world.ts';

const SHARED = { 'cache-control': 'public, max-age=0, s-maxage=60' };
let path: string;

beforeEach(() => {
  // The cache outlives a test, so each has pages of its own.
  path = `/produk/${crypto.randomUUID()}`;
});

/** Something that public pages show is written. */
const write = ({ db }: Pick<TestDeps, 'db'>) => commit(db, [raw('UPDATE regions SET name = name')]);

/** One isolate in front of the city's real cache; its pages say how often they were made. */
function isolate(headers: Record<string, string> = SHARED, status = 200, deps = workerDeps()) {
  const at = knock({ cache: caches.default, deps });
  let made = 0;
  at.door.page = () => new Response(`made ${++made}`, { status, headers: { ...headers } });
  const read = async (cookie = '', more: Record<string, string> = {}) => {
    const answer = await at.ask(path, { headers: { ...more, ...(cookie && { cookie }) } });
    const text = await answer.text();
    await Promise.all(at.afterwards);
    return text;
  };
  return { at, read, headers: async () => (await at.ask(path)).headers };
}

describe('a public page', () => {
  test('is made once and then answered from the cache, with the same security headers', async () => {
    const { at, read, headers } = isolate();
    expect([await read(), await read(), await read()]).toEqual(['made 1', 'made 1', 'made 1']);
    const kept = await headers();
    expect(kept.get('strict-transport-security')).toContain('max-age');
    expect(kept.get('x-frame-options')).toBe('DENY');
    // Only what is made is logged.
    expect(at.lines).toHaveLength(1);
  });

  test('is shared by the isolates of a city', async () => {
    await isolate().read();
    expect(await isolate().read()).toBe('made 1');
    const other = isolate();
    await other.read();
    expect(other.at.lines).toEqual([]);
  });

  test('is given to others for a minute after it was made and not longer, in memory and in the shared cache', async () => {
    const here = isolate();
    expect(await here.read()).toBe('made 1');
    here.at.deps.clock.advance(59_999);
    expect(await here.read()).toBe('made 1');
    const late = isolate();
    late.at.deps.clock.advance(59_999);
    await late.read();
    expect(late.at.lines).toEqual([]);
    late.at.deps.clock.advance(1);
    await late.read();
    expect(late.at.lines).toHaveLength(1);
  });

  test('that took long to make counts its minute from the beginning, since a write may have come between', async () => {
    const slow = isolate();
    const makePage = slow.at.door.page;
    slow.at.door.page = (c) => {
      slow.at.deps.clock.advance(30_000);
      return makePage?.(c) ?? new Response();
    };
    expect(await slow.read()).toBe('made 1');
    slow.at.deps.clock.advance(30_000);
    expect(await slow.read()).toBe('made 2');
  });

  test('answers 304 to a reader who has it already, and no words of the cache reach anybody', async () => {
    const { at, read } = isolate({ ...SHARED, etag: '"a"', 'content-type': 'text/html' });
    await read();
    const again = await at.ask(path, { headers: { 'if-none-match': 'W/"a"' } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', '"a"']);
    const other = await at.ask(path, { headers: { 'if-none-match': '"b"' } });
    expect([other.status, await other.text(), other.headers.get('x-made-at')]).toEqual([200, 'made 1', null]);
    expect(other.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(other.headers.get('x-request-id')).not.toBe(at.lines[0]?.requestId);
  });

  test('has a mark of its bytes from its first reader on, whatever the page says', async () => {
    const { at, read } = isolate();
    const first = await at.ask(path);
    expect(first.headers.get('etag')).toMatch(/^"[\da-f]{32}"$/);
    expect(first.headers.get('x-request-id')).toBe(at.lines[0]?.requestId);
    const again = await at.ask(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await read()).toBe('made 1');
  });

  test('is kept apart by address, language, theme and chosen village', async () => {
    const { at, read } = isolate();
    await givenRegion(at.deps);
    const texts = [await read(), await read('lang=en'), await read('theme=dark'), await read('desa=sidodadi')];
    expect(texts).toEqual(['made 1', 'made 2', 'made 3', 'made 4']);
    expect(await (await at.ask(`${path}?masuk=2`)).text()).toBe('made 5');
    expect([await read('lang=en; theme=dark'), await read('lang=en')]).toEqual(['made 6', 'made 2']);
    expect([await read('desa=hanura; theme=light'), await read('desa=hanura')]).toEqual(['made 7', 'made 8']);
  });

  test('is the same for all who follow a link, whatever the sender added to know them again', async () => {
    const { at, read } = isolate();
    const seen: string[] = [];
    const makePage = at.door.page;
    at.door.page = (c) => {
      seen.push(c.req.raw.url);
      return makePage?.(c) ?? new Response();
    };
    const followed = await at.ask(`${path}?fbclid=abc&utm_source=wa`);
    expect(await followed.text()).toBe('made 1');
    await Promise.all(at.afterwards);
    expect([await read(), seen]).toEqual(['made 1', [expect.stringMatching(/\/produk\/[\w-]+$/)]]);
  });

  test('is made anew when the database cannot say whether it is still the same', async () => {
    const deps = workerDeps();
    const { read } = isolate(SHARED, 200, deps);
    const now = { 'cache-control': 'no-cache' };
    expect([await read('', now), await read('', now)]).toEqual(['made 1', 'made 2']);
    await deps.db.$client.execute('ALTER TABLE storefront_version RENAME TO elsewhere');
    expect([await read('', now), await read('', now)]).toEqual(['made 3', 'made 4']);
    await deps.db.$client.execute('ALTER TABLE elsewhere RENAME TO storefront_version');
    expect([await read('', now), await read('', now), await read('', now)]).toEqual(['made 5', 'made 5', 'made 5']);
  });

  test('is the same whatever other cookies a guest brings', async () => {
    const { read } = isolate();
    expect([await read('cart_count=1'), await read('cart_count=2; x=y')]).toEqual(['made 1', 'made 1']);
  });

  test('is made anew for whoever is logged in, and theirs is never kept for others', async () => {
    const { at, read } = isolate();
    const token = await at.logIn();
    const own = `__Host-sesi=${token}`;
    expect([await read(own), await read(own), await read('', { authorization: `Bearer ${token}` })]).toEqual([
      'made 1',
      'made 2',
      'made 3',
    ]);
    expect([await read(), await read(own), await read()]).toEqual(['made 4', 'made 5', 'made 4']);
  });

  test('is not made again for who wants it as it is now, as long as nothing was written', async () => {
    const { at, read } = isolate();
    const now = { 'cache-control': 'no-cache' };
    const token = await at.logIn();
    expect([await read('', now), await read('', now), await read('', now)]).toEqual(['made 1', 'made 2', 'made 2']);
    expect([await read(`__Host-sesi=${token}`), await read('', { 'cache-control': 'max-age=0' })]).toEqual([
      'made 2',
      'made 2',
    ]);
    expect(at.lines).toHaveLength(2);
    await write(at.deps);
    expect([await read('', now), await read('', now), await read()]).toEqual(['made 3', 'made 3', 'made 3']);
  });

  test('whose making began before a write is not taken for one made after it', async () => {
    const slow = isolate();
    const now = { 'cache-control': 'no-cache' };
    await slow.at.logIn();
    await slow.read('', now);
    const makePage = slow.at.door.page;
    const written = Promise.withResolvers<void>();
    slow.at.door.page = (c) => {
      void write(slow.at.deps).then(() => written.resolve());
      return makePage?.(c) ?? new Response();
    };
    expect(await slow.read('', now)).toBe('made 2');
    await written.promise;
    if (makePage) slow.at.door.page = makePage;
    expect(await slow.read('', now)).toBe('made 3');
  });

  test('is seen changed at once by everybody in the isolate where somebody logged in wrote', async () => {
    const here = isolate();
    const own = { cookie: `__Host-sesi=${await here.at.logIn()}` };
    expect([await here.read(), await here.read()]).toEqual(['made 1', 'made 1']);
    await here.at.ask('/toko-saya/produk', { method: 'POST', headers: own });
    const after = await here.read();
    expect(after).not.toBe('made 1');
    expect(await here.read()).toBe(after);
  });

  test('is not made anew because a guest filled a cart or a write was refused', async () => {
    const here = isolate();
    await here.read();
    await here.at.ask('/keranjang', { method: 'POST' });
    const foreign = { cookie: `__Host-sesi=${await here.at.logIn()}`, origin: 'https://evil.test' };
    await here.at.ask('/toko-saya/produk', { method: 'POST', headers: foreign });
    const invented = { authorization: 'Bearer invented-token-of-nobody' };
    await here.at.ask('/keranjang', { method: 'POST', headers: invented });
    await here.at.ask('/', { method: 'HEAD', headers: invented });
    await here.at.ask('/', { method: 'HEAD', headers: { cookie: foreign.cookie } });
    expect(await here.read()).toBe('made 1');
  });
});

describe('a page is never kept', () => {
  test.each([
    ['that does not say so', {}, 200],
    ['that sets a cookie', { ...SHARED, 'set-cookie': 'lang=en' }, 200],
    ['that says there is nothing', SHARED, 404],
  ])('%s', async (_what, headers, status) => {
    const { read } = isolate(headers, status);
    expect([await read(), await read()]).toEqual(['made 1', 'made 2']);
  });

  test.each(['/akun', '/produk/%61', '/produk/a/__data.json?x=1', '/cek?token=x'])('at %s', async (address) => {
    const { read } = isolate();
    path = address;
    expect([await read(), await read()]).toEqual(['made 1', 'made 2']);
  });
});

describe('what a stranger sends', () => {
  test.each([
    ['a language twice', 'lang=en; lang=id', 'lang=en'],
    ['a language in quotes', 'lang="en"', ''],
    ['a broken percent sign', 'theme=dark%; lang=%zz', ''],
    ['a theme that does not exist', 'theme=neon', ''],
    ['a village that does not exist', 'desa=atlantis', ''],
    ['a village by its code', `desa=${SIDODADI}`, 'desa=sidodadi'],
    ['something huge', `desa=${'x'.repeat(8_000)}; lang=${'y'.repeat(4_000)}`, ''],
  ])('never makes a page that others would not have made: %s', async (_what, sent, plain) => {
    const { at, read } = isolate();
    await givenRegion(at.deps);
    let seen: string | null = null;
    const makePage = at.door.page;
    at.door.page = (c) => {
      seen = c.req.raw.headers.get('cookie');
      return makePage?.(c) ?? new Response();
    };
    expect(await read(sent)).toBe('made 1');
    expect(seen).toBe(plain || null);
    expect(await read(plain)).toBe('made 1');
  });

  test('in the address that no page reads keeps one page', async () => {
    const { at, read } = isolate();
    await read();
    for (let i = 0; i < 300; i += 1)
      expect(await (await at.ask(`${path}?junk${i}=${i}&masuk=x${i}&lang=x${i}`)).text()).toBe('made 1');
    expect(at.lines).toHaveLength(1);
  });

  test('as the name of a village keeps one page that says there is none', async () => {
    const { at } = isolate({}, 404);
    await givenRegion(at.deps);
    for (const where of ['/layanan?desa=', '/desa/']) {
      const answers = [await at.ask(`${where}atlantis`), await at.ask(`${where}utopia`)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    }
    expect(at.lines).toHaveLength(2);
    await at.ask(`/produk/${crypto.randomUUID()}?desa=atlantis`);
    expect(at.lines).toHaveLength(3);
  });

  test('as words to search for never pushes out the pages that everybody reads', async () => {
    const { at, read } = isolate();
    await read();
    at.door.page = () => new Response('x'.repeat(1_000_000), { headers: SHARED });
    for (let i = 0; i < 20; i += 1) await (await at.ask(`/cari?q=${i}-${crypto.randomUUID()}`)).text();
    expect(await isolateMemory(at)).toBe('made 1');
  });
});

/** The page from this isolate's memory alone: the city's cache is emptied of it. */
async function isolateMemory(at: ReturnType<typeof knock>): Promise<string> {
  await caches.default.delete(`https://balai.test/edge/shared///${path}`);
  return (await at.ask(path)).text();
}

describe('the language in an address', () => {
  test('is remembered, and is the page of everybody who chose it', async () => {
    const { at, read } = isolate();
    expect(await read('lang=en')).toBe('made 1');
    const answer = await at.ask(`${path}?lang=en`);
    expect(await answer.text()).toBe('made 1');
    expect(answer.headers.get('set-cookie')).toBe('lang=en; Path=/; Max-Age=31536000; SameSite=Lax');
    expect((await at.ask(path, { headers: { cookie: 'lang=en' } })).headers.get('set-cookie')).toBeNull();
  });
});

describe('a page that depends on the reader’s own village', () => {
  test('is kept for guests and made for whoever is logged in', async () => {
    const { at, read } = isolate({ ...SHARED, vary: 'cookie' });
    path = '/layanan/sku-' + crypto.randomUUID();
    const own = `__Host-sesi=${await at.logIn()}`;
    const now = { 'cache-control': 'no-cache' };
    await read('', now);
    expect([await read('', now), await read(own), await read(own), await read()]).toEqual([
      'made 2',
      'made 3',
      'made 4',
      'made 2',
    ]);
  });
});

test('an isolate that wrote shares pages again once none from before the write can be left', () => {
  const clock = fixedClock();
  const edition = editions(clock);
  expect(edition.current()).toBe('shared');
  edition.changed();
  const own = edition.current();
  expect(own).not.toBe('shared');
  clock.advance(59_999);
  expect(edition.current()).toBe(own);
  edition.changed();
  expect(edition.current()).not.toBe(own);
  clock.advance(60_000);
  expect(edition.current()).toBe('shared');
});

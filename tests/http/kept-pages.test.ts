import { beforeEach, describe, expect, test } from 'vitest';
import { editions } from '../../src/http/kept-pages.ts';
import { pageMemory } from '../../src/http/page-memory.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import type { TestDeps } from '../support/deps-on.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { fixedClock } from '../support/time-and-ids.ts';

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
    const texts = [await read(), await read('lang=en'), await read('theme=dark'), await read('desa=sidodadi')];
    expect(texts).toEqual(['made 1', 'made 2', 'made 3', 'made 4']);
    expect(await (await at.ask(`${path}?halaman=2`)).text()).toBe('made 5');
    expect([await read('lang=en; theme=dark'), await read('lang=en')]).toEqual(['made 6', 'made 2']);
    expect([await read('desa=bunut-seberang'), await read('theme=-bunut; desa=seberang')]).toEqual([
      'made 7',
      'made 8',
    ]);
    path = `/toko${path}`;
    expect(await read()).toBe('made 9');
    const [, first = '', second = '', ...rest] = path.split('/');
    path = `/${rest.join('/')}`;
    expect(await read(`theme=${first}; desa=${second}`)).toBe('made 10');
    expect(await read(`lang=plain; theme=${first}; desa=${second}`)).toBe('made 11');
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

  test('for a cookie that no page of ours sets', async () => {
    const { read } = isolate();
    const odd = `desa=${'x'.repeat(50)}`;
    expect([await read(odd), await read(odd)]).toEqual(['made 1', 'made 2']);
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

describe('the memory of pages', () => {
  const page = (bytes: number) => ({
    headers: new Headers(),
    body: new ArrayBuffer(bytes),
    madeAt: fixedClock().now(),
    version: null,
  });

  test('never holds more than its room: the longest unread page goes first', () => {
    const memory = pageMemory(fixedClock(), 100);
    memory.put('a', page(40));
    memory.put('b', page(40));
    memory.get('a');
    memory.put('c', page(40));
    expect(['a', 'b', 'c'].map((key) => memory.get(key) !== null)).toEqual([true, false, true]);
  });

  test('forgets a page a minute after it was made', () => {
    const clock = fixedClock();
    const memory = pageMemory(clock, 100);
    memory.put('a', page(40));
    clock.advance(59_999);
    expect(memory.get('a')).not.toBeNull();
    clock.advance(1);
    expect(memory.get('a')).toBeNull();
  });

  test('counts a page that is put again once, and leaves one out that is larger than its room', () => {
    const memory = pageMemory(fixedClock(), 100);
    memory.put('a', page(60));
    memory.put('a', page(60));
    memory.put('b', page(40));
    memory.put('large', page(101));
    expect(['a', 'b', 'large'].map((key) => memory.get(key) !== null)).toEqual([true, true, false]);
  });
});

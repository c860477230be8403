import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { busySite } from '../support/busy-site.ts';
import { holds } from '../support/holds.ts';
import { addressOf, fieldNames, sitePages } from '../support/site-map.ts';
import { HANURA } from '../support/world.ts';

let site: Awaited<ReturnType<typeof busySite>>;
let tokens: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await busySite();
  tokens = await site.region.logIn();
});

afterAll(() => site.close());

const ROLES = ['guest', 'resident', 'seller', 'operator', 'secretary', 'head', 'region'];
const tokenOf = (role: string) => tokens.get(`${role} of ${HANURA}`);

const first = (name: string) => String(site.region.known[name]?.at(name === 'village' ? -1 : 0) ?? '1');

/** The route with each thing that exists in the place of its parameters: orders and requests in every state. */
const realAddresses = (route: string): string[] => [
  ...new Set(
    Array.from({ length: 8 }, (_, i) =>
      addressOf(route, (name) => {
        const values = site.region.known[name] ?? [];
        return name === 'village' || values.length === 0 ? first(name) : String(values[i % values.length]);
      }),
    ),
  ),
];

describe('every page', () => {
  const pages = sitePages.filter((page) => page.hasPage);

  test.each(pages)('$route is strict about what it loads, and never fails, whoever opens it', async ({ route }) => {
    const seen = new Set<number>();
    for (const role of ROLES)
      for (const address of [
        ...realAddresses(route),
        addressOf(route, () => '\0x'),
        `${addressOf(route, first)}?%ff=%00&q=${'x'.repeat(2_000)}`,
      ]) {
        const answer = await site.visit(address, { token: tokenOf(role) });
        const html = await answer.text();
        seen.add(answer.status);
        expect([answer.status < 500, address, role]).toEqual([true, address, role]);
        expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000');
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
        const policy =
          answer.headers.get('content-security-policy') ??
          html.match(/http-equiv="content-security-policy" content="([^"]*)"/)?.[1];
        expect(policy).toMatch(/default-src 'none'/);
        expect(policy).not.toMatch(/unsafe-(inline|eval)/);
        expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=["']/);
      }
    expect(seen).toContain(200);
  });
});

test('the framework’s script gets the data of a public page, which the page itself carries only as what is seen', async () => {
  const address = `/produk/${first('productSlug')}`;
  const html = await (await site.visit(address)).text();
  const data = await (await site.visit(`${address}/__data.json`)).text();
  const name = /<h1[^>]*>([^<]+)</.exec(html)?.[1] ?? 'no name';
  expect(data).toContain(name);
  expect(html).not.toContain('sveltekit_');
});

test('a login leaves a cookie that belongs to this host alone and that no script reads', async () => {
  const form = new URLSearchParams({ nik: first('nik'), pin: first('pin') });
  const answer = await site.visit('/masuk?/nik', { method: 'POST', body: form, headers: { accept: 'text/html' } });
  expect(answer.status).toBe(303);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-sesi=')) ?? '';
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  expect(cookie).not.toMatch(/Domain=/i);
});

test('a form sent from another site is refused', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html' };
  const answer = await site.visit('/keranjang?/quantity', {
    method: 'POST',
    body: new URLSearchParams({ a: '1' }),
    headers,
  });
  expect(answer.status).toBe(403);
});

describe('every form', () => {
  /** Each form begins elsewhere, or all would be sent the same. */
  const actions = sitePages
    .flatMap(({ route, actions: names }) => names.map((action) => ({ route, action })))
    .map((it, index) => ({ ...it, seed: (inject('propertySeed') + index) | 0 }));

  test('of the site is known here', () => {
    expect(actions.length).toBeGreaterThanOrEqual(50);
    expect(fieldNames.length).toBeGreaterThan(60);
  });

  const ODD = [
    '',
    ' ',
    '0',
    '-1',
    '1e308',
    'NaN',
    '0x10',
    '\0',
    'a\0b',
    '👩‍👧',
    '\u202e',
    "' OR 1=1 --",
    '__proto__',
    '[object Object]',
    '{"a":1}',
    '2026-02-30',
  ];
  /** What stands in a field; the more is long, the more forms are too large, of which no field is read. */
  const odd = (long: number) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ODD) },
      { weight: long, arbitrary: fc.integer({ min: 300, max: 9_000 }).map((length) => 'x'.repeat(length)) },
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    );
  const filledIn = (long: number) =>
    fc.infiniteStream(fc.tuple(odd(long), fc.nat(9))).map((values) => ({ type: '', text: '', values }));

  /** What a browser, a broken one, or no browser at all sends. */
  const bodies = fc.oneof(
    { weight: 5, arbitrary: filledIn(1) },
    { weight: 1, arbitrary: filledIn(12) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom(
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          'application/x-www-form-urlencoded',
          'application/json',
          'text/plain',
          '',
        ),
        text: fc.constantFrom(
          '',
          '{',
          '--x\r\n',
          '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1',
          '%',
          'a=%ff&b',
          '=&=&',
        ),
        values: fc.constant(null),
      }),
    },
  );

  /** The fields of all forms at once: mostly what exists, else anything. */
  function formOf(values: Iterable<readonly [string, number]>): FormData {
    const stream = values[Symbol.iterator]();
    const form = new FormData();
    for (const name of fieldNames) {
      const [anything, kind] = stream.next().value ?? ['', 0];
      const real = site.region.known[name];
      if (kind === 0) form.set(name, new Blob([anything]), 'x.jpg');
      else if (kind < 9) form.set(name, real && kind > 3 ? String(real[kind % real.length]) : anything);
    }
    return form;
  }

  const lengthOf = (form: FormData) =>
    [...form.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0);

  const statuses = new Map<number, number>();
  test.each(actions)('$route?/$action answers garbage without failing', async ({ route, action, seed }) => {
    tokens = await site.region.logIn();
    const call = fc.record({
      role: fc.constantFrom(...ROLES),
      body: bodies,
      pick: fc.nat(50),
      accept: fc.constantFrom('text/html', 'application/json'),
    });
    const judge = fc.asyncProperty(call, async ({ role, body, pick, accept }) => {
      const { known } = site.region;
      const address = addressOf(route, (name) => String(known[name]?.[pick % known[name].length] ?? '1'));
      const sent = body.values ? formOf(body.values) : body.text;
      const answer = await site.visit(action === 'default' ? address : `${address}?/${action}`, {
        method: 'POST',
        token: tokenOf(role),
        body: sent,
        headers: { accept, ...(body.type && { 'content-type': body.type }) },
      });
      await answer.arrayBuffer();
      // Else a reload would send the form once more, and going back would show the browser's error page. What is longer than
      // any form of ours is not kept, of a stranger sooner: where pictures are sent, it is not refused for its size either.
      const length = sent instanceof FormData ? lengthOf(sent) : Infinity;
      if (accept === 'text/html' && length < (role === 'guest' ? 10_000 : 200_000))
        expect(length > 80_000 ? [303, 413] : [303], address).toContain(answer.status);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500)
        throw new Error(`${answer.status} ${address}: ${site.logged().split('\n').slice(-4).join('\n')}`);
    });
    await fc.assert(judge, { seed, numRuns: Math.ceil(inject('propertyRuns') * 0.15) });
  });

  test.each(['default', 'nothing', '', '__proto__', 'constructor', '%00'])(
    'that names the action %j is refused',
    async (action) => {
      for (const route of ['/cek', '/masuk', '/akun/keamanan', '/keranjang']) {
        const answer = await site.visit(`${route}?/${action}`, {
          method: 'POST',
          body: new URLSearchParams({ a: '1' }),
        });
        await answer.arrayBuffer();
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
      }
    },
  );

  test('had their chance: the forms were read, and nothing was taken for a flood', () => {
    expect(statuses.get(429)).toBeUndefined();
    for (const status of [200, 303, 404, 413, 422]) expect(statuses.get(status), `${status}`).toBeGreaterThan(5);
  });

  test('left no NIK, number, PIN or password in the log', () => {
    const lines = site.logged().split('\n');
    expect(lines.some((line) => line.includes('"event":"request"'))).toBe(true);
    for (const name of ['nik', 'phone', 'pin', 'password', 'token', 'x-order-key', 'order', 'request'])
      for (const value of site.region.known[name] ?? [])
        expect(
          lines.filter((line) => holds(line, String(value))),
          name,
        ).toEqual([]);
  });
});

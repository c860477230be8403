import { beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { about, answer, routes, takes } from '../../src/http/route.ts';
import { operationsIn, type OpenApi } from '../../src/http/docs/document.ts';
import { parse } from '../../src/kernel/parse.ts';
import { knock } from '../support/knock.ts';

let at: ReturnType<typeof knock>;

beforeEach(() => {
  at = knock();
});

describe('the API', () => {
  test('tells that service and database answer', async () => {
    const health = await at.ask('/api/v1/health');
    expect(await health.json()).toEqual({ status: 'ok', now: at.deps.clock.now() });
    expect(at.lines[0]).toMatchObject({ route: '/api/v1/health', status: 200 });
  });

  test('answers an unknown route in the shape of every refusal', async () => {
    const answer = await at.ask('/api/v1/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { kind: 'not_found', code: 'api.no_such_route' } });
  });

  test('describes itself in OpenAPI 3.1, each operation with a summary and its refusals', async () => {
    const document = await (await at.ask('/api/v1/openapi.json')).json<OpenApi & { openapi: string }>();
    expect(document.openapi).toMatch(/^3\.1/);
    const operations = operationsIn(document);
    expect(operations.length).toBeGreaterThan(0);
    for (const { address, operation } of operations) {
      expect(operation.summary).toMatch(/\.$/);
      expect(operation.tags).toHaveLength(1);
      const refused = address.startsWith('/api/3/') ? '409' : '422';
      expect(operation.responses[refused]?.content?.['application/json']?.schema?.properties).toHaveProperty('error');
    }
  });

  test('has a page for people that needs no script and loads nothing from elsewhere', async () => {
    const page = await at.ask('/api/v1/docs');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(html).toContain('/api/v1/health');
    expect(html).not.toMatch(/<script|style="|https?:\/\//);
    expect((await at.ask('/api/v1/docs.css')).headers.get('content-type')).toContain('text/css');
  });
});

describe('a route that takes a form', () => {
  const jars = routes().post(
    '/jars',
    about({ tag: 'Jars', summary: 'Puts a jar.' }),
    takes('form', v.object({ name: v.string(), file: v.any() })),
    async (c) => {
      const { name, file } = c.req.valid('form') as { name: string; file: File };
      return c.json([name, await file.text()]);
    },
  );

  test('hands over its fields and its file', async () => {
    const body = new FormData();
    body.set('name', 'kopi');
    body.set('file', new Blob(['a;b']), 'a.csv');
    expect(await (await jars.request('/jars', { method: 'POST', body })).json()).toEqual(['kopi', 'a;b']);
  });

  test.each([
    ['JSON', '{"name":"kopi"}', 'application/json'],
    ['a form without its boundary', 'x', 'multipart/form-data'],
    ['a form that ends nowhere', '--x', 'multipart/form-data; boundary=x'],
  ])('refuses %s', async (_what, body, type) => {
    const refused = await jars.request('/jars', { method: 'POST', body, headers: { 'content-type': type } });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { error: { kind: 'invalid', code: 'input.not_a_form' } },
    ]);
  });

  test('is one that brings a table; what is posted says nothing in its address but whose it is', async () => {
    const operations = operationsIn(await (await at.ask('/api/v1/openapi.json')).json<OpenApi>());
    const imports = operations.find(({ address }) => address.endsWith('/datasets/{dataset}/imports'));
    expect(imports?.operation.requestBody?.content['multipart/form-data']?.schema?.properties).toMatchObject({
      file: {},
      reason: { type: 'string' },
    });
    const inAddress = operations
      .filter(({ method }) => method === 'post')
      .flatMap(({ operation }) => operation.parameters ?? [])
      .flatMap((it) => (it.in === 'query' ? it.name : []));
    // The number of a transfer, beside its picture as the body.
    expect([...new Set(inAddress)]).toEqual(['reference']);
  });
});

describe('a route that takes JSON', () => {
  const Jar = v.object({ name: v.pipe(v.string(), v.maxLength(5, 'too_long')) });
  const jars = routes().post('/jars', about({ tag: 'Jars', summary: 'Puts a jar.' }), takes('json', Jar), (c) =>
    answer(c, parse(Jar, c.req.valid('json'), 'jars.invalid')),
  );
  const post = (body: string, type = 'application/json') =>
    jars.request('/jars', { method: 'POST', body, headers: { 'content-type': type } });

  test('hands over what was sent', async () => {
    const done = await post('{"name":"kopi"}');
    expect([done.status, await done.json()]).toEqual([200, { name: 'kopi' }]);
  });

  test('names the wrong field and never repeats what was typed', async () => {
    const refused = await post('{"name":"1809101501900001"}');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({
      error: { kind: 'invalid', code: 'jars.invalid', fields: { name: 'too_long' } },
    });
  });

  test.each([
    ['broken JSON', '{"name":', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a form', 'name=kopi', 'application/x-www-form-urlencoded'],
  ])('refuses %s', async (_what, body, type) => {
    const refused = await post(body, type);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({ error: { kind: 'invalid', code: 'input.not_json' } });
  });
});

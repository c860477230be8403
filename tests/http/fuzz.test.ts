import * as fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { apiOf } from '../../src/http/api.ts';
import { operationsIn, type OpenApi, type Operation } from '../../src/http/docs/document.ts';
import { STATUS } from '../../src/http/status.ts';
import { anyCall } from '../support/any-call.ts';
import { busyRegion, everyRow, rowCounts } from '../support/busy-region.ts';
import { misfit } from '../support/from-schema.ts';
import { holds } from '../support/holds.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { withSigner } from '../support/letter-signer.ts';

/** Each operation begins elsewhere, or all would be asked the same. */
const seed = inject('propertySeed');
/** A part of what other properties try: each of these is a call, and there are thousands. */
const runs = inject('propertyRuns');

/** What a refusal may write: who tried what, how often, and who looked at whom. */
const TRACES = new Set(['audit_events', 'limit_counters', 'login_locks', 'record_looks']);

const document = await (await apiOf(modules).request('/v1/openapi.json')).json<OpenApi>();
/** What takes something away comes last, so that the others find it. */
const operations = operationsIn(document)
  .map(({ method, ...it }) => ({ ...it, method: method.toUpperCase() }))
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))
  .map((it, index) => ({ ...it, seed: (seed + index) | 0 }));

let at: ReturnType<typeof knock>;
let region: Awaited<ReturnType<typeof busyRegion>>;

beforeAll(async () => {
  at = knock({ deps: await withSigner(workerDeps()) });
  region = await busyRegion(at.deps);
});

describe(`whatever anybody sends (PROPERTY_SEED=${seed})`, () => {
  test.each(operations)('$method $address answers clearly, and writes nothing when it refuses', async (it) => {
    const { method, path, address, operation } = it;
    const tokens = await region.logIn();
    let before = await rowCounts(at.deps, TRACES);
    const judge = fc.asyncProperty(anyCall(address, path, operation, region.known, tokens), async (call) => {
      at.lines.length = 0;
      const body = method === 'GET' ? undefined : call.body;
      const answer = await at.ask(call.path, { method, headers: call.headers, ...(body !== undefined && { body }) });
      const text = await answer.text();
      const logged = JSON.stringify(at.lines);
      if (answer.status >= 500) throw new Error(`${answer.status}: ${logged}`);
      const after = await rowCounts(at.deps, TRACES);
      if (answer.status >= 400) {
        if (address.startsWith('/api/v1') || answer.status === 413) expectProblem(answer.status, text);
        else expectFailure(operation, answer, text);
        for (const secret of call.secrets) expect([secret, holds(text, secret)]).toEqual([secret, false]);
        expect(after).toEqual(before);
      } else expectDocumented(operation, answer, text);
      for (const secret of call.secrets) expect([secret, holds(logged, secret)]).toEqual([secret, false]);
      before = after;
    });
    await fc.assert(judge, { seed: it.seed, numRuns: Math.ceil(runs * (operation.requestBody ? 0.24 : 0.12)) });
  });

  test('leaves no NIK and no phone number readable in the database', async () => {
    const rows = JSON.stringify(await everyRow(at.deps));
    const { nik = [], phone = [] } = region.known;
    expect(nik.length).toBeGreaterThan(8);
    for (const value of [...nik, ...phone]) expect(rows).not.toContain(String(value).replace('+62', ''));
  });
});

function expectProblem(status: number, text: string): void {
  const { error } = JSON.parse(text) as { error: { kind: keyof typeof STATUS; code: string } };
  expect(error.code).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z0-9_]+$/);
  expect(status === 413 ? STATUS.invalid : status).toBe(STATUS[error.kind]);
}

/** What speaks a language of others refuses in it, or in ours; in both cases as the document says. */
function expectFailure(operation: Operation, answer: Response, text: string): void {
  const shape = operation.responses[String(answer.status)]?.content?.['application/json']?.schema;
  expect(shape && misfit(shape, JSON.parse(text))).toBeNull();
}

/** A success has the status and the shape that the document promises. */
function expectDocumented(operation: Operation, answer: Response, text: string): void {
  expect(Object.keys(operation.responses)).toContain(String(answer.status));
  const schema = operation.responses[String(answer.status)]?.content?.['application/json']?.schema;
  if (schema) expect(misfit(schema, JSON.parse(text))).toBeNull();
}

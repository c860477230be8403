import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { enterLog } from '../../src/foundation/audit/index.ts';
import { apiOf } from '../../src/http/api.ts';
import { operationsIn, type OpenApi } from '../../src/http/docs/document.ts';
import { HOUR } from '../../src/kernel/clock.ts';
import type { Actor } from '../../src/kernel/ctx.ts';
import { answerFeeQuestion } from '../../src/modules/letters/fee-reports/answer-fee-question.ts';
import { partialTiles, tilePath } from '../../src/platform/log/tiles.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import { knownAt } from '../support/any-call.ts';
import { busyRegion } from '../support/busy-region.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { withSigner } from '../support/letter-signer.ts';
import { ctxOf } from '../support/ctx.ts';
import { HANURA, SIDODADI } from '../support/world.ts';

const document = await (await apiOf(modules).request('/v1/openapi.json')).json<OpenApi>();
const readings = operationsIn(document).filter(({ method }) => method === 'get');

/** Everybody who must not learn of the report: the office it is about, its neighbours, another village, the public. */
const WHO = [
  'guest',
  ...['operator', 'secretary', 'head', 'seller'].map((role) => `${role} of ${HANURA}`),
  ...['operator', 'head', 'resident'].map((role) => `${role} of ${SIDODADI}`),
];

/** Ids, secrets and hashes, which differ with every event before them, and the numbers of people, which the stage counts up. */
const IDS =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}|[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}|(?<=-)\d{4,5}\b|\+?\d{13,16}|[0-9a-f]{64}|[\w+/]{40,}=*/g;

/** A day of a region after which each of the villages' people, and the public, fetch everything that they can. */
async function play(answer: { askedToPay: boolean; details?: string } | null): Promise<Record<string, string>> {
  const { deps, ask } = knock({ deps: await withSigner(workerDeps()) });
  await enterLog(deps);
  const region = await busyRegion(deps);
  if (answer) await report(deps, answer);
  for (let hour = 0; hour <= 26; hour += 13) {
    await enterLog(deps);
    await deps.log.grow();
    deps.clock.advance(13 * HOUR);
  }
  const tokens = await region.logIn();
  const seen: Record<string, string> = {};
  for (const who of WHO)
    for (const { path, address } of readings) {
      const token = tokens.get(who);
      const filled = address.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String(knownAt(path, name, region.known)[0])),
      );
      const got = await ask(`${filled}?q=surat&month=2026-11`, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      seen[`${who} ${path}`] = `${got.status} ${(await got.text()).replace(IDS, 'ID')}`;
    }
  const note = await (await ask('/log/checkpoint')).text();
  const size = Number(note.split('\n')[1]);
  seen['log size'] = String(size);
  for (const name of partialTiles(size))
    seen[tilePath(name)] = `${(await (await ask(`/log/${tilePath(name)}`)).arrayBuffer()).byteLength} bytes`;
  return seen;
}

/** The person of Hanura's issued letter says that somebody in the office asked for money, or that nobody did. */
async function report(deps: ReturnType<typeof workerDeps>, answer: { askedToPay: boolean; details?: string }) {
  const [request] = await readRows<{ code: string; account: string; resident: string }>(deps.db, {
    sql: `SELECT code, applicant_account_id AS account, subject_resident_id AS resident FROM letter_requests
          WHERE state = 'issued' AND village_id = ?`,
    args: [HANURA],
  });
  const actor: Actor = {
    kind: 'account',
    accountId: request?.account ?? '',
    sessionId: 'session',
    resident: { id: request?.resident ?? '', villageId: HANURA },
    shops: [],
    offices: [],
    scope: 'resident',
    provedAt: deps.clock.now(),
    provedBy: 'pin',
  };
  const done = await answerFeeQuestion(deps, ctxOf(actor), request?.code ?? '', answer);
  expect(done).toMatchObject({ ok: true });
}

test('two worlds, with and without a report of a levy: all that office, neighbours and public can fetch is the same', async () => {
  const without = await play(null);
  for (const answer of [{ askedToPay: true, details: 'Diminta Rp20.000' }, { askedToPay: false }]) {
    const told = await play(answer);
    const odd = Object.keys(without).find((what) => told[what] !== without[what]);
    expect(odd && [odd, told[odd], without[odd]]).toBeUndefined();
  }
  expect(Object.values(without).filter((it) => it.startsWith('200')).length).toBeGreaterThan(100);
  // The first day's block, the second's with the report in it or not, and all that was entered at once.
  expect(without['log size']).toMatch(/^[6-9]\d\d$/);
}, 180_000);

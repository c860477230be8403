import { beforeAll, expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { enterLog } from '../../src/foundation/audit/index.ts';
import { apiOf } from '../../src/http/api.ts';
import { operationsIn, type OpenApi } from '../../src/http/docs/document.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { knownAt } from '../support/any-call.ts';
import { busyRegion } from '../support/busy-region.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { withSigner } from '../support/letter-signer.ts';
import { HANURA, SIDODADI } from '../support/world.ts';

const document = await (await apiOf(modules).request('/v1/openapi.json')).json<OpenApi>();
const addressOf = new Map(
  operationsIn(document)
    .filter(({ method }) => method === 'get')
    .map(({ path, address }) => [path, address] as const),
);
const readings = [...addressOf.keys()].sort();

const ROLES = ['resident', 'seller', 'operator', 'secretary', 'head', 'region'] as const;
const OFFICE = ['operator', 'secretary', 'head'];
const RESIDENTS = ['resident', 'seller'];
const ANYONE = ['guest', ...ROLES];

/** What belongs to Siti, to Budi's shop or to the office of Hanura, and who of Hanura may read it. */
const OF_HANURA: Readonly<Record<string, readonly string[]>> = {
  '/disputes/{code}': ['operator'],
  '/letter-requests/{code}': ['resident'],
  '/letter-requests/{code}/endorsement-photo': OFFICE,
  '/letter-requests/{code}/file': OFFICE,
  '/letter-requests/{code}/form': ['resident'],
  '/letter-requests/{code}/letter.pdf': OFFICE,
  '/letter-requests/{code}/record': ['resident'],
  // The entry is of Siti's order: of no request.
  '/letter-requests/{code}/record/{entry}': [],
  '/letter-requests/{code}/receipt': ['resident', ...OFFICE],
  '/offices/{village}/desks/{desk}/letter-requests': ['operator'],
  '/offices/{village}/dataset-drafts': OFFICE,
  '/offices/{village}/dataset-drafts/{draft}': OFFICE,
  '/offices/{village}/disputes': ['operator'],
  '/offices/{village}/letter-numbers': OFFICE,
  '/offices/{village}/letter-register.csv': OFFICE,
  '/offices/{village}/letter-types': OFFICE,
  '/offices/{village}/undelivered-messages': OFFICE,
  '/offices/{village}/corrections': OFFICE,
  '/offices/{village}/resident-events': OFFICE,
  '/offices/{village}/rt-heads': OFFICE,
  '/orders/{code}': ['resident'],
  '/orders/{code}/payment-proof': RESIDENTS,
  '/orders/{code}/record': RESIDENTS,
  '/orders/{code}/record/{entry}': RESIDENTS,
  '/own-products/{product}': ['seller', 'operator'],
  '/own-shops/{shop}': ['seller'],
  // No money went back in this region yet: a proof of it is nobody's.
  '/orders/{code}/refunds/{refund}/proof': [],
  '/sales/{code}/refunds/{refund}/proof': [],
  '/offices/{village}/fees': ['operator'],
  '/sales/{code}': ['seller'],
  '/sales/{code}/payment-proof': RESIDENTS,
  '/shops/{shop}/own-products': ['seller', 'operator'],
  '/shops/{shop}/sales': ['seller'],
  '/shops/{shop}/statement': ['seller'],
  '/shops/{shop}/statement.csv': ['seller'],
  '/shops/{shop}/today': ['seller'],
  '/villages/{villageId}/search-words': ['operator'],
  '/villages/{villageId}/shop-applications': OFFICE,
};

/** What is the same in whichever village one lives. */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  '/fee-reports': ['region'],
  '/undelivered-messages': ['region'],
  '/officers': ['region'],
  '/villages/{village}/officers': ['region'],
  '/me/letter-types/{slug}': RESIDENTS,
  '/me/looks': RESIDENTS,
  '/me/record': RESIDENTS,
  '/me/corrections': RESIDENTS,
  '/me/rt-requests': RESIDENTS,
  '/me/subjects': RESIDENTS,
  ...Object.fromEntries(
    readings.filter((path) => /^\/me(\/(?!cor|let|loo|rec|rt-|sub)|$)/.test(path)).map((path) => [path, ROLES]),
  ),
  // What the villages have published is everybody's.
  ...Object.fromEntries(
    readings.filter((path) => /^\/(?:data|api\/3\/action)\//.test(path)).map((path) => [path, ANYONE]),
  ),
  ...Object.fromEntries(
    [
      '/cart',
      '/datasets',
      '/villages/{village}/anti-corruption',
      '/villages/{village}/datasets',
      '/villages/{village}/datasets/{dataset}',
      '/villages/{village}/datasets/{dataset}/releases/{version}',
      '/checkout',
      '/health',
      '/letter-checks/{token}',
      '/letter-checks/{token}/record',
      '/log-head',
      '/products',
      '/products/{slug}',
      '/search',
      '/shops/{slug}',
      '/suggestions',
      '/villages/{village}/datasets/{dataset}/projection',
      '/villages/{village}/datasets/{dataset}/projections',
      '/villages/{village}/letter-types',
      '/villages/{village}/letter-types/{slug}',
      '/villages/{village}/market',
      '/villages/{village}/promises',
      '/villages/{village}/promises/{slug}',
    ].map((path) => [path, ANYONE]),
  ),
};

let at: ReturnType<typeof knock>;
let region: Awaited<ReturnType<typeof busyRegion>>;
let tokens: ReadonlyMap<string, string>;

beforeAll(async () => {
  at = knock({ deps: await withSigner(workerDeps()) });
  region = await busyRegion(at.deps);
  tokens = await region.logIn();
  const { order = [], 'x-order-key': keys = [] } = region.known;
  const proof = await at.ask(`/api/v1/orders/${String(order[0])}/payment-proof`, {
    method: 'POST',
    body: new Uint8Array([0xff, 0xd8, 0xff]),
    headers: { 'content-type': 'image/jpeg', 'x-order-key': String(keys[0]) },
  });
  expect(proof.status).toBe(200);
  await enterLog(at.deps);
  await at.deps.log.grow();
  const placed = await readOne<{ idx: number }>(at.deps.db, {
    sql: `SELECT e.idx FROM log_entries e JOIN audit_events a ON a.id = e.event_id JOIN orders o ON o.id = a.subject_id
          WHERE o.code = ? AND a.action = 'order.placed'`,
    args: [String(order[0])],
  });
  region.known['entry'] = [placed?.idx];
});

/** What an address must say besides, to be answered. */
const SAID = new Map([
  ['/api/3/action/datastore_search', '&resource_id=hanura_penduduk'],
  ['/api/3/action/help_show', '&name=package_list'],
  ['/api/3/action/organization_show', '&id=hanura'],
  ['/api/3/action/package_show', '&id=hanura_penduduk'],
  ['/api/3/action/resource_show', '&id=hanura_penduduk_1_csv'],
]);

/** The first of everything is of Hanura: Siti's order and request, Budi's shop. */
function address(path: string): string {
  const { order = [], request = [] } = region.known;
  // The eighth order is the quarrel; the ninth request of a village is the one that was issued, the tenth has a paper.
  const special = new Map([
    ['/disputes/{code}', order[7]],
    ['/letter-requests/{code}/letter.pdf', request[8]],
    ['/letter-requests/{code}/endorsement-photo', request[9]],
  ]);
  const filled = (addressOf.get(path) ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(special.get(path) ?? knownAt(path, name, region.known)[0])),
  );
  return `${filled}?q=keripik&month=2026-11${SAID.get(path) ?? ''}`;
}

const read = async (path: string, who: string) => {
  const token = tokens.get(who);
  const answer = await at.ask(address(path), { headers: token ? { authorization: `Bearer ${token}` } : {} });
  await answer.arrayBuffer();
  return answer.status;
};

test('it is said of every reading who may do it', () => {
  expect([...Object.keys(OF_HANURA), ...Object.keys(ANYWHERE)].sort()).toEqual(readings);
});

test.each(readings)('%s is given to those it is for, and nobody else learns that it exists', async (path) => {
  const given: string[] = [];
  const refused = new Set<number>();
  for (const who of ['guest', ...ROLES.flatMap((role) => [`${role} of ${HANURA}`, `${role} of ${SIDODADI}`])]) {
    const status = await read(path, who);
    if (status === 200) given.push(who);
    else refused.add(status);
  }
  const [villages, roles] = path in OF_HANURA ? [[HANURA], OF_HANURA[path]] : [[HANURA, SIDODADI], ANYWHERE[path]];
  const entitled = (roles ?? []).flatMap((role) =>
    role === 'guest' ? [role] : villages.map((village) => `${role} of ${village}`),
  );
  expect(given.sort()).toEqual(entitled.sort());
  expect([401, 403, 404]).toEqual(expect.arrayContaining([...refused]));
});

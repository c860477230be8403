import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterLog } from '../../src/foundation/audit/index.ts';
import { HOUR, MINUTE } from '../../src/kernel/clock.ts';
import { answerFeeQuestion } from '../../src/modules/letters/fee-reports/answer-fee-question.ts';
import { partialTiles, tilePath } from '../../src/platform/log/tiles.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { sitesOfOnePast } from '../support/busy-site.ts';
import { ctxOf } from '../support/ctx.ts';
import type { TestDeps } from '../support/deps-on.ts';
import { addressOf, sitePages } from '../support/site-map.ts';
import { HANURA, SIDODADI } from '../support/world.ts';

/** Everybody who must not learn of the report: the office it is about, its neighbours, another village, the public. */
const WHO = ['guest', ...['operator', 'head'].map((role) => `${role} of ${HANURA}`), `head of ${SIDODADI}`];

/** Files beside the pages. */
const FILES = ['/kantor/agenda/unduh?tahun=2026', '/sitemap.xml', '/saran?q=kerip'];

/** What is hashed with a salt, or drawn anew for each answer: a form's key, a nonce. */
const DRAWN = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}|[\w+/-]{40,}=*|nonce-[\w+/=-]+|nonce="[^"]*"/g;

/** A moment of this test, in milliseconds or written out: each world has its own. */
const MOMENT = /\b\d{13}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const BEGAN = Date.now();
const masked = (moment: string) => {
  const at = Number(moment) || Date.parse(moment);
  return at > BEGAN - MINUTE && at < Date.now() + 5 * MINUTE ? 'NOW' : moment;
};

type Sites = Awaited<ReturnType<typeof sitesOfOnePast>>;
let sites: Sites;
let reported: string;

/** Two days on, by the clock of the village: both days' blocks are under a head. */
async function twoDaysOn(deps: TestDeps): Promise<void> {
  for (let hours = 0; hours <= 48; hours += 12) {
    await enterLog(deps);
    await deps.log.grow();
    deps.clock.advance(12 * HOUR);
  }
}

beforeAll(async () => {
  sites = await sitesOfOnePast(50 * HOUR, [
    twoDaysOn,
    async (deps) => {
      await report(deps);
      await twoDaysOn(deps);
    },
  ]);
});
afterAll(() => Promise.all(sites.sites.map((site) => site.close())));

/** Who got Hanura's issued letter says that somebody in the office asked for money. */
async function report(deps: TestDeps): Promise<void> {
  const row = await readOne<{ code: string; account: string; resident: string }>(deps.db, {
    sql: `SELECT code, applicant_account_id AS account, subject_resident_id AS resident FROM letter_requests
          WHERE state = 'issued' AND village_id = ?`,
    args: [HANURA],
  });
  reported = row?.code ?? '';
  const applicant = ctxOf({
    kind: 'account',
    accountId: row?.account ?? '',
    sessionId: 'session',
    resident: { id: row?.resident ?? '', villageId: HANURA },
    shops: [],
    offices: [],
    scope: 'resident',
    provedAt: deps.clock.now(),
    provedBy: 'pin',
  });
  const done = await answerFeeQuestion(deps, applicant, reported, { askedToPay: true, details: 'Diminta Rp20.000' });
  expect(done).toMatchObject({ ok: true });
}

/** Each page with the things of either village in the place of its parameters, that of the reported letter among them. */
const addresses = () => [
  ...new Set(
    sitePages
      .filter((page) => page.hasPage)
      .flatMap(({ route }) =>
        [0, -1].map((at) =>
          addressOf(route, (name) =>
            at === 0 && name === 'request' ? reported : String(sites.region.known[name]?.at(at) ?? '1'),
          ),
        ),
      ),
  ),
  ...FILES,
];

test('two worlds, with and without a report of a levy: every page that office, neighbours and public can open is the same', async () => {
  const [without, told] = sites.sites;
  const statuses = new Map<number, number>();
  const shown = async (site: Sites['sites'][number] | undefined, address: string, who: string) => {
    const answer = await site?.visit(address, { token: sites.tokens.get(who) });
    statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1);
    return `${answer?.status} ${(await answer?.text())?.replace(DRAWN, 'DRAWN').replace(MOMENT, masked)}`;
  };
  const differing: string[] = [];
  for (const who of WHO)
    for (const address of addresses()) {
      const look = () => Promise.all([shown(without, address, who), shown(told, address, who)]);
      let pair = await look();
      // A minute may go by between the two: what is still other the third time is other.
      for (let again = 0; again < 2 && pair[0] !== pair[1]; again += 1) pair = await look();
      const [a, b] = pair.map((html) => html.split(/(?=[<{,])/));
      const odd = b?.findIndex((piece, i) => piece !== a?.[i]) ?? -1;
      if (pair[0] !== pair[1]) differing.push(`${who} ${address}: ${a?.[odd]} / ${b?.[odd]}`);
    }
  expect(differing).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(300);
  for (const status of statuses.keys()) expect(status).toBeLessThan(500);
});

test('and so are the files of the log, in their number and lengths', async () => {
  const logs = await Promise.all(
    sites.sites.map(async ({ visit }) => {
      const [, size = '0', ...rest] = (await (await visit('/log/checkpoint')).text()).split('\n');
      const files = partialTiles(Number(size)).map(async (name) => {
        const { byteLength } = await (await visit(`/log/${tilePath(name)}`)).arrayBuffer();
        return [tilePath(name), byteLength];
      });
      return { size, note: rest.map((line) => line.length), files: await Promise.all(files) };
    }),
  );
  expect(logs[1]).toEqual(logs[0]);
  expect(Number(logs[0]?.size)).toBeGreaterThan(2 * 256);
});

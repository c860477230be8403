import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiOf } from '../../src/http/api.ts';
import { operationsIn, type OpenApi } from '../../src/http/docs/document.ts';
import { background } from '../../src/app/background.ts';
import { jobsOf } from '../../src/app/jobs.ts';
import { modules } from '../../src/app/modules.ts';
import type { Measured } from '../statements/judge-steps.ts';
import { knownAt } from '../support/any-call.ts';
import { busySite, pastsOf } from '../support/busy-site.ts';
import { countSteps } from '../support/count-steps.ts';
import { addressOf, sitePages } from '../support/site-map.ts';
import { HANURA } from '../support/world.ts';

/** Who opens the pages of an area; the others are everybody's. */
const WHOSE: Readonly<Record<string, readonly string[]>> = {
  kantor: ['operator', 'secretary', 'head'],
  kabupaten: ['region'],
  'toko-saya': ['seller'],
};
const EVERYBODY = ['guest', 'resident'];

const document = (await (await apiOf(modules).request('/v1/openapi.json')).json()) as OpenApi;
const readings = operationsIn(document).filter(({ method }) => method === 'get');
const CALLERS = ['resident', 'seller', 'operator', 'region'];

/** A day at the region: everything that `busyRegion` does, every page and every answer of the API before who asks for it, and the timer. */
async function day(past: string): Promise<ReadonlyMap<string, number>> {
  const { most, stop } = countSteps();
  const site = await busySite(past);
  try {
    const tokens = await site.region.logIn();
    const at = (name: string) => String(site.region.known[name]?.at(name === 'village' ? -1 : 0) ?? '1');
    for (const { route } of sitePages.filter((page) => page.hasPage))
      for (const role of WHOSE[route.split('/')[1] ?? ''] ?? EVERYBODY) {
        const answer = await site.visit(addressOf(route, at), { token: tokens.get(`${role} of ${HANURA}`) });
        await answer.arrayBuffer();
      }
    for (const { path, address } of readings)
      for (const role of CALLERS) {
        const asked = address.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(knownAt(path, name, site.region.known)[0])),
        );
        const answer = await site.visit(`${asked}?q=keripik&limit=5`, { token: tokens.get(`${role} of ${HANURA}`) });
        await answer.arrayBuffer();
      }
    await background(site.deps, {
      subscriptions: {},
      jobs: jobsOf(modules),
      report: (job, error) => {
        throw new Error(`${job} failed`, { cause: error });
      },
    }).tick();
  } finally {
    await site.close();
    stop();
  }
  return most;
}

test('a day with ten times the past behind it is measured, statement by statement', async () => {
  const [some = '', tenTimes = ''] = await pastsOf([5, 50]);
  const [once, later] = [await day(some), await day(tenTimes)];
  const both = [...once].flatMap(([sql, steps]): Measured[] => {
    const then = later.get(sql);
    return then === undefined ? [] : [[sql, steps, then]];
  });
  const folder = process.env.COLLECT_STATEMENTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    // Judged when all others have told where their statements stand: tests/statements.
    writeFileSync(join(folder, 'steps.json'), JSON.stringify(both));
  }
  expect(both.length).toBeGreaterThan(250);
}, 600_000);

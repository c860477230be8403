import type { Deps } from '../../src/foundation/deps.ts';
import { subscriptionsOf } from '../../src/app/subscriptions.ts';
import { villageModulesRepo } from '../../src/foundation/villages/index.ts';
import type { Module } from '../../src/hub/module.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { seededRandom } from '../random.ts';
import { seedAccounts } from './accounts.ts';
import { at, told, type ModuleSeed, type SeedDeps, type SeededPerson } from './history.ts';
import { seedMarket } from './market.ts';
import { seedOrders } from './orders.ts';
import { peopleOf } from './people.ts';
import { put } from './put.ts';
import { seedPictures } from './pictures.ts';
import { HANURA, seedRegion } from './region.ts';
import { seedResidentEvents } from './resident-events.ts';
import { seedRtHeads } from './rt-heads.ts';
import { seedResidents } from './residents.ts';

export { demoPeople, type DemoPerson } from './demo-people.ts';

/** True when the database has no region yet. */
export const needsSeed = async (deps: Pick<Deps, 'db'>): Promise<boolean> =>
  (await readOne(deps.db, { sql: 'SELECT id FROM regions LIMIT 1' })) === null;

/** Fills an empty database with the pilot village: the same people, shops and products every time. */
export async function seed(real: Deps, modules: readonly Module[], log: (line: string) => void): Promise<void> {
  const deps = { ...real, subscriptions: subscriptionsOf(modules) };
  const random = seededRandom('hanura');
  log('the region and its 148 villages');
  await seedRegion(deps.db);
  log('3,200 invented residents');
  const residents = await seedResidents(deps, random.branch('residents'));
  const logins = await seedAccounts(deps, residents);
  log('shops and products');
  await seedMarket(deps, logins.accounts, random.branch('market'));
  log('orders of the last weeks');
  const people = peopleOf(logins, residents);
  await seedOrders(deps, people, random.branch('orders'));
  log('the village office');
  const [operator, rtHead] = [people.get('operator'), people.get('kopi')];
  if (operator && rtHead) await seedRtHeads(deps, operator, rtHead);
  if (operator) await seedResidentEvents(deps, operator, random.branch('resident events'));
  await seedOffice(deps, modules, people, log);
  await told(at(deps, deps.clock.now()));
  log('pictures');
  await seedPictures(deps.blobs);
}

/** Switches the modules on in the pilot village, and lets each tell its own story there. */
export async function seedOffice(
  deps: SeedDeps,
  modules: readonly Module[],
  people: ReadonlyMap<string, SeededPerson>,
  log: (line: string) => void,
): Promise<void> {
  for (const module of modules.filter(({ everywhere }) => !everywhere))
    await put(deps.db, [
      villageModulesRepo(deps.db, HANURA).on(module.name, deps.clock.now()),
      ...(await module.switchOn(deps, { id: HANURA })),
    ]);
  // What was switched on is known from here.
  deps.facts.forget();
  for (const module of modules) {
    if (!module.seed) continue;
    log(`${module.title.en.toLowerCase()} of the last weeks`);
    const part = (await import(/* @vite-ignore */ module.seed().href)) as { readonly seed: ModuleSeed };
    await part.seed(deps, people);
  }
}

import { expect, test } from 'vitest';
import { commit } from '../../platform/libsql/index.ts';
import { givenRegion, HANURA, roundTripsOf, SIDODADI, testDeps } from '../../../tests/support/index.ts';
import { regionFacts, villageModulesRepo } from './index.ts';

test('the facts of the region cost one round trip a minute, however many pages ask', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const facts = regionFacts(deps.db, deps.clock);
  expect(await roundTripsOf(deps.db, () => facts.get())).toBe(1);
  expect(await roundTripsOf(deps.db, () => facts.get())).toBe(0);
  deps.clock.advance(61_000);
  expect(await roundTripsOf(deps.db, () => facts.get())).toBe(1);
});

test('a village is found by its code and by its slug, with its modules', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const facts = await regionFacts(deps.db, deps.clock).get();
  expect(facts.village('hanura')?.id).toBe(HANURA);
  expect(facts.village(SIDODADI)?.name).toBe('Sidodadi');
  expect(facts.village('atlantis')).toBeNull();
  expect(facts.pilot?.modules.has('letters')).toBe(true);
});

test('a module switched off is gone at once where it was switched, and in a minute elsewhere', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const [here, elsewhere] = [regionFacts(deps.db, deps.clock), regionFacts(deps.db, deps.clock)];
  await Promise.all([here.get(), elsewhere.get()]);
  await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('letters')]);
  here.forget();
  expect((await here.get()).village(HANURA)?.modules.has('letters')).toBe(false);
  expect((await here.get()).village(SIDODADI)?.modules.has('letters')).toBe(true);
  expect((await elsewhere.get()).village(HANURA)?.modules.has('letters')).toBe(true);
  deps.clock.advance(61_000);
  expect((await elsewhere.get()).village(HANURA)?.modules.has('letters')).toBe(false);
});

import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenRegion,
  givenResident,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { recordDeath } from './resident-events.repo.ts';
import { residentEvents } from './residents.table.ts';

let deps: TestDeps;
let siti: Person;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti Aminah');
});

const dies = (eventDate: string, source = 'letter_request:1') =>
  commit(
    deps.db,
    recordDeath(deps, ctxOf(siti.actor), {
      villageId: siti.villageId,
      residentId: siti.residentId,
      eventDate,
      reportedAt: deps.clock.now(),
      source,
    }),
  );

test('a death is recorded once for a day, and put right by a later row', async () => {
  await dies('2026-10-30');
  await dies('2026-10-30', 'letter_request:2');
  expect(await deps.db.select().from(residentEvents)).toHaveLength(1);
  await dies('2026-10-29', 'letter_request:3');
  const [first, second] = await deps.db.select().from(residentEvents);
  expect(second).toMatchObject({ eventDate: '2026-10-29', cancels: first?.id });
});

test('events stay as written; only a sealed name may be sealed anew', async () => {
  await dies('2026-10-30');
  await expect(commit(deps.db, [raw(`UPDATE resident_events SET event_date = '2020-01-01'`)])).rejects.toThrow();
  await expect(commit(deps.db, [raw('DELETE FROM resident_events')])).rejects.toThrow();
  expect((await commit(deps.db, [raw(`UPDATE resident_events SET name_sealed = 'x'`)])).ok).toBe(true);
});

import { expect, test } from 'vitest';
import { givenRegion, HANURA, SIDODADI, testDeps } from '../../../../tests/support/index.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { officeCalendar } from './office-calendar.repo.ts';

test('an office is closed on the holidays of the country and of its own village, not on those of its neighbours', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const holiday = (date: string, villageId: string | null) =>
    raw('INSERT INTO holidays (id, date, name, village_id) VALUES (?1, ?1, ?1, ?2)', [date, villageId]);
  const done = await commit(deps.db, [
    holiday('2026-11-03', null),
    holiday('2026-11-04', HANURA),
    holiday('2026-11-05', SIDODADI),
    holiday('2026-11-01', null),
  ]);
  expect(done.ok).toBe(true);
  const closed = async (villageId: string) => [
    ...(await officeCalendar(deps.db, villageId, deps.clock.now())).holidays,
  ];
  expect((await closed(HANURA)).sort()).toEqual(['2026-11-03', '2026-11-04']);
  expect((await closed(SIDODADI)).sort()).toEqual(['2026-11-03', '2026-11-05']);
});

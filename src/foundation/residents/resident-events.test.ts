import { expect, test } from 'vitest';
import { ctxOf, residentCast, stage } from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { recordDeath } from './resident-events.repo.ts';
import { residentEvents } from './residents.table.ts';

const at = stage(residentCast);

const dies = (eventDate: string, source = 'letter_request:1') =>
  commit(
    at.deps.db,
    recordDeath(at.deps, ctxOf(at.siti.actor), {
      villageId: at.siti.villageId,
      residentId: at.siti.residentId,
      eventDate,
      reportedAt: at.deps.clock.now(),
      source,
    }),
  );

test('a death is recorded once for a day, and put right by a later row', async () => {
  await dies('2026-10-30');
  await dies('2026-10-30', 'letter_request:2');
  expect(await at.deps.db.select().from(residentEvents)).toHaveLength(1);
  await dies('2026-10-29', 'letter_request:3');
  const [first, second] = await at.deps.db.select().from(residentEvents);
  expect(second).toMatchObject({ eventDate: '2026-10-29', cancels: first?.id });
});

test('events stay as written; only a sealed name may be sealed anew', async () => {
  await dies('2026-10-30');
  await expect(commit(at.deps.db, [raw(`UPDATE resident_events SET event_date = '2020-01-01'`)])).rejects.toThrow();
  await expect(commit(at.deps.db, [raw('DELETE FROM resident_events')])).rejects.toThrow();
  expect((await commit(at.deps.db, [raw(`UPDATE resident_events SET name_sealed = 'x'`)])).ok).toBe(true);
});

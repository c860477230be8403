import { beforeEach, expect, test } from 'vitest';
import { givenRegion, givenResident, guestCtx, testDeps, type TestDeps } from '../../tests/support/index.ts';
import { countUse } from '../foundation/identity/index.ts';
import { endSession, openSession } from '../foundation/identity/sessions/sessions.repo.ts';
import { DAY } from '../kernel/clock.ts';
import { commit, readRows, readOne } from '../platform/libsql/index.ts';
import { housekeeping } from './housekeeping.ts';

let deps: TestDeps;
let accountId: string;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  ({ accountId } = await givenResident(deps, 'Siti'));
});

const logIn = () => {
  const opened = openSession(deps, guestCtx, { accountId, scope: 'phone', provedBy: 'code', place: { label: 'HP' } });
  return commit(deps.db, opened.steps);
};
/** How many rows each of the three lists has after the timer ran, so long after now. */
const keptAfter = async (ms: number) => {
  deps.clock.advance(ms);
  await housekeeping([]).run(deps);
  deps.clock.advance(-ms);
  const sql = `SELECT (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM limit_counters) AS counters,
    (SELECT count(*) FROM known_devices) AS devices`;
  return readOne<{ sessions: number; counters: number; devices: number }>(deps.db, { sql });
};

test('a login that ran out is kept ninety days more, for who looks into an incident', async () => {
  await logIn();
  const [session] = await readRows<{ expires_at: number }>(deps.db, { sql: 'SELECT expires_at FROM sessions' });
  const left = (session?.expires_at ?? 0) - deps.clock.now();
  expect(await keptAfter(left + 90 * DAY)).toMatchObject({ sessions: 1 });
  expect(await keptAfter(left + 90 * DAY + 1)).toMatchObject({ sessions: 0 });
});

test('so is one that was ended by hand', async () => {
  await logIn();
  const [session] = await readRows<{ id: string }>(deps.db, { sql: 'SELECT id FROM sessions' });
  await commit(deps.db, [endSession(deps, accountId, session?.id ?? '')]);
  expect(await keptAfter(90 * DAY)).toMatchObject({ sessions: 1 });
  expect(await keptAfter(90 * DAY + 1)).toMatchObject({ sessions: 0 });
});

test('a limit of a whole day goes on counting while the timer runs, and is gone two days after it began', async () => {
  const limit = { key: 'order-phone:x', most: 2, within: DAY };
  const began = deps.clock.now() - (deps.clock.now() % DAY);
  for (const _ of [1, 2]) await commit(deps.db, countUse(limit, deps.clock.now()));
  await housekeeping([]).run(deps);
  expect((await commit(deps.db, countUse(limit, deps.clock.now()))).ok).toBe(false);
  expect(await keptAfter(began + 2 * DAY - deps.clock.now())).toMatchObject({ counters: 1 });
  expect(await keptAfter(began + 2 * DAY - deps.clock.now() + 1)).toMatchObject({ counters: 0 });
});

test('a device is known for half a year after its last login', async () => {
  await logIn();
  expect(await keptAfter(180 * DAY - 1)).toMatchObject({ devices: 1 });
  expect(await keptAfter(180 * DAY)).toMatchObject({ devices: 0 });
});

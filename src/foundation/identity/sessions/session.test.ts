import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  roundTripsOf,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { DAY, HOUR, MINUTE } from '../../../kernel/clock.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { resolveSession, touchSession } from '../index.ts';
import { endSession, endSessionsOf, openSession } from './sessions.repo.ts';

let deps: TestDeps;
let siti: Person;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
});

async function logIn(
  person = siti,
  more: { scope?: 'phone' | 'resident' | 'office'; kiosk?: boolean; remembered?: boolean; ctx?: typeof guestCtx } = {},
) {
  const { session, steps } = openSession(deps, more.ctx ?? guestCtx, {
    accountId: person.accountId,
    scope: more.scope ?? 'resident',
    provedBy: 'pin',
    place: { label: 'Android · Chrome', kiosk: more.kiosk ?? false, remembered: more.remembered ?? false },
  });
  await commit(deps.db, steps);
  return session.token;
}

test('an office is held from its first moment until its last, not before and not after', async () => {
  await givenOffice(deps, siti, 'operator');
  const token = await logIn(siti, { scope: 'office' });
  const [from, until] = [deps.clock.now() + HOUR, deps.clock.now() + 2 * HOUR];
  await commit(deps.db, [raw('UPDATE officers SET from_at = ?, until_at = ?', [from, until])]);
  const held = async (at: number) => {
    deps.clock.set(at);
    return (await resolveSession(deps, token))?.actor.offices.length;
  };
  expect([await held(from - 1), await held(from), await held(until - 1), await held(until)]).toEqual([0, 1, 1, 0]);
});

describe('a session', () => {
  test('knows the person, the resident and the shops in one round trip', async () => {
    const shop = await givenShop(deps, siti);
    await givenOffice(deps, siti, 'operator');
    const token = await logIn();
    const trips = await roundTripsOf(deps.db, async () => {
      expect(await resolveSession(deps, token)).toMatchObject({
        name: 'Siti',
        kiosk: false,
        actor: {
          kind: 'account',
          accountId: siti.accountId,
          resident: { id: siti.residentId, villageId: HANURA },
          shops: [{ id: shop.id, villageId: HANURA }],
          offices: [],
          provedAt: deps.clock.now(),
        },
      });
    });
    expect(trips).toBe(1);
  });

  test('opened by a code to a phone does not open the registry, nor an office', async () => {
    await givenOffice(deps, siti, 'head');
    const resolved = await resolveSession(deps, await logIn(siti, { scope: 'phone' }));
    expect(resolved?.actor).toMatchObject({ resident: null, offices: [] });
  });

  test("opened the officers' way holds the offices", async () => {
    const { offices } = await givenOffice(deps, siti, 'head');
    const resolved = await resolveSession(deps, await logIn(siti, { scope: 'office' }));
    expect(resolved?.actor).toMatchObject({ resident: null, offices });
  });

  test('keeps no token in the database', async () => {
    const token = await logIn();
    const rows = await readRows<Record<string, unknown>>(deps.db, { sql: 'SELECT * FROM sessions' });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test.each(['', 'x'.repeat(32), `' OR 1=1 --`, 'y'.repeat(5_000)])('is nobody for the token %j', async (token) => {
    await logIn();
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test('ends when it is revoked, and only that one', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];
    const resolved = await resolveSession(deps, phone);
    await commit(deps.db, [endSession(deps, siti.accountId, resolved?.actor.sessionId ?? '')]);
    expect(await resolveSession(deps, phone)).toBeNull();
    expect(await resolveSession(deps, laptop)).not.toBeNull();
  });

  test('is not ended by another account that knows its id', async () => {
    const budi = await givenResident(deps, 'Budi');
    const token = await logIn();
    const resolved = await resolveSession(deps, token);
    await commit(deps.db, [endSession(deps, budi.accountId, resolved?.actor.sessionId ?? '')]);
    expect(await resolveSession(deps, token)).not.toBeNull();
  });

  test('of all devices but this one can be ended', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];
    const mine = await resolveSession(deps, phone);
    await commit(deps.db, [endSessionsOf(deps, siti.accountId, mine?.actor.sessionId)]);
    expect(await resolveSession(deps, laptop)).toBeNull();
    expect(await resolveSession(deps, phone)).not.toBeNull();
  });

  test('gets a new token at each login, and the one before on this device ends', async () => {
    const before = await logIn();
    const actor = (await resolveSession(deps, before))?.actor;
    const after = await logIn(siti, { ctx: ctxOf(actor ?? { kind: 'guest' }) });
    expect(after).not.toBe(before);
    expect(await resolveSession(deps, before)).toBeNull();
    expect(await resolveSession(deps, after)).not.toBeNull();
  });

  test('ends with the account', async () => {
    const token = await logIn();
    await commit(deps.db, [raw(`UPDATE accounts SET status = 'closed' WHERE id = ?`, [siti.accountId])]);
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test('of a dismissed officer holds no office from that moment', async () => {
    await givenOffice(deps, siti, 'head');
    const token = await logIn(siti, { scope: 'office' });
    await commit(deps.db, [raw('UPDATE officers SET until_at = ?', [deps.clock.now() + HOUR])]);
    expect((await resolveSession(deps, token))?.actor.offices).toHaveLength(1);
    deps.clock.advance(HOUR);
    expect((await resolveSession(deps, token))?.actor.offices).toEqual([]);
  });
});

describe('the time a login lasts', () => {
  test('is 30 days on an own phone, and use prolongs it', async () => {
    const token = await logIn();
    deps.clock.advance(29 * DAY);
    const used = await resolveSession(deps, token);
    expect(used?.touch).not.toBeNull();
    if (used?.touch) await touchSession(deps, used.touch);
    deps.clock.advance(29 * DAY);
    expect(await resolveSession(deps, token)).not.toBeNull();
    deps.clock.advance(1 * DAY);
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test('is written down seldom: not again within a tenth of the idle time', async () => {
    const token = await logIn();
    deps.clock.advance(2 * DAY);
    expect((await resolveSession(deps, token))?.touch).toBeNull();
  });

  test('has an end that no use prolongs', async () => {
    await givenOffice(deps, siti, 'operator');
    const token = await logIn(siti, { scope: 'office' });
    for (let hours = 0; hours < 11; hours += 1) {
      deps.clock.advance(HOUR);
      const used = await resolveSession(deps, token);
      if (used?.touch) await touchSession(deps, used.touch);
      expect(used).not.toBeNull();
    }
    deps.clock.advance(HOUR);
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test("is 14 quiet days on an officer's own phone", async () => {
    await givenOffice(deps, siti, 'head');
    const token = await logIn(siti, { scope: 'office', remembered: true });
    deps.clock.advance(13 * DAY);
    expect(await resolveSession(deps, token)).not.toBeNull();
    deps.clock.advance(1 * DAY);
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test('is three quiet minutes at a kiosk', async () => {
    const token = await logIn(siti, { kiosk: true });
    deps.clock.advance(3 * MINUTE);
    expect(await resolveSession(deps, token)).toBeNull();
  });

  test('a revoked session is not brought back by a late touch', async () => {
    const token = await logIn();
    deps.clock.advance(10 * DAY);
    const used = await resolveSession(deps, token);
    await commit(deps.db, [endSessionsOf(deps, siti.accountId)]);
    if (used?.touch) await touchSession(deps, used.touch);
    expect(await resolveSession(deps, token)).toBeNull();
  });
});

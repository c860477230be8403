import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  residentCast,
  roundTripsOf,
  stage,
} from '../../../../tests/support/index.ts';
import { DAY, HOUR, MINUTE } from '../../../kernel/clock.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { resolveSession, touchSession } from '../index.ts';
import { endSession, endSessionsOf, openSession } from './sessions.repo.ts';

const at = stage(residentCast);

async function logIn(
  person = at.siti,
  more: { scope?: 'phone' | 'resident' | 'office'; kiosk?: boolean; remembered?: boolean; ctx?: typeof guestCtx } = {},
) {
  const { session, steps } = openSession(at.deps, more.ctx ?? guestCtx, {
    accountId: person.accountId,
    scope: more.scope ?? 'resident',
    provedBy: 'pin',
    place: { label: 'Android · Chrome', kiosk: more.kiosk ?? false, remembered: more.remembered ?? false },
  });
  await commit(at.deps.db, steps);
  return session.token;
}

test('an office is held from its first moment until its last, not before and not after', async () => {
  await givenOffice(at.deps, at.siti, 'operator');
  const token = await logIn(at.siti, { scope: 'office' });
  const [from, until] = [at.deps.clock.now() + HOUR, at.deps.clock.now() + 2 * HOUR];
  await commit(at.deps.db, [raw('UPDATE officers SET from_at = ?, until_at = ?', [from, until])]);
  const held = async (moment: number) => {
    at.deps.clock.set(moment);
    return (await resolveSession(at.deps, token))?.actor.offices.length;
  };
  expect([await held(from - 1), await held(from), await held(until - 1), await held(until)]).toEqual([0, 1, 1, 0]);
});

describe('a session', () => {
  test('knows the person, the resident and the shops in one round trip', async () => {
    const shop = await givenShop(at.deps, at.siti);
    await givenOffice(at.deps, at.siti, 'operator');
    const token = await logIn();
    const trips = await roundTripsOf(at.deps.db, async () => {
      expect(await resolveSession(at.deps, token)).toMatchObject({
        name: 'Siti',
        kiosk: false,
        actor: {
          kind: 'account',
          accountId: at.siti.accountId,
          resident: { id: at.siti.residentId, villageId: HANURA },
          shops: [{ id: shop.id, villageId: HANURA }],
          offices: [],
          provedAt: at.deps.clock.now(),
        },
      });
    });
    expect(trips).toBe(1);
  });

  test('opened by a code to a phone does not open the registry, nor an office', async () => {
    await givenOffice(at.deps, at.siti, 'head');
    const resolved = await resolveSession(at.deps, await logIn(at.siti, { scope: 'phone' }));
    expect(resolved?.actor).toMatchObject({ resident: null, offices: [] });
  });

  test("opened the officers' way holds the offices", async () => {
    const { offices } = await givenOffice(at.deps, at.siti, 'head');
    const resolved = await resolveSession(at.deps, await logIn(at.siti, { scope: 'office' }));
    expect(resolved?.actor).toMatchObject({ resident: null, offices });
  });

  test('keeps no token in the database', async () => {
    const token = await logIn();
    const rows = await readRows<Record<string, unknown>>(at.deps.db, { sql: 'SELECT * FROM sessions' });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test.each(['', 'x'.repeat(32), `' OR 1=1 --`, 'y'.repeat(5_000)])('is nobody for the token %j', async (token) => {
    await logIn();
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test('ends when it is revoked, and only that one', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];
    const resolved = await resolveSession(at.deps, phone);
    await commit(at.deps.db, [endSession(at.deps, at.siti.accountId, resolved?.actor.sessionId ?? '')]);
    expect(await resolveSession(at.deps, phone)).toBeNull();
    expect(await resolveSession(at.deps, laptop)).not.toBeNull();
  });

  test('is not ended by another account that knows its id', async () => {
    const budi = await givenResident(at.deps, 'Budi');
    const token = await logIn();
    const resolved = await resolveSession(at.deps, token);
    await commit(at.deps.db, [endSession(at.deps, budi.accountId, resolved?.actor.sessionId ?? '')]);
    expect(await resolveSession(at.deps, token)).not.toBeNull();
  });

  test('of all devices but this one can be ended', async () => {
    const [phone, laptop] = [await logIn(), await logIn()];
    const mine = await resolveSession(at.deps, phone);
    await commit(at.deps.db, [endSessionsOf(at.deps, at.siti.accountId, mine?.actor.sessionId)]);
    expect(await resolveSession(at.deps, laptop)).toBeNull();
    expect(await resolveSession(at.deps, phone)).not.toBeNull();
  });

  test('gets a new token at each login, and the one before on this device ends', async () => {
    const before = await logIn();
    const actor = (await resolveSession(at.deps, before))?.actor;
    const after = await logIn(at.siti, { ctx: ctxOf(actor ?? { kind: 'guest' }) });
    expect(after).not.toBe(before);
    expect(await resolveSession(at.deps, before)).toBeNull();
    expect(await resolveSession(at.deps, after)).not.toBeNull();
  });

  test('ends with the account', async () => {
    const token = await logIn();
    await commit(at.deps.db, [raw(`UPDATE accounts SET status = 'closed' WHERE id = ?`, [at.siti.accountId])]);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test('of a dismissed officer holds no office from that moment', async () => {
    await givenOffice(at.deps, at.siti, 'head');
    const token = await logIn(at.siti, { scope: 'office' });
    await commit(at.deps.db, [raw('UPDATE officers SET until_at = ?', [at.deps.clock.now() + HOUR])]);
    expect((await resolveSession(at.deps, token))?.actor.offices).toHaveLength(1);
    at.deps.clock.advance(HOUR);
    expect((await resolveSession(at.deps, token))?.actor.offices).toEqual([]);
  });
});

describe('the time a login lasts', () => {
  test('is 30 days on an own phone, and use prolongs it', async () => {
    const token = await logIn();
    at.deps.clock.advance(29 * DAY);
    const used = await resolveSession(at.deps, token);
    expect(used?.touch).not.toBeNull();
    if (used?.touch) await touchSession(at.deps, used.touch);
    at.deps.clock.advance(29 * DAY);
    expect(await resolveSession(at.deps, token)).not.toBeNull();
    at.deps.clock.advance(1 * DAY);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test('is written down seldom: not again within a tenth of the idle time', async () => {
    const token = await logIn();
    at.deps.clock.advance(2 * DAY);
    expect((await resolveSession(at.deps, token))?.touch).toBeNull();
  });

  test('has an end that no use prolongs', async () => {
    await givenOffice(at.deps, at.siti, 'operator');
    const token = await logIn(at.siti, { scope: 'office' });
    for (let hours = 0; hours < 11; hours += 1) {
      at.deps.clock.advance(HOUR);
      const used = await resolveSession(at.deps, token);
      if (used?.touch) await touchSession(at.deps, used.touch);
      expect(used).not.toBeNull();
    }
    at.deps.clock.advance(HOUR);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test("is 14 quiet days on an officer's own phone", async () => {
    await givenOffice(at.deps, at.siti, 'head');
    const token = await logIn(at.siti, { scope: 'office', remembered: true });
    at.deps.clock.advance(13 * DAY);
    expect(await resolveSession(at.deps, token)).not.toBeNull();
    at.deps.clock.advance(1 * DAY);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test('is three quiet minutes at a kiosk', async () => {
    const token = await logIn(at.siti, { kiosk: true });
    at.deps.clock.advance(3 * MINUTE);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });

  test('a revoked session is not brought back by a late touch', async () => {
    const token = await logIn();
    at.deps.clock.advance(10 * DAY);
    const used = await resolveSession(at.deps, token);
    await commit(at.deps.db, [endSessionsOf(at.deps, at.siti.accountId)]);
    if (used?.touch) await touchSession(at.deps, used.touch);
    expect(await resolveSession(at.deps, token)).toBeNull();
  });
});

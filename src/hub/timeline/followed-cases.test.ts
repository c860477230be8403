import { expect, test } from 'vitest';
import {
  ctxOf,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  testDeps,
} from '../../../tests/support/index.ts';
import { commit } from '../../platform/libsql/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { openCase } from './index.ts';
import { followedCases } from './followed-cases.ts';
import { type NewCase } from './case.ts';

const waiting = { state: 'placed', role: 'buyer', holder: 'shop', dueAt: null, closed: false } as const;

test('a person follows what they ordered, what is about them, and what they ordered as a guest; nothing of others, and by phone no letters', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const [rina, budi] = [await givenResident(deps, 'Rina'), await givenResident(deps, 'Budi')];
  const open = async (ctx: Ctx, code: string, more: Partial<NewCase>) => {
    const it: NewCase = {
      kind: 'order',
      id: code,
      villageId: HANURA,
      code,
      title: code,
      picture: null,
      amount: 1000,
      ownerAccountId: null,
      ownerPhoneIndex: null,
      subjectResidentId: null,
      shopId: null,
      ...more,
    };
    await commit(deps.db, openCase(deps, ctx, it, waiting));
    deps.clock.advance(1000);
  };
  await open(ctxOf(rina.actor), 'P-OWN', { ownerAccountId: rina.accountId });
  await open(ctxOf(budi.actor), 'S-ABOUT-RINA', {
    kind: 'letter',
    ownerAccountId: budi.accountId,
    subjectResidentId: rina.residentId,
  });
  await open(guestCtx, 'P-GUEST', { ownerPhoneIndex: await deps.vault.blind('phone', rina.phone) });
  await open(ctxOf(budi.actor), 'P-BUDI', { ownerAccountId: budi.accountId });

  let codes: string[] = [];
  const trips = await roundTripsOf(deps.db, async () => {
    const followed = await followedCases(deps, ctxOf(rina.actor));
    codes = followed.ok ? followed.value.map((c) => c.code) : [];
  });
  expect(codes).toEqual(['P-GUEST', 'S-ABOUT-RINA', 'P-OWN']);
  expect(trips).toBe(1);

  await open(ctxOf(rina.actor), 'S-OWN', { kind: 'letter', ownerAccountId: rina.accountId, subjectResidentId: 'x' });
  const byPhone = await followedCases(deps, ctxOf({ ...rina.actor, resident: null }));
  expect(byPhone.ok && byPhone.value.map((c) => c.code)).toEqual(['P-GUEST', 'P-OWN']);
});

test('a guest is asked to log in', async () => {
  expect(await followedCases(testDeps(), guestCtx)).toMatchObject({ refusal: { code: 'identity.login_needed' } });
});

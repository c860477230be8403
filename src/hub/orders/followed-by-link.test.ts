import { expect, test } from 'vitest';
import { givenOrder, roundTripsOf, shopCast } from '../../../tests/support/index.ts';
import { followedByLink } from './followed-by-link.ts';

test('whoever holds links sees those orders in one round trip, and nothing for a wrong link', async () => {
  const { deps, shop } = await shopCast();
  const [mine, other] = [await givenOrder(deps, shop), await givenOrder(deps, shop, { method: 'cod' })];
  const codes = async (links: { code: string; token: string }[]) =>
    (await followedByLink(deps, links)).map(({ code, state }) => [code, state]);

  expect(await codes([mine, { code: other.code, token: mine.token }])).toEqual([[mine.code, 'awaiting_payment']]);
  expect(await codes([{ code: mine.code, token: '' }])).toEqual([]);
  expect(await codes([])).toEqual([]);
  expect(await roundTripsOf(deps.db, () => codes([mine, other]))).toBe(1);
});

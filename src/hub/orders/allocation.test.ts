import { expect, test } from 'vitest';
import { givenOrder, shopCast } from '../../../tests/support/index.ts';
import { commit, readOne } from '../../platform/libsql/index.ts';
import { allocateOrder, openOrder, returnOrderStock } from './index.ts';

test('the pieces of an order leave the stock once and come back once, however often it is tried at once', async () => {
  const { deps, shop, seller } = await shopCast();
  const { code } = await givenOrder(deps, shop, { quantity: 2, stock: 10 });
  const asRead = async () => {
    const opened = await openOrder(deps, seller, { code });
    return opened.ok ? opened.value.order : expect.fail(opened.refusal.code);
  };
  const stock = () => readOne(deps.db, { sql: 'SELECT stock FROM variants' });

  const held = await asRead();
  const taken = await Promise.all([1, 2, 3].map(() => commit(deps.db, allocateOrder(deps, held))));
  expect(taken.filter((done) => done.ok)).toHaveLength(1);
  expect(await stock()).toEqual({ stock: 8 });

  const paid = await asRead();
  const back = await Promise.all([1, 2, 3].map(() => commit(deps.db, returnOrderStock(deps, paid))));
  expect(back.filter((done) => done.ok)).toHaveLength(1);
  expect(await stock()).toEqual({ stock: 10 });
});

import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenRegion,
  givenResident,
  givenSecret,
  givenShop,
  guestCtx,
  PIN,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { logInResident } from '../../foundation/identity/secrets/log-in-resident.ts';
import { openSession } from '../../foundation/identity/sessions/sessions.repo.ts';
import { putInCart } from '../../hub/cart/put-in-cart.ts';
import { countCart } from '../../hub/cart/view-cart.ts';
import { commit } from '../../platform/libsql/index.ts';
import { keepCart } from './keep-cart.ts';

let deps: TestDeps;
let siti: Person;
let variantId: string;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
  const shop = await givenShop(deps, await givenResident(deps, 'Bu Sari'));
  ({ variantId } = await givenProduct(deps, shop));
});

async function guestCart(quantity = 2): Promise<string> {
  const put = await putInCart(deps, guestCtx, { variantId, quantity, cartToken: null });
  if (!put.ok || !put.value.newToken) throw new Error('the guest has no cart');
  return put.value.newToken;
}

async function loggedIn(): Promise<string> {
  await givenSecret(deps, siti.accountId, 'pin');
  const done = await logInResident(deps, guestCtx, { nik: siti.nik, pin: PIN }, { label: 'Android' });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.token;
}

const pieces = (cartToken: string | null = null) => countCart(deps, ctxOf(siti.actor), { cartToken });

describe('after a login', () => {
  test('a guest’s cart is still there, beside what the account had', async () => {
    await putInCart(deps, ctxOf(siti.actor), { variantId, quantity: 1, cartToken: null });
    const cartToken = await guestCart();
    await keepCart(deps, { session: await loggedIn(), cartToken });
    expect(await pieces()).toBe(3);
    expect(await countCart(deps, guestCtx, { cartToken })).toBe(0);
  });

  test('twice is the same as once, and without a cart nothing happens', async () => {
    const [session, cartToken] = [await loggedIn(), await guestCart()];
    await Promise.all([keepCart(deps, { session, cartToken }), keepCart(deps, { session, cartToken })]);
    await keepCart(deps, { session, cartToken: null });
    expect(await pieces()).toBe(2);
  });

  test('at a kiosk, and for a token that opens nothing, the guest’s cart is left alone', async () => {
    const cartToken = await guestCart();
    const place = { label: 'Kios', kiosk: true };
    const it = { accountId: siti.accountId, scope: 'resident', provedBy: 'pin', place } as const;
    const { session, steps } = openSession(deps, guestCtx, it);
    await commit(deps.db, steps);
    await keepCart(deps, { session: session.token, cartToken });
    await keepCart(deps, { session: 'x'.repeat(32), cartToken });
    expect(await pieces()).toBe(0);
    expect(await countCart(deps, guestCtx, { cartToken })).toBe(2);
  });
});

import type { Cookies } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';
import { chosenShop } from './seller.ts';

type Locals = Pick<App.Locals, 'app' | 'ctx' | 'session'>;

/**
 * On whose behalf a page's forms are opened: an account, in a seller's pages also the shop; and how both are called. Travels in
 * each form as `id name`. Null for a guest.
 */
export function behalfOf(
  { ctx, session }: Omit<Locals, 'app'>,
  shop?: { id: string; name: string } | null,
): string | null {
  if (ctx.actor.kind !== 'account') return null;
  const name = session?.name ?? '';
  return shop ? `${ctx.actor.accountId}.${shop.id} ${name} (${shop.name})` : `${ctx.actor.accountId} ${name}`;
}

/**
 * Says with both names that a form was opened by somebody else, or for another shop, than who works here now; null when it was
 * not, or when nobody is logged in: the login comes first then.
 */
export async function strangeTo(locals: Locals, cookies: Cookies, behalf: string | null): Promise<string | null> {
  const { actor } = locals.ctx;
  if (!behalf || actor.kind !== 'account') return null;
  const [id = '', ...words] = behalf.split(' ');
  const [accountId, shopId] = id.split('.');
  const here = chosenShop(locals, cookies);
  if (accountId === actor.accountId && (shopId === undefined || shopId === here)) return null;
  const shops = shopId === undefined ? null : await locals.app.sales.countWaiting(locals.ctx);
  const shop = shops?.ok ? (shops.value ?? []).find((it) => it.shopId === here) : undefined;
  const now = behalfOf(locals, shop && { id: shop.shopId, name: shop.name })?.replace(/^\S+ /, '') ?? '';
  return m.ui_other_behalf({ before: words.join(' ').slice(0, 160), now });
}

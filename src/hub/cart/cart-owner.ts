import { sha256Hex } from '../../kernel/hex.ts';
import type { Ctx } from '../../kernel/ctx.ts';

/** Whose cart: the account's when somebody is logged in, else that of the browser's secret token. Null = no cart yet. */
export async function cartOwner(ctx: Ctx, cartToken: string | null): Promise<string | null> {
  if (ctx.actor.kind === 'account') return accountCart(ctx.actor.accountId);
  return cartToken ? browserCart(cartToken) : null;
}

export const accountCart = (accountId: string): string => `account:${accountId}`;

/** The token is never stored, only its SHA-256. */
export async function browserCart(token: string): Promise<string> {
  return `token:${await sha256Hex(token)}`;
}

import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { makeDynamicQris, readQris } from '../../money/payments/index.ts';
import { ownShop } from './own-shop.ts';
import { qrisText } from './settings-input.ts';

export const CheckQrisSchema = v.object({ shopId: v.pipe(v.string(), v.maxLength(64)), payload: qrisText });

/** Whose a QRIS is, for the seller to compare with the sticker. */
export interface CheckedQris {
  readonly payload: string;
  readonly merchantName: string;
  readonly merchantCity: string;
  /** As printed beside the code; null where it has none. */
  readonly nmid: string | null;
  /** It asks for a tip or a fee, which falls away in every order's own code. */
  readonly addsFee: boolean;
}

/**
 * Reads a QRIS before it is kept: the seller confirms whose it is. Nothing is written. Refused: another's shop (not found),
 * what is no static Indonesian QRIS (`qris.…` says why).
 */
export async function checkQris(_deps: Pick<Deps, 'db'>, ctx: Ctx, input: unknown): Promise<Result<CheckedQris>> {
  const asked = parse(CheckQrisSchema, input);
  if (!asked.ok) return asked;
  const shop = ownShop(ctx, asked.value.shopId);
  return shop.ok ? staticQris(asked.value.payload) : shop;
}

/** The payload with its merchant, if every order can be given its own QRIS from it. */
export function staticQris(payload: string): Result<CheckedQris> {
  const dynamic = makeDynamicQris(payload, 1_000);
  if (!dynamic.ok) return dynamic;
  const read = readQris(payload);
  if (!read.ok) return read;
  const { merchantName, merchantCity, nmid, addsFee } = read.value;
  return ok({ payload, merchantName, merchantCity, nmid, addsFee });
}

import * as v from 'valibot';

/** The header in which a program says which cart it means. */
export const CART_TOKEN = 'x-cart-token';

export const CartTokenSchema = v.object({ [CART_TOKEN]: v.optional(v.pipe(v.string(), v.maxLength(64))) });

/** The cart's token as sent; cut to the length of a real one, so that anything longer is simply another cart. */
export const cartTokenOf = (request: { header(name: string): string | undefined }): string | null =>
  request.header(CART_TOKEN)?.slice(0, 64) || null;

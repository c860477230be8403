import * as v from 'valibot';

/**
 * The header that carries the secret of a tracking link. Not the address: addresses end up in logs and histories. (The
 * link that people click has to carry it as `?k=`; the site's own log knows patterns of addresses only.)
 */
export const ORDER_KEY = 'x-order-key';

export const OrderKeySchema = v.object({ [ORDER_KEY]: v.optional(v.pipe(v.string(), v.maxLength(64))) });

interface Asked {
  param(name: 'code'): string;
  header(name: string): string | undefined;
}

/** The order that a call is about: its public code from the address, the key from the header. */
export const orderAsked = (request: Asked): { code: string; token: string | undefined } => ({
  code: request.param('code'),
  token: request.header(ORDER_KEY),
});

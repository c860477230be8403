import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { RouteEnv } from '../env.ts';

const KB = 1024;
/** Text that people type, and the API's JSON. */
export const MAX_BODY = 256 * KB;
/** One picture as it is, or the form around it. */
export const MAX_UPLOAD = 12 * KB * KB;
/** A form with photos straight from a camera, as browsers without script send it; what is too large in it is refused there. */
export const MAX_FORM = 24 * KB * KB;

const tooLarge = refusal('invalid', 'input.too_large');

/** A seller's form of a product, and a buyer's proof of a payment: no other page takes files. */
const [PRODUCT_FORM, PROOF_FORM] = [/^\/toko-saya\/produk\/./, /^\/pesanan\/[^/]+$/];
const PROOF_CALL = /^\/api\/v1\/orders\/[^/]+\/payment-proof$/;

/** Most bytes that a body may have: an isolate has 128 MB for everybody, so strangers get room only where they need it. */
function mostOf(c: Context<RouteEnv>): number {
  const type = c.req.header('content-type') ?? '';
  const isKnown = c.var.session !== null;
  if (/^image\//i.test(type)) return isKnown || PROOF_CALL.test(c.req.path) ? MAX_UPLOAD : MAX_BODY;
  if (!/^multipart\/form-data/i.test(type)) return MAX_BODY;
  if (isKnown && PRODUCT_FORM.test(c.req.path)) return MAX_FORM;
  return PROOF_FORM.test(c.req.path) ? MAX_UPLOAD : MAX_BODY;
}

/**
 * Refuses bodies that nothing here could mean, before they are read into memory: calls get a refusal, pages go on without the
 * body and say what to do.
 */
export const bodySize = createMiddleware<RouteEnv>(async (c, next) => {
  c.set('bodyTooLarge', false);
  const onError = async () => {
    if (c.req.path.startsWith('/api/')) return c.json({ error: { kind: tooLarge.kind, code: tooLarge.code } }, 413);
    c.set('bodyTooLarge', true);
    await next();
    return c.res;
  };
  return bodyLimit({ maxSize: mostOf(c), onError })(c, next);
});

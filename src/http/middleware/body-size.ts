import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { Module, Upload } from '../../hub/module.ts';
import type { RouteEnv } from '../env.ts';

const KB = 1024;
/** Text that people type, and the API's JSON. */
export const MAX_BODY = 256 * KB;
/** One picture as it is, or the form around it. */
export const MAX_UPLOAD = 12 * KB * KB;
/** A form with photos straight from a camera, as browsers without script send it; what is too large in it is refused there. */
export const MAX_FORM = 24 * KB * KB;

const tooLarge = refusal('invalid', 'input.too_large');

/** The market's own: a seller's form of a product, and a buyer's proof of a payment. Modules name theirs. */
const UPLOADS: readonly Upload[] = [
  { path: /^\/toko-saya\/produk\/./, size: 'form' },
  { path: /^\/pesanan\/[^/]+$/, size: 'picture', open: true },
  { path: /^\/api\/v1\/orders\/[^/]+\/payment-proof$/, size: 'picture', open: true },
];

/** Most bytes that a body may have: an isolate has 128 MB for everybody, so strangers get room only where they need it. */
function mostOf(c: Context<RouteEnv>, uploads: readonly Upload[]): number {
  const type = c.req.header('content-type') ?? '';
  const isKnown = c.var.session !== null;
  const upload = uploads.find(({ path, open }) => (open || isKnown) && path.test(c.req.path));
  if (upload?.size === 'file') return MAX_UPLOAD;
  if (/^image\//i.test(type)) return isKnown || upload ? MAX_UPLOAD : MAX_BODY;
  if (!upload || !/^multipart\/form-data/i.test(type)) return MAX_BODY;
  return upload.size === 'form' ? MAX_FORM : MAX_UPLOAD;
}

/**
 * Refuses bodies that nothing here could mean, before they are read into memory: calls get a refusal, pages go on without the
 * body and say what to do.
 */
export function bodySize(modules: readonly Pick<Module, 'uploads'>[]) {
  const uploads = [...UPLOADS, ...modules.flatMap((module) => module.uploads ?? [])];
  return createMiddleware<RouteEnv>(async (c, next) => {
    c.set('bodyTooLarge', false);
    const onError = async () => {
      if (c.req.path.startsWith('/api/')) return c.json({ error: { kind: tooLarge.kind, code: tooLarge.code } }, 413);
      c.set('bodyTooLarge', true);
      await next();
      return c.res;
    };
    return bodyLimit({ maxSize: mostOf(c, uploads), onError })(c, next);
  });
}

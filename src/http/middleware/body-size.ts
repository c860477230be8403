import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { RouteEnv } from '../env.ts';

const KB = 1024;
/** Text that people type, and the API's JSON. */
export const MAX_BODY = 256 * KB;
/** One picture as it is. */
export const MAX_UPLOAD = 12 * KB * KB;
/** A form with photos straight from a camera, as browsers without script send it; what is too large in it is refused there. */
export const MAX_FORM = 24 * KB * KB;

const tooLarge = refusal('invalid', 'input.too_large');

/** Most bytes that a body of this type may have. */
function mostOf(contentType: string): number {
  if (/^multipart\/form-data/i.test(contentType)) return MAX_FORM;
  return /^image\//i.test(contentType) ? MAX_UPLOAD : MAX_BODY;
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
  return bodyLimit({ maxSize: mostOf(c.req.header('content-type') ?? ''), onError })(c, next);
});

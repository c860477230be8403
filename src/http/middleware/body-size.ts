import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { RouteEnv } from '../env.ts';

const KB = 1024;
/** Text that people type, and the API's JSON. */
export const MAX_BODY = 256 * KB;
/** Photos of a product, shrunk in the browser before; a browser without JavaScript sends them as they are. */
export const MAX_UPLOAD = 12 * KB * KB;

const tooLarge = refusal('invalid', 'input.too_large');
const limit = (maxSize: number): MiddlewareHandler =>
  bodyLimit({ maxSize, onError: (c) => c.json({ error: { kind: tooLarge.kind, code: tooLarge.code } }, 413) });

const body = limit(MAX_BODY);
const upload = limit(MAX_UPLOAD);

/** Refuses bodies that nothing here could mean, before they are read into memory. */
export const bodySize = createMiddleware<RouteEnv>(async (c, next) => {
  const isUpload = /^(multipart\/form-data|image\/)/i.test(c.req.header('content-type') ?? '');
  return (isUpload ? upload : body)(c, next);
});

import { createMiddleware } from 'hono/factory';
import type { Module } from '../../hub/module.ts';
import type { RouteEnv } from '../env.ts';

type Opens = Pick<Module, 'embedded' | 'crossOrigin'>;

/**
 * Lets other sites have what a module offers them: put it into a frame, or read it from their scripts. They only ever read, and
 * without the visitor's cookies; everything else stays closed to them. Stands before the headers that close everything.
 */
export const openToOthers = (modules: readonly Opens[]) => {
  const [framed, read] = [modules.flatMap((it) => it.embedded ?? []), modules.flatMap((it) => it.crossOrigin ?? [])];
  return createMiddleware<RouteEnv>(async (c, next) => {
    await next();
    const isOpen = (paths: readonly RegExp[]) => paths.some((path) => path.test(c.req.path));
    if (isOpen(framed)) {
      c.res.headers.delete('x-frame-options');
      const policy = c.res.headers.get('content-security-policy') ?? '';
      c.header('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *') || undefined);
    }
    if (isOpen(read)) {
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
    }
  });
};

import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Actor, Locale } from '../../kernel/ctx.ts';
import type { HttpApp, RouteEnv } from '../env.ts';

/** Only our own pages over HTTPS can set or read it, for this host alone. */
export const SESSION_COOKIE = '__Host-session';
export const LOCALE_COOKIE = 'locale';

const GUEST: Actor = { kind: 'guest' };

/** Builds the request's Ctx: who acts, in which language, from which device. */
export const session = (app: Pick<HttpApp, 'actorOf'>, deviceOf: (address: string) => Promise<string>) =>
  createMiddleware<RouteEnv>(async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE) ?? bearer(c.req.header('authorization'));
    c.set('ctx', {
      actor: token ? await app.actorOf(token) : GUEST,
      locale: localeOf(getCookie(c, LOCALE_COOKIE)),
      requestId: c.var.requestId,
      device: await deviceOf(addressOf(c.req.raw)),
    });
    await next();
  });

/** API clients send the same token as a bearer. */
const bearer = (header: string | undefined) => header?.match(/^Bearer ([\w-]{16,128})$/)?.[1];

const localeOf = (cookie: string | undefined): Locale => (cookie === 'en' ? 'en' : 'id');

/** Set by Cloudflare and not by the caller; absent where there is no network between. */
export const addressOf = (request: Request): string => request.headers.get('cf-connecting-ip') ?? 'local';

import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { resolveSession, touchSession } from '../../foundation/identity/index.ts';
import type { Actor, Locale } from '../../kernel/ctx.ts';
import { knownDeviceCookie, sessionCookie } from '../../kernel/session-cookie.ts';
import type { RouteEnv } from '../env.ts';
import { homeNetwork } from './home-network.ts';

/** Set by the pages when somebody chooses a language. */
export const LANGUAGE_COOKIE = 'lang';

const GUEST: Actor = { kind: 'guest' };

/** Builds the request's Ctx: who acts, in which language, from which device. A guest costs no round trip. */
export const session = (deviceOf: (address: string) => Promise<string>) =>
  createMiddleware<RouteEnv>(async (c, next) => {
    const { deps } = c.var;
    const token = getCookie(c, sessionCookie(deps.origin).name) ?? bearer(c.req.header('authorization'));
    const found = token ? await resolveSession(deps, token) : null;
    c.set('session', found);
    c.set('ctx', {
      actor: found?.actor ?? GUEST,
      locale: languageOf(c),
      requestId: c.var.requestId,
      knownDevice: knownDevice(getCookie(c, knownDeviceCookie(deps.origin).name) ?? c.req.header('x-known-device')),
      device: await deviceOf(homeNetwork(addressOf(c.req.raw))),
    });
    await next();
    if (found?.touch) c.executionCtx.waitUntil(touchSession(deps, found.touch));
  });

/** API clients send the same token as a bearer. */
const bearer = (header: string | undefined) => header?.match(/^Bearer ([\w-]{16,64})$/)?.[1];

const knownDevice = (token: string | undefined) => token?.match(/^[\w-]{32}$/)?.[0];

const languageOf = (c: Context): Locale => (getCookie(c, LANGUAGE_COOKIE) === 'en' ? 'en' : 'id');

/** Set by Cloudflare and not by the caller; absent where there is no network between. */
export const addressOf = (request: Request): string => request.headers.get('cf-connecting-ip') ?? 'local';

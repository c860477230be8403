import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { givenRegion, givenResident, givenSecret, guestCtx, PIN, testDeps } from '../../tests/support/index.ts';
import { logInResident } from '../foundation/identity/secrets/log-in-resident.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { RouteEnv } from './env.ts';
import { floodLimits, type RateLimit } from './middleware/limits.ts';

/** Lets each key through so often. */
function limiter(most: number): RateLimit {
  const used = new Map<string, number>();
  return {
    async limit({ key }) {
      used.set(key, (used.get(key) ?? 0) + 1);
      return { success: (used.get(key) ?? 0) <= most };
    },
  };
}

test('a machine that floods shuts out strangers on its network, nobody who is logged in, and no known device', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const siti = await givenResident(deps, 'Siti');
  await givenSecret(deps, siti.accountId, 'pin');
  const login = await logInResident(deps, guestCtx, { nik: siti.nik, pin: PIN }, { label: 'Android' });
  const writes = limiter(3);
  const post = async (ctx: Ctx) => {
    const app = new Hono<RouteEnv>()
      .use(async (c, next) => {
        c.set('ctx', ctx);
        c.set('deps', deps);
        c.set('requestId', 'r');
        await next();
      })
      .use(floodLimits({ writes }, []))
      .post('/masuk', (c) => c.text('in'));
    return (await app.request('/masuk', { method: 'POST' })).status;
  };
  for (let i = 0; i < 3; i += 1) expect(await post(guestCtx)).toBe(200);
  expect(await post(guestCtx)).toBe(429);
  expect(await post({ ...guestCtx, knownDevice: 'x'.repeat(32) })).toBe(429);
  expect(await post({ ...guestCtx, knownDevice: login.ok ? login.value.device : undefined })).toBe(200);
  for (let i = 0; i < 3; i += 1) expect(await post({ ...guestCtx, actor: siti.actor })).toBe(200);
  expect(await post({ ...guestCtx, actor: siti.actor })).toBe(429);
});

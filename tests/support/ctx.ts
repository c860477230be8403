import type { Actor, Ctx } from '../../src/kernel/ctx.ts';

/** The context of a request made by this actor. */
export const ctxOf = (actor: Actor, device = 'device-1'): Ctx => ({
  actor,
  locale: 'id',
  requestId: 'request-1',
  device,
});

export const guestCtx: Ctx = ctxOf({ kind: 'guest' });

import type { Deps } from '../foundation/deps.ts';
import type { Actor, Ctx } from '../kernel/ctx.ts';

/** What the front door needs of the composed application. */
export interface HttpApp {
  readonly deps: Deps;
  /** Who holds a session token; a guest when it is unknown, expired or revoked. */
  actorOf(sessionToken: string): Promise<Actor>;
}

/** What every route finds on Hono's context. */
export interface RouteEnv {
  Variables: {
    deps: Deps;
    ctx: Ctx;
    requestId: string;
    /** The pattern that matched, for the log: never the path itself, which may hold a code. */
    route: string;
  };
}

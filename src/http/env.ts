import type { Deps } from '../foundation/deps.ts';
import type { ResolvedSession } from '../foundation/identity/index.ts';
import type { Ctx } from '../kernel/ctx.ts';

/** What every route finds on Hono's context. */
export interface RouteEnv {
  Variables: {
    deps: Deps;
    ctx: Ctx;
    /** Of whom is logged in: how they are greeted, and whether this is a kiosk. */
    session: ResolvedSession | null;
    /** The body is larger than anything here takes: a page says so where it would have read it. */
    bodyTooLarge: boolean;
    requestId: string;
    /** The pattern that matched, for the log: never the path itself, which may hold a code. */
    route: string;
  };
}

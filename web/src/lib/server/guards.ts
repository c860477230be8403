import { redirect } from '@sveltejs/kit';
import type { Actor } from '#src/kernel/ctx.ts';
import { loginFor } from '#lib/login.ts';

/**
 * Who is logged in; a guest is sent to the login and comes back to the same page. A courtesy only: the use-cases check
 * authority themselves.
 */
export function loggedIn({ ctx }: Pick<App.Locals, 'ctx'>, url: URL): Extract<Actor, { kind: 'account' }> {
  if (ctx.actor.kind === 'account') return ctx.actor;
  redirect(303, loginFor(url.pathname + url.search));
}

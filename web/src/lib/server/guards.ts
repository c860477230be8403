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

/** Letters are not opened by a code to a phone: NIK and PIN tell which resident it is, and lead back to the same page. */
export function notByPhoneAlone({ session }: Pick<App.Locals, 'session'>, url: URL): void {
  if (session?.scope === 'phone') redirect(303, loginFor(url.pathname + url.search, 'nik'));
}

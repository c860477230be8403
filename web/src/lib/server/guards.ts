import { redirect } from '@sveltejs/kit';
import type { Actor, OfficerRole } from '#src/kernel/ctx.ts';

type Account = Extract<Actor, { kind: 'account' }>;
type Locals = Pick<App.Locals, 'ctx'>;

/** Sends a guest to the login, and back here afterwards. The use-cases check authority themselves; this is only courtesy. */
function loggedIn({ ctx }: Locals, url: URL, door: '/masuk' | '/kantor/masuk'): Account {
  if (ctx.actor.kind === 'account') return ctx.actor;
  redirect(303, `${door}?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Pages of a person: their account, their requests, their shop. */
export const personOf = (locals: Locals, url: URL): Account => loggedIn(locals, url, '/masuk');

/** Pages of the office: the first office in which the officer holds one of these roles, else the office's login. */
export function officeOf(locals: Locals, url: URL, ...roles: OfficerRole[]): Account['offices'][number] {
  const office = loggedIn(locals, url, '/kantor/masuk').offices.find(({ role }) => roles.includes(role));
  if (office) return office;
  redirect(303, `/kantor/masuk?lanjut=${encodeURIComponent(url.pathname)}`);
}

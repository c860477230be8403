import { error, redirect } from '@sveltejs/kit';
import type { OfficerRole } from '#src/kernel/ctx.ts';
import type { VillageFacts } from '#src/foundation/villages/index.ts';
import * as m from '#lib/paraglide/messages.js';

export interface Office {
  readonly village: VillageFacts;
  /** Desks this officer sits at, in the order of a letter's way. */
  readonly roles: readonly Exclude<OfficerRole, 'region'>[];
}

/**
 * The village office that the logged-in officer works in: the one named in the address (`?desa=hanura`), else their first.
 * Guests, and residents whose login is not an officer's, log in first; the kabupaten's people are shown to their own desk;
 * whoever holds no office there gets 404.
 */
export async function officeOf(locals: App.Locals, url: URL): Promise<Office> {
  const { actor } = locals.ctx;
  if (actor.kind !== 'account' || locals.session?.scope !== 'office')
    redirect(303, `/kantor/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
  const facts = await locals.app.facts.get();
  const named = url.searchParams.get('desa');
  const held = actor.offices.filter((o) => o.role !== 'region');
  if (held.length === 0 && actor.offices.length > 0) redirect(303, '/kabupaten');
  const village = facts.village(named ?? held[0]?.villageId ?? '');
  const roles = (['operator', 'secretary', 'head'] as const).filter((role) =>
    held.some((o) => o.villageId === village?.id && o.role === role),
  );
  if (!village || roles.length === 0) error(404, m.problem_not_found());
  return { village, roles };
}

/**
 * The village whose office a form is for. None for whoever is no longer logged in: the use-case refuses, and what was typed waits
 * for them behind the login.
 */
export const villageOrNone = async (locals: App.Locals, url: URL): Promise<string> =>
  locals.ctx.actor.kind === 'guest' ? '' : (await officeOf(locals, url)).village.id;

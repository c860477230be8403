import { error } from '@sveltejs/kit';
import type { VillageFacts } from '#src/foundation/villages/index.ts';
import * as m from '#lib/paraglide/messages.js';

/**
 * The village whose office a page shows: the one named in the address (`?desa=hanura`), else the visitor's own, else the pilot.
 * A village that does not exist is 404.
 */
export async function villageOf(locals: App.Locals, url: URL): Promise<VillageFacts> {
  const facts = await locals.app.facts.get();
  const named = url.searchParams.get('desa');
  const { actor } = locals.ctx;
  const own = actor.kind === 'account' ? actor.resident?.villageId : undefined;
  const village = named !== null ? facts.village(named) : own ? facts.village(own) : facts.pilot;
  return village ?? error(404, m.problem_not_found());
}

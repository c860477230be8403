import { error } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';
import { stop } from './problem.ts';

/**
 * Whose offices an address of the kabupaten's names: a village by its slug, or `kabupaten` for its own; with all of them. Who is
 * not of the kabupaten is told nothing.
 */
export async function officesAt(locals: App.Locals, place: string) {
  const facts = await locals.app.facts.get();
  const village = place === 'kabupaten' ? null : facts.village(place);
  const offices = await locals.app.identity.listOffices(locals.ctx, village?.id ?? null);
  if (!offices.ok) stop(offices.refusal);
  if (!village && place !== 'kabupaten') error(404, m.problem_not_found());
  return {
    village: village && { name: village.name, feeBps: village.feeBps },
    /** Where the offices hang: the kabupaten's own on its pilot village. */
    villageId: village?.id ?? facts.pilot?.id ?? '',
    offices: offices.value,
  };
}

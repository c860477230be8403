import { moduleLinks } from '#lib/server/place.ts';
import type { LayoutServerLoad } from './$types';

/** What the frame around every page shows. Kept in memory by the Worker: no round trip. */
export const load: LayoutServerLoad = async ({ locals }) => {
  try {
    const facts = await locals.app.facts.get();
    return { region: facts.name, services: moduleLinks(locals.app, facts, 'open') };
  } catch {
    // The error page must show even while the database does not answer; the page's own load reports the fault.
    return { region: '', services: [] };
  }
};

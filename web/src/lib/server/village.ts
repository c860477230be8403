import { error, type Cookies } from '@sveltejs/kit';
import type { RegionFacts, VillageFacts } from '#src/foundation/villages/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { chosenVillage } from './place.ts';

interface Asked {
  readonly locals: Pick<App.Locals, 'app' | 'ctx'>;
  readonly url: URL;
  readonly cookies: Cookies;
  readonly setHeaders: (headers: Record<string, string>) => void;
}

/**
 * The village whose office a page shows: the one named in the address (`?desa=hanura`), else the resident's own, else the
 * one chosen on this device, else the pilot. A village that does not exist is 404. Where the address names none, the page
 * says that it depends on who is logged in: `http/kept-pages.ts` gives a guest's to guests alone.
 */
export async function villageOf({ locals, url, cookies, setHeaders }: Asked): Promise<VillageFacts> {
  const facts = await locals.app.facts.get();
  const named = url.searchParams.get('desa');
  if (named === null) setHeaders({ vary: 'cookie' });
  const village = named !== null ? facts.village(named) : villageHere({ locals, cookies }, facts);
  return village ?? error(404, m.problem_villages_no_such_village());
}

/** The resident's own village, else the one chosen on this device, else the pilot. */
export function villageHere(
  { locals, cookies }: Pick<Asked, 'cookies'> & { readonly locals: Pick<App.Locals, 'ctx'> },
  facts: RegionFacts,
): VillageFacts | null {
  const { actor } = locals.ctx;
  const own = actor.kind === 'account' ? actor.resident?.villageId : undefined;
  return own ? facts.village(own) : chosenVillage(facts, cookies);
}

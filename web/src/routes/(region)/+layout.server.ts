import { servesRegion } from '#src/kernel/ctx.ts';
import * as m from '#lib/paraglide/messages.js';
import { behalfOf } from '#lib/server/behalf.ts';
import { moduleLinks } from '#lib/server/place.ts';
import type { LayoutServerLoad } from './$types';

/** The frame of the kabupaten's pages. */
export const load: LayoutServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const facts = await locals.app.facts.get();
  return {
    behalf: behalfOf(locals),
    counter: m.shell_in_region({ region: facts.name }),
    person: locals.session?.name ?? null,
    links: servesRegion(locals.ctx.actor)
      ? [
          { href: '/kabupaten', label: m.shell_region_villages() },
          { href: '/kabupaten/petugas/kabupaten', label: m.officers_region_title() },
          { href: '/kabupaten/camat', label: m.region_camat_title() },
          ...moduleLinks(locals.app, facts, 'region', { roles: ['region'] }),
        ]
      : [],
  };
};

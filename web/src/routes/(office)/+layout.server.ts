import * as m from '#lib/paraglide/messages.js';
import { behalfOf } from '#lib/server/behalf.ts';
import { moduleLinks } from '#lib/server/place.ts';
import type { LayoutServerLoad } from './$types';

/** The frame of the office's pages: the village of the officer, and what is switched on there for their roles. */
export const load: LayoutServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { actor } = locals.ctx;
  const offices = actor.kind === 'account' ? actor.offices : [];
  const facts = await locals.app.facts.get();
  const village = facts.village(offices.find((office) => office.role !== 'region')?.villageId ?? '');
  const [newShops, wrongData] = village
    ? await Promise.all([
        locals.app.shops.countApplications(locals.ctx, village.id),
        locals.app.residents.countCorrections(locals.ctx, village.id),
      ])
    : [0, 0];
  const roles = offices.filter((office) => office.villageId === village?.id).map((office) => office.role);
  return {
    behalf: behalfOf(locals),
    counter: village ? m.shell_office_of({ village: village.name }) : m.shell_office(),
    person: locals.session?.name ?? null,
    links: village
      ? [
          { href: '/kantor', label: m.office_nav_inbox() },
          ...moduleLinks(locals.app, facts, 'office', { village, roles }),
          { href: '/kantor/perbaikan-data', label: m.office_corrections_nav(), waiting: wrongData },
          { href: '/kantor/toko', label: m.opening_office_nav(), waiting: newShops },
          ...(roles.includes('operator') ? [{ href: '/kantor/pesanan', label: m.sale_find_order() }] : []),
          { href: '/kantor/pesan', label: m.messages_nav() },
          ...(roles.includes('operator') ? [{ href: '/kantor/kata', label: m.words_nav() }] : []),
        ]
      : [],
  };
};

import { redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { chosenVillage, rememberVillage } from '#lib/server/place.ts';
import { stop } from '#lib/server/problem.ts';
import { refusal } from '#src/kernel/result.ts';
import type { Actions, PageServerLoad } from './$types';

/** All villages by district; a name narrows them. From memory: no round trip. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, cookies } = event;
  const facts = await locals.app.facts.get();
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 60);
  const wanted = q.toLowerCase();
  const fits = (village: (typeof facts.villages)[number]) =>
    `${village.name} ${village.districtName}`.toLowerCase().includes(wanted);
  return samePageForAll(event, {
    q,
    chosen: chosenVillage(facts, cookies)?.slug ?? null,
    total: facts.villages.length,
    active: facts.villages.filter((village) => village.active).length,
    districts: facts.districts
      .map(({ id, name }) => ({
        name,
        villages: facts.villages
          .filter((village) => village.districtId === id && fits(village))
          .map(({ slug, name, active }) => ({ slug, name, active })),
      }))
      .filter((district) => district.villages.length > 0),
  });
};

export const actions: Actions = {
  /** Remembers on this device whose shops and services are shown first. */
  default: async ({ request, locals, cookies }) => {
    const village = (await locals.app.facts.get()).village(String((await request.formData()).get('village') ?? ''));
    if (!village) stop(refusal('not_found', 'villages.no_such_village'));
    rememberVillage(cookies, village.slug);
    redirect(303, `/desa/${village.slug}`);
  },
};

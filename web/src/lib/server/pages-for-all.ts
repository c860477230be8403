import type { App } from '#src/app/compose.ts';
import type { RegionFacts, VillageFacts } from '#src/foundation/villages/index.ts';
import { isOn } from '#src/kernel/is-on.ts';
import { moduleLinks } from './place.ts';

type Site = Pick<App, 'modules'> & { readonly market: Pick<App['market'], 'own'> };

/** A page of a village: `/desa/[slug]`, and what a module has below it. */
const OF_VILLAGE = /^\/desa\/\[slug\](?=\/|$)/;

/**
 * Addresses of the pages that are for everybody, without goods, shops and services, which the listings name: those that the
 * market and the modules have, and of each active village its own and those of the modules that are on there.
 */
export function pagesForAll({ market, modules }: Site, facts: RegionFacts): string[] {
  const onIn = (places: readonly VillageFacts[]) =>
    modules.filter((module) => places.some((place) => isOn(module, place)));
  const pagesOf = (places: readonly VillageFacts[]) =>
    [market.own, ...onIn(places)].flatMap(({ publicPages }) => Object.keys(publicPages ?? {}));
  const villages = facts.villages.filter((village) => village.active);
  const ofVillages = villages.flatMap((village) => [
    ...pagesOf([village])
      .filter((route) => OF_VILLAGE.test(route))
      .map((route) => route.replace(OF_VILLAGE, `/desa/${village.slug}`)),
    ...onIn([village]).flatMap(({ panels = [] }) => panels.map(({ path }) => path(village))),
  ]);
  const links = moduleLinks({ modules }, facts, 'open').map(({ href }) => href);
  return [...new Set([...pagesOf(facts.villages), ...links, ...ofVillages])].filter((path) => !path.includes('['));
}

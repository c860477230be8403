import type { Cookies } from '@sveltejs/kit';
import type { App } from '#src/app/compose.ts';
import type { OfficerRole } from '#src/kernel/ctx.ts';
import { isOn } from '#src/kernel/is-on.ts';
import { LOOK_COOKIE_SECONDS } from '#src/kernel/look.ts';
import type { RegionFacts, VillageFacts } from '#src/foundation/villages/index.ts';
import type { ModuleLink } from '#src/hub/module.ts';
import type { NavLink } from '#lib/nav-link.ts';
import { labelOf } from './module-words.ts';

const COOKIE = 'desa';

/** The village whose shops and services the visitor sees first: the one they chose on this device, else the pilot. */
export const chosenVillage = (facts: RegionFacts, cookies: Cookies): VillageFacts | null =>
  facts.village(cookies.get(COOKIE) ?? '') ?? facts.pilot;

export const hasChosenVillage = (cookies: Cookies): boolean => cookies.get(COOKIE) !== undefined;

export const rememberVillage = (cookies: Cookies, slug: string): void =>
  cookies.set(COOKIE, slug, { path: '/', maxAge: LOOK_COOKIE_SECONDS, sameSite: 'lax', httpOnly: true });

/**
 * The modules' links of one area: of the modules switched on in this village, or anywhere when none is named. Links that
 * belong to certain officers are left out for others.
 */
export function moduleLinks(
  { modules }: Pick<App, 'modules'>,
  facts: RegionFacts,
  area: ModuleLink['area'],
  { village, roles = [] }: { village?: VillageFacts | null; roles?: readonly OfficerRole[] } = {},
): NavLink[] {
  const places = village ? [village] : facts.villages;
  const isTheirs = (link: ModuleLink) => !link.roles || link.roles.some((role) => roles.includes(role));
  return modules
    .filter((module) => places.some((place) => isOn(module, place)))
    .flatMap((module) => (module.links ?? []).map((link) => ({ module, link })))
    .filter(({ link }) => link.area === area && isTheirs(link))
    .map(({ module, link }) => ({
      href: link.path,
      label: labelOf(module, link.label),
      ...(link.about && { about: labelOf(module, link.about) }),
      ...(link.allServices && { allServices: true }),
    }));
}

import type { Deps } from '../../foundation/deps.ts';
import type { VillageFacts } from '../../foundation/villages/index.ts';
import { storefrontRepo, type ListingCard, type VillageFront } from '../listings/index.ts';
import type { Figure, Panel } from './panel.ts';

/** A module's part of the page, with what it says now. */
export interface VillagePanel {
  readonly module: string;
  readonly label: string;
  readonly more: string;
  readonly path: string;
  readonly services: readonly ListingCard[];
  readonly figures: readonly { readonly name: string; readonly label: string; readonly n: number }[];
}

export interface VillagePage extends VillageFront {
  readonly panels: readonly VillagePanel[];
}

/** A module as far as the page needs to know it. */
interface HasPanels {
  readonly name: string;
  readonly panels?: readonly Panel[];
  readonly figures?: readonly Figure[];
}

/**
 * A village's own page: its newest products, its shops, and what the modules that are on there show of themselves. One round
 * trip, whatever the modules add. A module without services and figures there has no part.
 */
export async function viewVillage(
  deps: Pick<Deps, 'db' | 'clock'> & { readonly modules: readonly HasPanels[] },
  village: Pick<VillageFacts, 'id' | 'slug' | 'modules'>,
  list: Parameters<ReturnType<typeof storefrontRepo>['village']>[1],
): Promise<VillagePage> {
  const on = deps.modules.filter(({ name, panels }) => village.modules.has(name) && panels?.length);
  const asked = on.flatMap(({ name, figures = [] }) => figures.map((figure) => ({ module: name, figure })));
  const keyOf = (module: string, figure: Figure) => `${module} ${figure.name}`;
  const queries = Object.fromEntries(
    asked.map(({ module, figure }) => [keyOf(module, figure), figure.query(village.id, deps.clock.now())]),
  );
  const { front, beside } = await storefrontRepo(deps.db).village(village.id, list, queries);
  const shown = asked.flatMap(({ module, figure }) => {
    const n = beside[keyOf(module, figure)]?.[0]?.['n'];
    return typeof n === 'number' ? [{ module, name: figure.name, label: figure.label, n }] : [];
  });
  const panels = on.flatMap(({ name: module, panels: parts = [] }) =>
    parts.map(({ label, more, path }, i) => ({
      module,
      label,
      more,
      path: path(village),
      services: i === 0 ? front.services.filter((service) => service.module === module) : [],
      figures: i === 0 ? shown.filter((figure) => figure.module === module).map(({ module: _, ...it }) => it) : [],
    })),
  );
  return { ...front, panels: panels.filter(({ services, figures }) => services.length > 0 || figures.length > 0) };
}

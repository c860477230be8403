import type { Deps } from '../../foundation/deps.ts';
import type { VillageFacts } from '../../foundation/villages/index.ts';
import { isOn } from '../../kernel/is-on.ts';
import { storefrontRepo, type ListingCard, type VillageFront } from '../listings/index.ts';
import type { Figure, Panel } from './panel.ts';

/** A module's part of the page, with what it says now. */
export interface VillagePanel {
  readonly module: string;
  readonly label: string;
  readonly more: string;
  readonly path: string;
  readonly services: readonly ListingCard[];
  readonly figures: readonly VillageFigure[];
}

export interface VillageFigure extends Pick<Figure, 'name' | 'label' | 'kind'> {
  readonly n: number;
  /** '' where it is of now. */
  readonly year: string;
  readonly example: boolean;
}

export interface VillagePage extends VillageFront {
  readonly panels: readonly VillagePanel[];
}

/** A module as far as the page needs to know it. */
interface HasPanels {
  readonly name: string;
  readonly everywhere?: true;
  readonly panels?: readonly Panel[];
  readonly figures?: readonly Figure[];
}

/** Of one module; it hands out the best first. */
const FIGURES_SHOWN = 3;
const withoutModule = ({ module: _, ...it }: VillageFigure & { readonly module: string }): VillageFigure => it;

/**
 * A village's own page: its newest products, its shops, and what the modules that are on there show of themselves. One round
 * trip, whatever the modules add. A module without services and figures there has no part.
 */
export async function viewVillage(
  deps: Pick<Deps, 'db' | 'clock'> & { readonly modules: readonly HasPanels[] },
  village: Pick<VillageFacts, 'id' | 'slug' | 'modules'>,
  list: Parameters<ReturnType<typeof storefrontRepo>['village']>[1],
): Promise<VillagePage> {
  const on = deps.modules.filter((module) => isOn(module, village) && module.panels?.length);
  const asked = on.flatMap(({ name, figures = [] }) => figures.map((figure) => ({ module: name, figure })));
  const keyOf = (module: string, figure: Figure) => `${module} ${figure.name}`;
  const queries = Object.fromEntries(
    asked.map(({ module, figure }) => [keyOf(module, figure), figure.query(village.id, deps.clock.now())]),
  );
  const { front, beside } = await storefrontRepo(deps.db).village(village.id, list, queries);
  const shown = asked.flatMap(({ module, figure }) => {
    const { n, year, example } = beside[keyOf(module, figure)]?.[0] ?? {};
    const { query: _, ...said } = figure;
    return typeof n === 'number' ? [{ module, ...said, n, year: String(year ?? ''), example: example === 1 }] : [];
  });
  const panels = on.flatMap(({ name: module, panels: parts = [] }) =>
    parts.map(({ label, more, path }, i) => ({
      module,
      label,
      more,
      path: path(village),
      services: i === 0 ? front.services.filter((service) => service.module === module) : [],
      figures:
        i === 0
          ? shown
              .filter((figure) => figure.module === module)
              .slice(0, FIGURES_SHOWN)
              .map(withoutModule)
          : [],
    })),
  );
  return { ...front, panels: panels.filter(({ services, figures }) => services.length > 0 || figures.length > 0) };
}

import type { App } from '#src/app/compose.ts';
import type { ListingCard } from '#src/hub/listings/index.ts';
import type { VillagePanel } from '#src/hub/village-page/index.ts';
import { labelOf, moduleNamed } from './module-words.ts';
import { said } from './said.ts';

/** What a module shows of itself on a village's page, in words. */
export interface VillagePart {
  readonly id: string;
  readonly title: string;
  readonly more: { readonly href: string; readonly label: string };
  readonly services: readonly ListingCard[];
  readonly figures: readonly string[];
}

/** Puts the modules' parts of a village's page into words. */
export const villageParts = (app: Pick<App, 'modules'>, panels: readonly VillagePanel[]): VillagePart[] =>
  panels.flatMap(({ module: name, label, more, path, services, figures }) => {
    const module = moduleNamed(app, name);
    if (!module) return [];
    return [
      {
        id: `${name}-${label}`,
        title: labelOf(module, label),
        more: { href: path, label: labelOf(module, more) },
        services,
        figures: figures.map(
          (figure) => said(figure.label, { n: figure.n }) ?? `${labelOf(module, figure.label)}: ${figure.n}`,
        ),
      },
    ];
  });

import type { App } from '#src/app/compose.ts';
import type { ListingCard } from '#src/hub/listings/index.ts';
import type { VillageFigure, VillagePanel } from '#src/hub/village-page/index.ts';
import { amount, money } from '#lib/data/figures.ts';
import * as m from '#lib/paraglide/messages.js';
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
        figures: figures.map((figure) => sentenceOf(figure, labelOf(module, figure.label))),
      },
    ];
  });

/** What was invented is never said without saying so. */
function sentenceOf({ label, kind, n, year, example }: VillageFigure, fallback: string): string {
  const number = kind === 'rupiah' ? money(n) : plain(n);
  const sentence = said(label, { n: number, year }) ?? `${fallback}: ${number}`;
  return example ? `${sentence} (${m.data_example()})` : sentence;
}

const plain = (n: number): string => amount(n, Number.isInteger(n) ? 0 : 1);

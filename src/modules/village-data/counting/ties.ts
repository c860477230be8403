import {
  codesOf,
  knownBut,
  type Cell,
  type Publication,
  type Relation,
} from '../../../foundation/suppression/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';

export const ALL = 'all';

/** The release that a cell is of: its dataset, its day, its version, and the first day of what happened until then. */
export const releaseOf = (name: string): readonly [slug: string, day: string, version: number, since: string] => {
  const [slug = '', day = '', version = '', since = ''] = name.slice(0, Math.max(0, name.indexOf('|'))).split(' ');
  return [slug, day, Number(version), since];
};

/** The day of the newest release of a dataset in which a dusun has a figure of its own; null when there is none. */
export function lastByPlace(slug: string, { cells }: Publication): string | null {
  const days = cells.flatMap(({ name }) => {
    const [its, day] = releaseOf(name);
    return its === slug && codesOf(name)[0] !== ALL ? [day] : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/**
 * What readers know about a table of everybody and those of the same day that are out: a dusun has as many people in each, and so
 * on for every dimension that both have. They were counted one after the other: of what came between readers are taken to know.
 */
export function tiesWith(
  dataset: Dataset,
  day: string,
  cells: readonly Pick<Cell, 'name' | 'value'>[],
  out: Publication,
): readonly Relation[] {
  if (!dataset.everybody) return [];
  const mine = cells.map((cell) => [cell, codesOf(cell.name)] as const);
  return out.cells.flatMap(({ name, value }) => {
    const [slug, its] = releaseOf(name);
    const other = its === day && slug !== dataset.slug ? datasetFor(slug) : null;
    if (!other?.everybody) return [];
    const theirs = codesOf(name);
    const isMargin = (one: Dataset, codes: readonly string[], beside: Dataset) =>
      one.dimensions.every(
        (dimension, at) => codes[at] === ALL || beside.dimensions.some((its) => its.name === dimension.name),
      );
    if (!isMargin(other, theirs, dataset)) return [];
    const codeOf = (dimension: string) => theirs[other.dimensions.findIndex((one) => one.name === dimension)] ?? ALL;
    const twin = mine.find(([, codes]) => dataset.dimensions.every((one, at) => codes[at] === codeOf(one.name)));
    if (!twin) return [];
    const same: Relation = [
      [name, 1],
      [twin[0].name, -1],
    ];
    return [knownBut(same, value - twin[0].value)];
  });
}

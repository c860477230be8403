import { codesOf, type Publication, type Relation } from '../../../foundation/suppression/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';

const ALL = 'all';

/** The release that a cell is of: its dataset, its day. */
const releaseOf = (name: string): readonly [slug: string, day: string] => {
  const [slug = '', day = ''] = name.slice(0, name.indexOf('|')).split(' ');
  return [slug, day];
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
 * on for every dimension that both have.
 */
export function tiesWith(
  dataset: Dataset,
  day: string,
  cells: readonly { readonly name: string }[],
  out: Publication,
): readonly Relation[] {
  if (!dataset.everybody) return [];
  const mine = new Map(cells.map(({ name }) => [name, codesOf(name)]));
  return out.cells.flatMap(({ name }) => {
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
    const twin = [...mine].find(([, codes]) => dataset.dimensions.every((one, at) => codes[at] === codeOf(one.name)));
    return twin ? [[[name, 1] as const, [twin[0], -1] as const]] : [];
  });
}

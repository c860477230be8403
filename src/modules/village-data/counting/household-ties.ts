import {
  codesOf,
  knownBut,
  LEAST,
  type Cell,
  type Publication,
  type Relation,
} from '../../../foundation/suppression/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { datasetFor, fewestIn } from '../definitions/index.ts';
import { ALL, releaseOf } from './ties.ts';

type Figure = Pick<Cell, 'name' | 'value'>;

/** What ties a table of households to the people of its day, in some of its bands. */
export interface HouseholdTies {
  /** By how much the people of a place exceed the fewest who can live in its households: a number that nobody is told. */
  readonly beyond: readonly Cell[];
  readonly relations: readonly Relation[];
}

/**
 * Readers know that in a household of three live three: at least so many people as its households hold live in a dusun, and how
 * many more nobody is told. Tied to the table of everybody that is out of the same day. Where the registry changed between the two
 * counts so that they cannot both be, there is no tie.
 */
export function householdTies(
  { slug, dimensions }: Dataset,
  day: string,
  cells: readonly Figure[],
  out: Publication,
): HouseholdTies {
  if (!dimensions.some(({ name }) => name === 'size')) return { beyond: [], relations: [] };
  const ties = out.cells.flatMap((people) => {
    const [its, at] = releaseOf(people.name);
    const [place = ALL, ...others] = codesOf(people.name);
    if (at !== day || its === slug || !others.every((code) => code === ALL) || !datasetFor(its)?.everybody) return [];
    const sizes = cells.filter(({ name }) => codesOf(name)[0] === place && codesOf(name)[1] !== ALL);
    const held = sizes.reduce((sum, { name, value }) => sum + fewestIn(codesOf(name)[1] ?? '') * value, 0);
    if (sizes.length === 0 || people.value < held) return [];
    const beyond: Cell = {
      name: `beyond ${people.name.slice(0, people.name.indexOf('|'))} ${slug} ${cells.length}|${place}`,
      value: people.value - held + LEAST,
      room: null,
      earlier: 'withheld',
      free: true,
    };
    const relation: Relation = [
      [people.name, 1],
      ...sizes.map(({ name }) => [name, -fewestIn(codesOf(name)[1] ?? '')] as const),
      [beyond.name, -1],
    ];
    return [{ beyond, relation: knownBut(relation, -LEAST) }];
  });
  return { beyond: ties.map(({ beyond }) => beyond), relations: ties.map(({ relation }) => relation) };
}

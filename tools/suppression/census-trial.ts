import {
  exposed,
  ONE,
  protect,
  recode,
  type Publication,
  type Relation,
  type Suppressor,
} from '../../src/foundation/suppression/index.ts';
import { changeTies } from '../../src/modules/village-data/counting/change-ties.ts';
import { offer, populationOf, type Count, type Dataset } from '../../src/modules/village-data/datasets/index.ts';
import { eventsOf } from '../../src/modules/village-data/definitions/index.ts';
import { AGES, SEXES, type Census, type Cube } from './any-census.ts';

const DAYS = ['2026-03-31', '2026-06-30', '2026-09-30'] as const;
const [PEOPLE, EVENTS] = ['penduduk', 'peristiwa-penduduk'];
const KINDS = ['birth', 'death', 'move_in', 'move_out'] as const;

/** People as they are published, with two ages. */
function peopleIn(hamlets: readonly string[]): Dataset {
  const base = populationOf(hamlets);
  const ages = { tree: { code: 'all', parts: AGES.map((code) => ({ code })) } };
  return {
    ...base,
    dimensions: base.dimensions.map((one) => (one.name === 'age' ? { ...one, lists: { life: ages } } : one)),
    bands: ['dusun', 'village'].map((place) => [place, 'sex', 'life']),
  };
}

const countsOf = (hamlets: readonly string[], cube: Cube, codes: (sex: string, age: string) => readonly string[]) =>
  cube.flatMap((sexes, h) =>
    sexes.flatMap((ages, s) =>
      ages.map((count, a): Count => ({ codes: [hamlets[h] ?? '', ...codes(SEXES[s] ?? '', AGES[a] ?? '')], count })),
    ),
  );

/** What a village releases, in order: its people, and then what happened to them since. */
function stepsOf({ hamlets, people, happened }: Census) {
  return people.flatMap((cube, at) => {
    const table = { name: `${PEOPLE} ${DAYS[at]} ${at + 1}`, dataset: peopleIn(hamlets) };
    const stock = { ...table, counts: countsOf(hamlets, cube, (sex, age) => [sex, age]) };
    const since = happened[at - 1];
    if (!since) return [stock];
    const name = `${EVENTS} ${DAYS[at]} ${at} ${DAYS[at - 1]}`;
    const counts = KINDS.flatMap((kind) => countsOf(hamlets, since[kind], (sex) => [kind, sex]));
    return [stock, { name, dataset: eventsOf(hamlets), counts }];
  });
}

/** What was told and what readers found out of it. */
interface Told {
  readonly exposed: readonly string[];
  readonly out: Publication;
}

/**
 * Publishes release after release in the finest bands that the suppressor allows, and names what came too close for readers who
 * know that births − deaths + moves are the change. What they know is written down here once more, and not taken from the publisher.
 */
export function tryCensus(census: Census, suppress: Suppressor): Told {
  let out: Publication = { cells: [ONE], relations: [] };
  const found = new Set<string>();
  const known = identityOf(census);
  for (const { name, dataset, counts } of stepsOf(census)) {
    const offered = offer(dataset, name, counts).map(({ cells, relations }) => ({
      cells,
      relations: [...relations, ...changeTies(cells, out)],
    }));
    out = recode(out, offered, 0, suppress)?.out ?? out;
    const names = new Set(out.cells.map((cell) => cell.name));
    const ofReaders = [
      ...out.relations.filter(isOfOne),
      ...known.filter((one) => one.every(([cell]) => names.has(cell))),
    ];
    for (const cell of exposed({ cells: out.cells, relations: ofReaders })) found.add(cell);
  }
  return { exposed: [...found], out };
}

/** Of each place and sex and both times between: the people after are those before, and who was born and came, without the others. */
function identityOf({ hamlets, happened }: Census): readonly Relation[] {
  return happened.flatMap(({ mended }, at) =>
    ['all', ...hamlets].flatMap((place, h) =>
      ['all', ...SEXES].map((sex, s): Relation => {
        const people = (which: number) => `${PEOPLE} ${DAYS[which]} ${which + 1}|${place}|${sex}|all`;
        const events = `${EVENTS} ${DAYS[at + 1]} ${at + 1} ${DAYS[at]}`;
        const here = mended
          .filter((_, i) => h === 0 || i === h - 1)
          .flatMap((sexes) => sexes.filter((_, i) => s === 0 || i === s - 1));
        return [
          [people(at + 1), 1],
          [people(at), -1],
          [`${events}|${place}|birth|${sex}`, -1],
          [`${events}|${place}|death|${sex}`, 1],
          [`${events}|${place}|move_in|${sex}`, -1],
          [`${events}|${place}|move_out|${sex}`, 1],
          [ONE.name, -here.flat().reduce((sum, count) => sum + count, 0)],
        ];
      }),
    ),
  );
}

const releaseOf = (cell: string) => cell.slice(0, cell.indexOf('|'));
const isOfOne: (relation: Relation) => boolean = (relation) =>
  new Set(relation.map(([name]) => releaseOf(name))).size === 1;

/** The mistake to be caught: protects every release as it should be, and forgets that one follows from another. */
export const forgetful: Suppressor = ({ cells, relations }) => protect({ cells, relations: relations.filter(isOfOne) });

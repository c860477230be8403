import {
  cellName,
  cellsOf,
  roomOfCount,
  TOO_FEW,
  type Code,
  type Publication,
  type Relation,
} from '../../src/foundation/suppression/index.ts';
import { ageCode, offer, populationOf, type Count } from '../../src/modules/village-data/datasets/index.ts';
import type { Person, Quarter } from './people.ts';

const ALL = 'all';
const HAMLETS = ['a', 'b', 'c', 'd'];
const whole: Code = { code: ALL };
const codes = (names: Iterable<string>): Code => ({ code: ALL, parts: [...names].map((code) => ({ code })) });
const hamlets = codes(HAMLETS);
export const POPULATION = populationOf(HAMLETS);
const sexes = codes(['L', 'P']);

/** A table of a release in ever wider bands. */
export interface Table {
  readonly name: string;
  readonly bandNames: readonly string[];
  readonly offered: readonly Publication[];
}

/** How a table divides people: one way for each of its dimensions. */
interface Way {
  readonly codes: Code;
  of(person: Person): string;
}

const byHamlet: Way = { codes: hamlets, of: (person) => person.hamlet };
const bySex: Way = { codes: sexes, of: (person) => person.sex };
const notAtAll: Way = { codes: whole, of: () => ALL };

export type Finest = 'dusun' | 'village';
const PLACES = { dusun: [byHamlet, notAtAll], village: [notAtAll] } as const;
const PLACE_NAMES = { dusun: ['by dusun', 'village'], village: ['village'] } as const;
/** A kind of fewer people is put together with the other rare ones. */
const [RARE, OTHERS] = [40, 'others'];

/** Every table of one quarter, the most wanted first. `since` names the release before, if there is one. */
export function tablesOf(quarter: Quarter, since: string | null, finest: Finest): readonly Table[] {
  const { end, people, events } = quarter;
  const [places, placeNames] = [PLACES[finest], PLACE_NAMES[finest]];
  const cube = `people ${end}`;
  const population = { ...POPULATION, bands: POPULATION.bands?.filter(([place]) => place === finest) ?? [] };
  const households = [...Map.groupBy(people, (person) => person.household).values()];
  const oneWay = (name: string, of: (person: Person) => string): Table => {
    const rare = new Set([...Map.groupBy(people, of)].filter(([, some]) => some.length < RARE).map(([kind]) => kind));
    const inFull: Way = { codes: codes(new Set(people.map(of))), of };
    const together = (person: Person) => (rare.has(of(person)) ? OTHERS : of(person));
    const rareTogether: Way = { codes: codes(new Set(people.map(together))), of: together };
    return {
      name,
      bandNames: placeNames.flatMap((place) => [place, `${place}, rare ones together`]),
      offered: places.flatMap((where) =>
        [inFull, rareTogether].map((way) => {
          const table = count(`${name} ${end}`, people, [where, way]);
          const shared = where === byHamlet ? [ALL, ...HAMLETS] : [ALL];
          const same = shared.map((hamlet): Relation => [
            [cellName(`${name} ${end}`, [hamlet, ALL]), 1],
            [cellName(cube, [hamlet, ALL, ALL]), -1],
          ]);
          return { cells: table.cells, relations: [...table.relations, ...same] };
        }),
      ),
    };
  };
  const flows = since === null ? [] : [eventsTable(end, since, events, finest)];
  return [
    {
      name: 'people',
      bandNames: population.bands.map((bands) => bands.join(' × ')),
      offered: offer(population, cube, peopleOf(quarter)),
    },
    oneWay('education', (person) => person.education),
    oneWay('occupation', (person) => person.occupation),
    oneWay('marital', (person) => person.marital),
    oneWay('religion', (person) => person.religion),
    {
      name: 'households',
      bandNames: placeNames,
      offered: places.map((where) =>
        count(
          `households ${end}`,
          households.flatMap(([first], at) =>
            first ? [{ ...first, education: size(households[at]?.length ?? 0) }] : [],
          ),
          [where, { codes: codes(['1', '2', '3', '4', '5', '6+']), of: (head) => head.education }],
        ),
      ),
    },
    ...flows,
  ];
}

const size = (people: number) => (people > 5 ? '6+' : String(people));

function count(name: string, people: readonly Person[], ways: readonly Way[]): Publication {
  const counts = new Map<string, number>();
  for (const person of people) {
    const key = ways.map((way) => way.of(person)).join('|');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return cellsOf({
    name,
    dimensions: ways.map((way) => way.codes),
    count: (at) => counts.get(at.join('|')) ?? 0,
    room: ([hamlet], value) => roomOfCount(value, hamlet === ALL ? TOO_FEW.village : TOO_FEW.hamlet),
  });
}

/** Births − deaths + moves = change, of each place and sex for which both are told. */
function eventsTable(end: string, since: string, events: Quarter['events'], finest: Finest): Table {
  const kinds = ['born', 'died', 'came', 'left'] as const;
  return {
    name: 'events',
    bandNames: ['dusun × sex', 'sex', 'village'].slice(finest === 'dusun' ? 0 : 1),
    offered: [
      [byHamlet, bySex],
      [notAtAll, bySex],
      [notAtAll, notAtAll],
    ]
      .slice(finest === 'dusun' ? 0 : 1)
      .map((ways) => {
        const tables = kinds.map((kind) => count(`${kind} ${end}`, events[kind], ways));
        const at = (tables[0]?.cells ?? []).map((cell) => cell.name.split('|').slice(1));
        const change = at.map((codes): Relation => [
          [cellName(`people ${end}`, [...codes, ALL]), 1],
          [cellName(`people ${since}`, [...codes, ALL]), -1],
          ...kinds.map(
            (kind) => [cellName(`${kind} ${end}`, codes), kind === 'born' || kind === 'came' ? -1 : 1] as const,
          ),
        ]);
        return {
          cells: tables.flatMap(({ cells }) => cells),
          relations: [...tables.flatMap(({ relations }) => relations), ...change],
        };
      }),
  };
}

/** The people of a quarter as the dataset counts them. */
export const peopleOf = ({ people, end }: Quarter): readonly Count[] =>
  people.map((person) => ({ codes: [person.hamlet, person.sex, ageCode(ageOn(end, person.birthDate))], count: 1 }));

const ageOn = (day: string, birthDate: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > day.slice(5) ? 1 : 0);

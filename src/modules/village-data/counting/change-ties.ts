import {
  codesOf,
  knownBut,
  type Cell,
  type Publication,
  type Relation,
} from '../../../foundation/suppression/index.ts';
import { CHANGES, datasetFor } from '../definitions/index.ts';
import { ALL, releaseOf } from './ties.ts';

type Figure = Pick<Cell, 'name' | 'value'>;

/** A release of a table of people or of what happened to them: its cells by place, sex and, of events, kind. */
interface Told {
  readonly name: string;
  readonly day: string;
  readonly version: number;
  /** Of events: the first day. */
  readonly since: string;
  at(place: string, sex: string, kind?: string): Figure | undefined;
}

/**
 * Births − deaths + moves = change: of each place and sex for which two tables of everybody are told and all that happened
 * between. Taken are the last table before the events and the first one after; of two releases of one time, the newer one. What the
 * sum leaves (a record that was mended, somebody entered twice) readers are taken to know. Given are the relations in which
 * something of the new table stands.
 */
export function changeTies(cells: readonly Figure[], out: Publication): readonly Relation[] {
  const { stocks, flows } = releasesIn([...out.cells, ...cells]);
  const fresh = new Set(cells.slice(0, 1).map(({ name }) => nameOf(name)));
  const sums = new Map<string, readonly Relation[]>();
  for (const { since, day } of flows) {
    const [before, after] = [stocks.findLast((one) => one.day <= since), stocks.find((one) => one.day >= day)];
    if (!before || !after || before === after) continue;
    const between = flows.filter((one) => one.since >= before.day && one.day <= after.day);
    const all = [before, after, ...between];
    if (all.some(({ name }) => fresh.has(name)))
      sums.set(all.map(({ name }) => name).join(), sumsOf(before, after, between, out, cells));
  }
  return [...sums.values()].flat();
}

function sumsOf(
  before: Told,
  after: Told,
  between: readonly Told[],
  out: Publication,
  cells: readonly Figure[],
): readonly Relation[] {
  const places = new Set([...out.cells, ...cells].map(({ name }) => codesOf(name)[0] ?? ALL));
  return [...places].flatMap((place) =>
    [ALL, 'L', 'P'].flatMap((sex): readonly Relation[] => {
      const terms: (readonly [Figure | undefined, number])[] = [
        [after.at(place, sex), 1],
        [before.at(place, sex), -1],
        ...between.flatMap((flow) =>
          Object.entries(CHANGES).map(([kind, by]) => [flow.at(place, sex, kind), -by] as const),
        ),
      ];
      if (terms.some(([figure]) => !figure)) return [];
      const told = terms.flatMap(([figure, times]) => (figure ? [[figure, times] as const] : []));
      const left = told.reduce((sum, [{ value }, times]) => sum + times * value, 0);
      return [
        knownBut(
          told.map(([{ name }, times]) => [name, times] as const),
          left,
        ),
      ];
    }),
  );
}

const nameOf = (cell: string) => cell.slice(0, cell.indexOf('|'));

/** What is told of everybody and of events, oldest first; of one day the newest, and the one that knows sex. */
function releasesIn(cells: readonly Figure[]): { readonly stocks: readonly Told[]; readonly flows: readonly Told[] } {
  const stocks = new Map<string, Told & { readonly rank: number }>();
  const flows = new Map<string, Told>();
  for (const [name, some] of Map.groupBy(cells, (cell) => nameOf(cell.name))) {
    const [slug, day, version, since] = releaseOf(`${name}|`);
    const dataset = datasetFor(slug);
    if (!dataset || !(dataset.everybody || since)) continue;
    const byCodes = new Map(some.map((cell) => [codesOf(cell.name).join('|'), cell]));
    const told: Told = {
      name,
      day,
      version,
      since,
      at: (place, sex, kind) => {
        const codes: Readonly<Record<string, string | undefined>> = { dusun: place, sex, kind };
        if (sex !== ALL && !dataset.dimensions.some((dimension) => dimension.name === 'sex')) return undefined;
        return byCodes.get(dataset.dimensions.map((dimension) => codes[dimension.name] ?? ALL).join('|'));
      },
    };
    if (since) {
      const known = flows.get(`${since} ${day}`);
      if (!known || known.version < version) flows.set(`${since} ${day}`, told);
    } else {
      const rank = version + (dataset.dimensions.some((dimension) => dimension.name === 'sex') ? 1_000_000 : 0);
      const known = stocks.get(day);
      if (!known || known.rank < rank) stocks.set(day, { ...told, rank });
    }
  }
  const oldest = (one: Told, other: Told) => (one.day < other.day ? -1 : 1);
  return { stocks: [...stocks.values()].toSorted(oldest), flows: [...flows.values()].toSorted(oldest) };
}

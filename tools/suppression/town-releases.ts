import {
  cellName,
  cellsOf,
  roomOfCount,
  TOO_FEW,
  type Code,
  type CrossTable,
  type Publication,
  type Relation,
} from '../../src/foundation/suppression/index.ts';
import type { Counts, Town } from './any-town.ts';

const ALL = 'all';

/** One table to publish, in ever wider bands. */
export type Step = readonly Publication[];

/** What a town has to publish, in order: its people, then who came and who went, and how these hang together; and so on. */
export function releasesOf(town: Town): readonly Step[] {
  const hamlets: Code = { code: ALL, parts: town.hamlets.map((code) => ({ code })) };
  const kinds: Code = {
    code: ALL,
    parts: town.groups.map((group, at) => ({ code: `g${at}`, parts: group.map((code) => ({ code })) })),
  };
  const kindAt = new Map(town.groups.flat().map((code, at) => [code, at]));
  const hamletAt = new Map(town.hamlets.map((code, at) => [code, at]));
  const table = (name: string, counts: Counts, [some, others]: readonly [Code, Code]): CrossTable => ({
    name,
    dimensions: [some, others],
    count: ([hamlet, kind]) =>
      counts
        .filter((_, at) => hamlet === ALL || at === hamletAt.get(hamlet ?? ''))
        .flatMap((row) => row.filter((_, at) => kind === ALL || at === kindAt.get(kind ?? '')))
        .reduce((sum, count) => sum + count, 0),
    room: ([hamlet], value) => roomOfCount(value, hamlet === ALL ? TOO_FEW.village : town.tooFew),
  });
  const [whole, everyKind]: [Code, Code] = [{ code: ALL }, { code: ALL }];
  const movesBy = {
    cell: [[hamlets, kinds]],
    margins: [
      [hamlets, everyKind],
      [whole, kinds],
    ],
    hamlet: [[hamlets, everyKind]],
  } as const;
  const wider = ['cell', 'margins', 'hamlet'] as const;
  return town.stock.flatMap((counts, release): readonly Step[] => {
    const stock = [cellsOf(table(`stock${release}`, counts, [hamlets, kinds]))];
    const moves = town.moves[release - 1];
    if (!moves) return [stock];
    return [
      stock,
      wider.slice(wider.indexOf(town.movesBy)).map((by) => {
        const flows = movesBy[by].flatMap((dimensions) => [
          cellsOf(table(`came${release}`, moves.came, dimensions)),
          cellsOf(table(`went${release}`, moves.went, dimensions)),
        ]);
        const cells = new Map(flows.flatMap((flow) => flow.cells.map((cell) => [cell.name, cell] as const)));
        return {
          cells: [...cells.values()],
          relations: [...flows.flatMap((flow) => flow.relations), ...links(release, [...cells.keys()])],
        };
      }),
    ];
  });
}

/** What is there now is what was there, and who came, without who went. */
const links = (release: number, names: readonly string[]): readonly Relation[] =>
  names
    .filter((name) => name.startsWith('came'))
    .map((name) => name.split('|').slice(1))
    .map((codes) => [
      [cellName(`stock${release}`, codes), 1],
      [cellName(`stock${release - 1}`, codes), -1],
      [cellName(`came${release}`, codes), -1],
      [cellName(`went${release}`, codes), 1],
    ]);

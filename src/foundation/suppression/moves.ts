import { corners } from './corners.ts';
import { LEAST, type Cell, type Relation } from './publication.ts';
import type { Terms } from './rows.ts';
import type { Want } from './wants.ts';

/** A table that agrees with every relation, told by how much more or less than in the true one its cells are. */
export type Move = ReadonlyMap<string, number>;

/** All tables that readers could take for the true one, were enough of it withheld. */
export interface Moves {
  /**
   * The cheapest in which a cell is one of the wanted ways: each unit that a cell moves costs its price, Infinity where it must
   * not. Null: there is none.
   */
  cheapest(want: Want, price: (cell: Cell) => number): Move | null;
}

/** A piece of the way up or down from the true value. */
interface Piece {
  readonly column: number;
  readonly cell: Cell;
  readonly sign: 1 | -1;
}

/** In eighths of the cheapest; above a thousand times that a cell is dear enough. */
const [EIGHTHS, DEAREST] = [8, 8000];
/** Far above what a move costs; and what must not move, far above that. Small enough to stay exact. */
const [REWARD, FORBIDDEN] = [1e7, 1e8];

/** One tableau for all questions: each is another cost, and the search goes on where the last one ended. */
export function openMoves(movable: readonly Cell[], relations: readonly Relation[], wants: readonly Want[]): Moves {
  const { upper, pieces } = piecesOf(movable, wants);
  const terms = relations.map((relation): Terms =>
    relation.flatMap(([name, times]) =>
      (pieces.get(name) ?? []).map(({ column, sign }) => [column, times * sign] as const),
    ),
  );
  const found = corners(
    upper,
    terms.filter((some) => some.length > 0).map((some) => ({ terms: some, equals: 0 })),
  );
  if (!found) throw new Error('a publication contradicts itself');
  const cheapest = Math.max(1, Math.min(...movable.filter((cell) => !cell.room).map((cell) => cell.value)));
  const costOf = (of: number) =>
    of === Infinity ? FORBIDDEN : Math.min(DEAREST, Math.ceil((EIGHTHS * of) / cheapest));

  const standing = (): Move => {
    const move = new Map<string, number>();
    for (const [name, ways] of pieces) {
      const by = ways.reduce((sum, { column, sign }) => {
        const { over, under } = found.at(column);
        return sum + (sign * over) / under;
      }, 0);
      if (by !== 0) move.set(name, by);
    }
    return move;
  };
  return {
    cheapest({ name, ways }, price) {
      const prices = movable.map((cell) => [cell.name, costOf(price(cell))] as const);
      const forbidden = new Set(prices.filter(([, cost]) => cost === FORBIDDEN).map(([cell]) => cell));
      for (const by of ways) {
        const wanted = pieces.get(name)?.find(({ sign }) => sign === Math.sign(by))?.column;
        found.least(
          prices.flatMap(([cell, cost]) =>
            (pieces.get(cell) ?? []).map(({ column }) => {
              const own = column === wanted ? -REWARD : REWARD;
              return [column, cell === name ? own : cost] as const;
            }),
          ),
        );
        const move = standing();
        if (move.get(name) === by && ![...move.keys()].some((cell) => cell !== name && forbidden.has(cell)))
          return move;
      }
      return null;
    },
  };
}

/** Each way, up or down, begins with a piece as long as is wanted, so that a reward on it is a limited one. */
function piecesOf(movable: readonly Cell[], wants: readonly Want[]) {
  const wanted = new Map<string, number>();
  for (const { name, ways } of wants) for (const by of ways) wanted.set(`${name} ${Math.sign(by)}`, Math.abs(by));
  const upper: number[] = [];
  const pieces = new Map<string, readonly Piece[]>();
  for (const cell of movable) {
    const lengths = ([1, -1] as const).flatMap((sign) => {
      const longest = sign > 0 ? Infinity : cell.value - LEAST;
      const first = Math.min(wanted.get(`${cell.name} ${sign}`) ?? 0, longest);
      return [
        [sign, first],
        [sign, longest - first],
      ] as const;
    });
    pieces.set(
      cell.name,
      lengths.flatMap(([sign, length]) => (length > 0 ? [{ cell, sign, column: upper.push(length) - 1 }] : [])),
    );
  }
  return { upper, pieces };
}

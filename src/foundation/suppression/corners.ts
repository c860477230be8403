import { eliminate, exact, filledOf, flip, leftOver, rowOf, type Row, type Terms } from './rows.ts';

/** One equation over columns, in whole numbers. */
export interface Equation {
  readonly terms: Terms;
  readonly equals: number;
}

/** A whole number over a whole number above zero. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** All that columns from zero to their upper bounds can be under some equations, seen from one of its corners. */
export interface Corners {
  /** Goes to a corner where the costs are least; false when they have no least. The next search begins there. */
  least(costs: Terms): boolean;
  /** The column where we stand. */
  at(column: number): Fraction;
}

const PATIENCE = 40;

/**
 * The simplex method with upper bounds in whole numbers: a row is multiplied through instead of divided, so each corner is exact
 * and an optimum is proven. A number past 2^53 throws: no answer rather than one nearly right. Null: nothing fulfils the equations.
 */
export function corners(upper: readonly number[], equations: readonly Equation[]): Corners | null {
  const columns = upper.length;
  let rows = equations.map(({ terms, equals }) => rowOf(columns, terms, equals));
  // A column that is turned over counts down from its upper bound.
  const turned = new Uint8Array(columns);
  const missing = rowOf(columns, [], 0);
  for (const { numbers, size } of rows) {
    for (let i = 0; i <= columns; i += 1) missing.numbers[i] = (missing.numbers[i] ?? 0) - (numbers[i] ?? 0);
    missing.size += size;
  }
  descend(missing);
  if (missing.numbers[columns] !== 0) return null;
  rows = rows.filter((row) => row.basic >= 0 || solveForAny(row));
  let standing = new Map<number, Row>();
  const stand = () => (standing = new Map(rows.map((row) => [row.basic, row])));
  stand();
  return {
    least(costs) {
      const cost = rowOf(
        columns,
        costs.map(([column, times]) => [column, turned[column] ? -times : times]),
        0,
      );
      for (const row of rows) eliminate(cost, row, row.basic);
      const found = descend(cost);
      stand();
      return found;
    },
    at(column) {
      const row = standing.get(column);
      const [over, under] = row ? [row.numbers[columns] ?? 0, row.numbers[column] ?? 1] : [0, 1];
      return { over: turned[column] ? (upper[column] ?? 0) * under - over : over, under };
    },
  };

  /** Walks from corner to corner while a step makes the cost less: the steepest, or by Bland's rule where it goes in circles. */
  function descend(cost: Row): boolean {
    for (let idle = 0; ;) {
      const entering = enteringColumn(cost, idle > PATIENCE);
      if (entering < 0) return true;
      const step = firstToStop(entering);
      if (!step) return false;
      idle = step.over === 0 ? idle + 1 : 0;
      if (step.turns >= 0) turn(step.turns, cost);
      if (!step.row) continue;
      solveFor(step.row, entering);
      eliminate(cost, step.row, entering);
    }
  }

  function enteringColumn({ numbers }: Row, first: boolean): number {
    let [best, at] = [0, -1];
    for (let i = 0; i < columns; i += 1) {
      const number = numbers[i] ?? 0;
      if (number >= best || upper[i] === 0) continue;
      if (first) return i;
      [best, at] = [number, i];
    }
    return at;
  }

  /** What ends the growth of a column: its own upper bound, or another column that comes to zero or to its bound. */
  function firstToStop(column: number) {
    const own = upper[column] ?? Infinity;
    let found: { row: Row | null; turns: number; over: number; under: number } | null =
      own === Infinity ? null : { row: null, turns: column, over: own, under: 1 };
    for (const row of rows) {
      const slope = row.numbers[column] ?? 0;
      if (slope === 0) continue;
      const over = slope > 0 ? (row.numbers[columns] ?? 0) : leftOver(row, columns, upper);
      if (over === Infinity) continue;
      const under = Math.abs(slope);
      const sooner = found ? exact(over * found.under) - exact(found.over * under) : -1;
      if (sooner < 0 || (sooner === 0 && found?.row && row.basic < found.row.basic))
        found = { row, turns: slope > 0 ? -1 : row.basic, over, under };
    }
    return found;
  }

  function turn(column: number, cost: Row): void {
    turned[column] = turned[column] ? 0 : 1;
    for (const row of [...rows, cost]) flip(row, column, upper[column] ?? 0);
  }

  function solveFor(row: Row, column: number): void {
    row.basic = column;
    const filled = filledOf(row);
    for (const other of rows) if (other !== row) eliminate(other, row, column, filled);
  }

  /** A row that says 0 = 0 says nothing; any other is solved for one of its columns, which is zero here. */
  function solveForAny(row: Row): boolean {
    const column = row.numbers.findIndex((number, at) => number !== 0 && at < columns);
    if (column < 0) return false;
    if ((row.numbers[column] ?? 0) < 0) for (let i = 0; i < columns; i += 1) row.numbers[i] = -(row.numbers[i] ?? 0);
    solveFor(row, column);
    return true;
  }
}

/** Σ times × column. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** Σ number × column = the last number. `basic` is the column that the row is solved for, −1 for none yet. */
export interface Row {
  readonly numbers: Float64Array;
  /** No number in it is larger than this. */
  size: number;
  basic: number;
}

const LOOK_ANEW = 2 ** 40;

export function rowOf(columns: number, terms: Terms, equals: number): Row {
  const numbers = new Float64Array(columns + 1);
  const sign = equals < 0 ? -1 : 1;
  for (const [column, times] of terms) numbers[column] = (numbers[column] ?? 0) + sign * times;
  numbers[columns] = sign * equals;
  return { numbers, size: sizeOf(numbers), basic: -1 };
}

/** Where a row is not zero: of most rows that is a small part. */
export function filledOf({ numbers }: Row): readonly number[] {
  const filled: number[] = [];
  for (let i = 0; i < numbers.length; i += 1) if (numbers[i] !== 0) filled.push(i);
  return filled;
}

/** Takes `from` out of `row` so often that `column` is gone from it. */
export function eliminate(row: Row, from: Row, column: number, filled = filledOf(from)): void {
  const here = row.numbers[column] ?? 0;
  if (here === 0) return;
  const there = from.numbers[column] ?? 0;
  const common = divisor(there, Math.abs(here));
  const [keep, take] = [there / common, here / common];
  const size = () => row.size * keep + from.size * Math.abs(take);
  // The sizes are but bounds, which grow faster than the numbers: looked at anew before they stand in the way.
  if (size() > LOOK_ANEW) for (const one of [row, from]) one.size = sizeOf(one.numbers);
  row.size = exact(size());
  const { numbers } = row;
  if (keep !== 1) for (let i = 0; i < numbers.length; i += 1) numbers[i] = (numbers[i] ?? 0) * keep;
  for (const i of filled) numbers[i] = (numbers[i] ?? 0) - (from.numbers[i] ?? 0) * take;
  if (keep !== 1) reduce(row);
}

/** Reads a column from its upper bound down: it becomes the bound less itself. */
export function flip(row: Row, column: number, upper: number): void {
  const { numbers } = row;
  const number = numbers[column] ?? 0;
  if (number === 0) return;
  const last = numbers.length - 1;
  numbers[last] = exact((numbers[last] ?? 0) - exact(number * upper));
  numbers[column] = -number;
  if (row.basic === column) for (let i = 0; i <= last; i += 1) numbers[i] = -(numbers[i] ?? 0);
  row.size = Math.max(row.size, Math.abs(numbers[last] ?? 0));
}

/** How far the column of a row is from its upper bound, times what it is multiplied with. */
export function leftOver({ numbers, basic }: Row, columns: number, upper: readonly number[]): number {
  const bound = upper[basic] ?? Infinity;
  return bound === Infinity ? Infinity : exact(bound * (numbers[basic] ?? 1)) - (numbers[columns] ?? 0);
}

/** Refuses a number past 2^53, where whole numbers end. */
export function exact(number: number): number {
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new Error('too large a number to stay exact');
  return number;
}

/** Divides a row by what all its numbers have in common. */
function reduce(row: Row): void {
  const { numbers } = row;
  let common = 0;
  for (let i = 0; i < numbers.length && common !== 1; i += 1) {
    const number = numbers[i] ?? 0;
    if (number !== 0) common = divisor(Math.abs(number), common);
  }
  if (common <= 1) return;
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = (numbers[i] ?? 0) / common;
  row.size = Math.ceil(row.size / common);
}

function sizeOf(numbers: Float64Array): number {
  let size = 0;
  for (let i = 0; i < numbers.length; i += 1) size = Math.max(size, Math.abs(numbers[i] ?? 0));
  return size;
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

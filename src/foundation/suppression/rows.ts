/** Σ times × column. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** Σ number × column = the last number. `basic` is the column that the row is solved for, −1 for none yet. */
export interface Row {
  readonly numbers: Float64Array;
  /** No number in it is larger than this. */
  size: number;
  basic: number;
}

export function rowOf(columns: number, terms: Terms, equals: number): Row {
  const numbers = new Float64Array(columns + 1);
  const sign = equals < 0 ? -1 : 1;
  for (const [column, times] of terms) numbers[column] = (numbers[column] ?? 0) + sign * times;
  numbers[columns] = sign * equals;
  return { numbers, size: sizeOf(numbers), basic: -1 };
}

/** Takes `from` out of `row` so often that `column` is gone from it. */
export function eliminate(row: Row, from: Row, column: number): void {
  const here = row.numbers[column] ?? 0;
  if (here === 0) return;
  const there = from.numbers[column] ?? 0;
  const common = divisor(there, Math.abs(here));
  const [keep, take] = [there / common, here / common];
  row.size = exact(exact(row.size * keep) + exact(from.size * Math.abs(take)));
  const { numbers } = row;
  for (let i = 0; i < numbers.length; i += 1) {
    const off = from.numbers[i] ?? 0;
    if (off !== 0 || keep !== 1) numbers[i] = (numbers[i] ?? 0) * keep - off * take;
  }
  if (keep !== 1 || row.size > 1e6) reduce(row);
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

function reduce(row: Row): void {
  let common = 0;
  for (let i = 0; i < row.numbers.length && common !== 1; i += 1) {
    const number = row.numbers[i] ?? 0;
    if (number !== 0) common = divisor(Math.abs(number), common);
  }
  if (common > 1) for (let i = 0; i < row.numbers.length; i += 1) row.numbers[i] = (row.numbers[i] ?? 0) / common;
  row.size = sizeOf(row.numbers);
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

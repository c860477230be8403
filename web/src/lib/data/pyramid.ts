import type { Line, LineStatus, Plot } from '#src/modules/village-data/datasets/index.ts';
import { people, unsaid } from './figures.ts';
import { hundredths, inHundred } from './hundred.ts';
import { codeOf, dimensionOf, groupsOf, linesBy, numberOf, totalsOf, wordOf, type Shape } from './read-lines.ts';

interface Arm {
  readonly value: number | null;
  /** In hundredths of the longest arm of both sides. */
  readonly width: number;
  readonly text: string;
  readonly status: LineStatus;
}

export interface Pyramid {
  /** Whom the left and the right side count. */
  readonly sides: readonly [string, string];
  /** The oldest first: as it is drawn from the top. */
  readonly rows: readonly { readonly age: string; readonly left: Arm; readonly right: Arm }[];
}

type PyramidPlot = Extract<Plot, { kind: 'pyramid' }>;
const AGE = /^\d+(?:-\d+|\+)$/;
const startOf = (age: string): number => Number.parseInt(age, 10);

/** `5-9` as it is printed. */
const ageText = (age: string): string => age.replace('-', '–');

/** Two sides by age; null where there are not two. */
export function pyramidOf(shape: Shape, plot: PyramidPlot, lines: readonly Line[]): Pyramid | null {
  const side = dimensionOf(shape, plot.side);
  if (!side) return null;
  const some = linesBy(shape, lines, [plot.side, plot.age]);
  const totals = groupsOf(side);
  const sides = [...new Set(some.map((line) => codeOf(shape, line, plot.side)))].filter((code) => !totals.has(code));
  const [left, right] = sides;
  if (left === undefined || right === undefined) return null;
  const found = new Map(
    some.map((line) => [`${codeOf(shape, line, plot.side)} ${codeOf(shape, line, plot.age)}`, line]),
  );
  const ages = agesOf(shape, plot, some);
  const most = Math.max(1, ...ages.flatMap((age) => sides.map((code) => numberIn(found.get(`${code} ${age}`), plot))));
  const arm = (code: string, age: string): Arm => {
    const line = found.get(`${code} ${age}`);
    const value = line ? numberOf(line, plot.measure) : null;
    const status = line?.status ?? 'missing';
    return {
      value,
      width: hundredths((value ?? 0) / most),
      text: value === null ? unsaid({ status }) : people(value),
      status,
    };
  };
  return {
    sides: [wordOf(side, left), wordOf(side, right)],
    rows: ages.map((age) => ({ age: ageText(age), left: arm(left, age), right: arm(right, age) })).toReversed(),
  };
}

const numberIn = (line: Line | undefined, plot: PyramidPlot): number => (line && numberOf(line, plot.measure)) ?? 0;

/** The bands of age, the youngest first, without those that others add up to. */
function agesOf(shape: Shape, plot: PyramidPlot, lines: readonly Line[]): readonly string[] {
  const age = dimensionOf(shape, plot.age);
  const sums = age ? groupsOf(age) : new Set<string>();
  return [...new Set(lines.map((line) => codeOf(shape, line, plot.age)))]
    .filter((code) => AGE.test(code) && !sums.has(code))
    .toSorted((a, b) => startOf(a) - startOf(b));
}

/** Where childhood, the years of work and old age begin. */
const LIFE = [0, 15, 65, Infinity];

/** How many people there are, and how many of a hundred are children, of working age and old; null where that is withheld. */
export function livesOf(
  shape: Shape,
  plot: PyramidPlot,
  lines: readonly Line[],
): { readonly people: number; readonly of100: readonly number[] | null } | null {
  const [side, age] = [dimensionOf(shape, plot.side), dimensionOf(shape, plot.age)];
  const everybody = linesBy(shape, lines, [plot.age]);
  if (!side || !age || everybody.some((line) => !totalsOf(side).has(codeOf(shape, line, plot.side)))) return null;
  const bands = agesOf(shape, plot, everybody);
  const numberAt = (isIt: (code: string) => boolean): number | null => {
    const line = everybody.find((one) => isIt(codeOf(shape, one, plot.age)));
    return line ? numberOf(line, plot.measure) : null;
  };
  const lives = LIFE.slice(0, -1).map((from, at) => {
    const until = LIFE[at + 1] ?? Infinity;
    const range = until === Infinity ? `${from}+` : `${from}-${until - 1}`;
    const whole = numberAt((code) => code === range || code.endsWith(` ${range}`));
    const parts = bands
      .filter((band) => startOf(band) >= from && startOf(band) < until)
      .map((band) => numberAt((code) => code === band));
    return whole ?? sumOfKnown(parts);
  });
  const all = numberAt((code) => totalsOf(age).has(code)) ?? sumOfKnown(lives);
  if (all === null) return null;
  return { people: all, of100: sumOfKnown(lives) === null ? null : inHundred(lives.map((life) => life ?? 0)) };
}

const sumOfKnown = (parts: readonly (number | null)[]): number | null =>
  parts.length > 0 && parts.every((part) => part !== null)
    ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    : null;

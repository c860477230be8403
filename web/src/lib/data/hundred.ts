/** A part of a whole in hundredths, to a tenth of one: more no screen shows. */
export const hundredths = (part: number): number => Math.round(part * 1000) / 10;

/** Numbers as whole parts of a hundred: what is left over goes to the largest rests, so that they add up to it. */
export function inHundred(parts: readonly number[]): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * 100) / all);
  const left = 100 - exact.reduce((sum, part) => sum + Math.floor(part), 0);
  const rounded = exact
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left);
  const up = new Set(rounded.map(({ at }) => at));
  return exact.map((part, at) => Math.floor(part) + (up.has(at) ? 1 : 0));
}

/** A part of a hundred diamonds. */
export interface Portion {
  readonly label: string;
  readonly n: number;
  /** Which mark: 0–3 the largest, 4 all others together. */
  readonly mark: number;
  /** An SVG path of its diamonds, in a square of a hundred. */
  readonly path: string;
  /** One of them, in a square of ten. */
  readonly sign: string;
}

const SHOWN = 4;

/** The four largest and the rest, as a hundred diamonds in rows of ten. */
export function waffleOf(
  parts: readonly { readonly label: string; readonly value: number }[],
  others: string,
): readonly Portion[] {
  const sorted = parts.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
  const rest = sorted.slice(SHOWN).reduce((sum, { value }) => sum + value, 0);
  const some = [...sorted.slice(0, SHOWN), ...(rest > 0 ? [{ label: others, value: rest }] : [])];
  let from = 0;
  return inHundred(some.map(({ value }) => value)).map((n, at) => {
    const cells = Array.from({ length: n }, (_, i) => from + i);
    from += n;
    const draw = MARKS[at] ?? whole;
    const path = cells.map((cell) => draw((cell % 10) * 10 + 5, Math.floor(cell / 10) * 10 + 5)).join('');
    return { label: some[at]?.label ?? '', n, mark: at, path, sign: draw(5, 5) };
  });
}

const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}z`;
const whole = (x: number, y: number): string => diamond(x, y, 4);

/** Marks that differ without their colour: whole, with a hole, two halves, small; of the rest the outline. */
const MARKS: readonly ((x: number, y: number) => string)[] = [
  whole,
  (x, y) => `${whole(x, y)}M${x} ${y - 2}l-2 2 2 2 2-2z`,
  (x, y) => `M${x - 4} ${y - 0.6}h8l-4-3.4zM${x - 4} ${y + 0.6}h8l-4 3.4z`,
  (x, y) => diamond(x, y, 2.5),
  (x, y) => `${whole(x, y)}M${x} ${y - 3}l-3 3 3 3 3-3z`,
];

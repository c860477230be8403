/**
 * Weekday (0 = Sunday) → the minutes from midnight WIB at which it opens and closes, twice where there is a break between:
 * `[480, 1020]`, `[480, 720, 780, 1020]`. What is open past midnight closes after 1440: `[1080, 1560]` is 18.00 to 02.00.
 */
export type OpeningHours = Readonly<Record<string, readonly number[]>>;

const DAY_MINUTES = 24 * 60;
/** Who is open past midnight closes by six in the morning; later than that, two times were mixed up. */
const LATEST = 6 * 60;

/** The spans of a day, in order. */
export const spansOf = (hours: OpeningHours, weekday: number): readonly (readonly [number, number])[] => {
  const [opens, closes, again, end] = hours[String(weekday)] ?? [];
  if (opens === undefined || closes === undefined) return [];
  return again === undefined || end === undefined
    ? [[opens, closes]]
    : [
        [opens, closes],
        [again, end],
      ];
};

/** Until which minute of its day (past midnight: of the next) it is open at this one; null when it is closed. */
export function openUntil(hours: OpeningHours, weekday: number, minute: number): number | null {
  const yesterday = spansOf(hours, (weekday + 6) % 7).map(
    ([from, to]) => [from - DAY_MINUTES, to - DAY_MINUTES] as const,
  );
  const span = [...yesterday, ...spansOf(hours, weekday)].find(([from, to]) => from <= minute && minute < to);
  return span ? span[1] % DAY_MINUTES : null;
}

/** A day as it was said, in the order of {@link OpeningHours}; null when its times contradict each other. */
export function daySaid(
  opens: number,
  closes: number,
  pause: { readonly from: number; readonly to: number } | null,
): readonly number[] | null {
  const after = (minute: number) => (minute <= opens ? minute + DAY_MINUTES : minute);
  const end = after(closes);
  if (end > DAY_MINUTES + LATEST) return null;
  if (!pause) return [opens, end];
  const [from, to] = [after(pause.from), after(pause.to)];
  return from < to && to < end ? [opens, from, to, end] : null;
}

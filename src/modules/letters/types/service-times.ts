/** How many letters of a type were issued in a year, and how long they took, as counted. */
export interface CountedTimes {
  readonly issued: number;
  /** Office minutes; null when there are none. */
  readonly median: number | null;
  readonly p90: number | null;
  /** Issued within the promise. */
  readonly kept: number;
  /** Refusals by code. */
  readonly rejected: Readonly<Record<string, number>>;
}

/** The same as everybody may see it: what is too rare to be shown is null, never 0. */
export interface ServiceTimes {
  readonly issued: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  /** Whole percent of promises kept. */
  readonly keptPercent: number | null;
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
}

/** Cells of 1–4 are withheld at village level (Satu Data Indonesia practice). */
export const SMALLEST_SHOWN = 5;

/** Withholds small counts. Percent and times are shown only over enough letters; reasons only when each is common. */
export function publishTimes(counted: CountedTimes): ServiceTimes {
  const enough = counted.issued >= SMALLEST_SHOWN;
  return {
    issued: enough ? counted.issued : null,
    median: enough ? counted.median : null,
    p90: enough ? counted.p90 : null,
    keptPercent: enough ? Math.floor((counted.kept * 100) / counted.issued) : null,
    reasons: Object.entries(counted.rejected)
      .filter(([, count]) => count >= SMALLEST_SHOWN)
      .map(([code, count]) => ({ code, count }))
      .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
  };
}

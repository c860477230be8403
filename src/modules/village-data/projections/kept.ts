import type { Projection } from './projection.ts';

/** A value that was projected for a period, with the range that four of five futures keep to. */
export interface KeptValue {
  /** Of a trend the code of its line; '' where there is one. */
  readonly code: string;
  /** The last period that was known then. */
  readonly base: number;
  readonly period: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** When a project would be done, as it was said; days. */
export interface KeptFinish {
  readonly what: string;
  readonly percent: number;
  readonly likely: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What is kept of a projection: all that can be held against what comes. */
export type Kept =
  | { readonly kind: 'values'; readonly measure: string; readonly values: readonly KeptValue[] }
  | { readonly kind: 'finish'; readonly day: string; readonly projects: readonly KeptFinish[] };

/** What is kept of a projection; null where nothing of it may be shown, and so nothing was said. */
export function keptOf(projection: Projection | null): Kept | null {
  if (projection?.kind === 'trend') {
    const values = projection.series.flatMap(({ code, known, ahead }) =>
      (ahead?.values ?? []).map(({ period, fit, low80, high80 }) => ({
        code,
        base: known.at(-1)?.period ?? 0,
        period,
        low: low80,
        mid: fit,
        high: high80,
      })),
    );
    return values.length > 0 ? { kind: 'values', measure: projection.measure, values } : null;
  }
  if (projection?.kind === 'population') {
    const { year } = projection.base;
    const band = projection.projected?.band ?? [];
    const values = band.map(({ end, low, mid, high }) => ({ code: '', base: year, period: end, low, mid, high }));
    return values.length > 0 ? { kind: 'values', measure: '', values } : null;
  }
  const projects = (projection?.projects ?? []).flatMap(({ what, percent, likely, earliest, latest }) =>
    likely === null ? [] : [{ what, percent, likely, earliest, latest }],
  );
  return projection && projects.length > 0 ? { kind: 'finish', day: projection.day, projects } : null;
}

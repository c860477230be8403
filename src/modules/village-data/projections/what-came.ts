import { DAY } from '../../../kernel/clock.ts';
import type { Line } from '../datasets/index.ts';
import { besideWhatCame } from '../projection/index.ts';
import type { Kept } from './kept.ts';
import type { Projection } from './projection.ts';

/** A projection as it was kept, and which release it was made from. */
export interface KeptProjection {
  readonly version: number;
  readonly asOf: string;
  readonly kept: Kept;
}

/** What was said once, beside what came. */
export interface Came {
  /** The release that it was said from. */
  readonly version: number;
  readonly asOf: string;
  readonly code: string;
  /** The last period that was known then. */
  readonly base: number;
  readonly period: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly came: number;
  readonly within: boolean;
  /** By how much what was said was too high, in thousandths of what came; null where nothing came. */
  readonly offPerMille: number | null;
}

/** When a project was to be done, beside when it was. */
export interface CameDone {
  readonly version: number;
  readonly asOf: string;
  readonly what: string;
  readonly likely: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly came: string;
  readonly within: boolean;
  /** Days that it took longer than was said. */
  readonly days: number;
}

export interface WhatCame {
  readonly values: readonly Came[];
  readonly finished: readonly CameDone[];
}

/** By line and period, what is published now. */
function knownIn(projection: Projection | null): ReadonlyMap<string, ReadonlyMap<number, number>> {
  if (projection?.kind === 'trend')
    return new Map(
      // What is invented came nowhere but in the demonstration.
      projection.series.map(({ code, known, why }) => [
        code,
        new Map(why === 'example_base' ? [] : known.map((one) => [one.period, one.value])),
      ]),
    );
  // Where not every group is published, its people are not all of them.
  if (projection?.kind === 'population' && projection.why !== 'withheld')
    return new Map([['', new Map([[projection.base.year, projection.base.people]])]]);
  return new Map();
}

/**
 * Projections that were kept, beside what the newest release says came; of several that were made from the same last known period the
 * newest. The last periods first.
 */
export function whatCame(
  all: readonly KeptProjection[],
  projection: Projection | null,
  reports: readonly Line[],
): WhatCame {
  const came = knownIn(projection);
  const said = new Map<string, Came>();
  for (const { version, asOf, kept } of all.toSorted((a, b) => a.version - b.version)) {
    if (kept.kind !== 'values') continue;
    for (const [code, values] of Map.groupBy(kept.values, (value) => value.code))
      for (const value of besideWhatCame(values, came.get(code) ?? new Map()))
        said.set(`${code} ${value.period} ${value.base}`, { ...value, code, version, asOf });
  }
  return {
    values: [...said.values()].toSorted((a, b) => b.period - a.period),
    finished: finishedOf(all, reports),
  };
}

function finishedOf(all: readonly KeptProjection[], reports: readonly Line[]): readonly CameDone[] {
  const done = new Map<string, string>();
  for (const { codes, values } of reports) {
    const [what = '', day = ''] = codes;
    const before = done.get(what);
    if ((values['progress'] ?? 0) >= 100 && (!before || day < before)) done.set(what, day);
  }
  const said = new Map<string, CameDone>();
  for (const { version, asOf, kept } of all)
    for (const { what, likely, earliest, latest } of kept.kind === 'finish' ? kept.projects : []) {
      const came = done.get(what);
      // The first time it was said is the furthest ahead.
      if (came === undefined || said.has(what)) continue;
      const within = (earliest ?? '') <= came && (latest === null || came <= latest);
      const days = Math.round((Date.parse(came) - Date.parse(likely)) / DAY);
      said.set(what, { version, asOf, what, likely, earliest, latest, came, within, days });
    }
  return [...said.values()];
}

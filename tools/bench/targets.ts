import type { Measured } from './load.ts';
import type { Line } from './line.ts';

const TARGETS = { made: 0.25, kept: 0.6, growth: 1.5, roundTrips: 1, worker: 1024 * 1024 } as const;

/** A promise and what was measured. */
export interface Verdict {
  readonly isKept: boolean;
  readonly words: string;
}

/** Answers per second as a part of another's, when both were measured. */
export const ratio = (part: Measured | undefined, whole: Measured | undefined): number | null =>
  part && whole ? part.rate / whole.rate : null;

/** What was promised of each kind of request, over all sizes and connections, against the worst that was measured. */
export function verdicts(lines: readonly Line[], worker: number): Verdict[] {
  const names = [...new Set(lines.map((line) => line.name))];
  const of = (name: string) => lines.filter((line) => line.name === name);
  const isPage = (name: string) => of(name).some((line) => line.weight !== null);
  return [
    ...names
      .filter(isPage)
      .flatMap((name) => [
        part(`${name}, made anew`, worst(of(name), 'made'), TARGETS.made),
        part(`${name}, confirmed by the database`, worst(of(name), 'confirmed'), TARGETS.made),
        part(`${name}, from the edge cache`, worst(of(name), 'kept'), TARGETS.kept),
        most(`${name}, round trips`, Math.max(...of(name).map((line) => line.roundTrips)), TARGETS.roundTrips),
      ]),
    ...names.flatMap((name) => growth(name, of(name))),
    ...names.map((name) =>
      most(
        `${name}, errors`,
        of(name).reduce((sum, line) => sum + bad(line), 0),
        0,
      ),
    ),
    {
      isKept: worker <= TARGETS.worker,
      words: `Worker: ${Math.round(worker / 1024)} KB gzip (at most ${TARGETS.worker / 1024} KB)`,
    },
  ];
}

/** Answers of a line that were neither a success nor a redirect. */
const bad = (line: Line) =>
  [...line.made, ...line.confirmed, ...line.kept].reduce((sum, measured) => sum + measured.bad, 0);

const worst = (lines: readonly Line[], kind: 'made' | 'confirmed' | 'kept'): number =>
  Math.min(...lines.flatMap((line) => line[kind].map((measured, i) => ratio(measured, line.floor[i]) ?? 0)));

const part = (what: string, value: number, target: number): Verdict => ({
  isKept: value >= target,
  words: `${what}: ${value.toFixed(2)} of the bare Worker (at least ${target})`,
});

const most = (what: string, value: number, target: number): Verdict => ({
  isKept: value <= target,
  words: `${what}: ${Number(value.toFixed(2))} (at most ${target})`,
});

/** What the largest catalogue costs compared with the smallest, at 16 connections. */
function growth(name: string, lines: readonly Line[]): Verdict[] {
  const bySize = lines.toSorted((a, b) => a.size - b.size);
  const [small, large] = [bySize[0], bySize.at(-1)];
  const cost = ratio(small?.made[1], large?.made[1]);
  if (!small || !large || small === large || cost === null) return [];
  const [few, many] = [small.size.toLocaleString('en'), large.size.toLocaleString('en')];
  return [most(`${name}, ${many} products cost so many times ${few}`, cost, TARGETS.growth)];
}

import type { PageWeight } from '../page-weight.ts';
import type { Measured } from './load.ts';

/** One kind of request against one size of catalogue; the lists hold 1 and 16 connections. */
export interface Line {
  readonly size: number;
  readonly name: string;
  /** Made anew each time. */
  readonly made: readonly Measured[];
  /** The bare Worker with as many bytes. */
  readonly floor: readonly Measured[];
  /** From the edge cache. */
  readonly kept: readonly Measured[];
  readonly roundTrips: number;
  readonly weight: PageWeight | null;
}

const TARGETS = { made: 0.25, kept: 0.6, growth: 1.5, roundTrips: 1 } as const;

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const timing = (m: Measured | undefined) =>
  m ? `${number(m.rate)}/s ${m.p50}/${m.p99}${m.bad ? ` BAD ${m.bad}` : ''}` : '–';

/** Answers per second as a part of the bare Worker's. */
const ratio = (part: Measured | undefined, whole: Measured | undefined) =>
  part && whole ? part.rate / whole.rate : null;
const shown = (value: number | null, target: number) =>
  value === null ? '–' : `${value.toFixed(2)}${value < target ? ' ✗' : ''}`;

const HEAD = [
  'products',
  'request',
  '1 conn: rate p50/p99 ms',
  '16 conns',
  'of bare, 1',
  'of bare, 16',
  'cached, 16',
  'of bare, 1',
  'of bare, 16',
  'trips',
  'HTML',
  'JS',
  'CSS+fonts',
];

/** The table, then what misses its target. */
export function printReport(lines: readonly Line[]): void {
  const rows = lines.map((line) => [
    number(line.size),
    line.name,
    timing(line.made[0]),
    timing(line.made[1]),
    shown(ratio(line.made[0], line.floor[0]), TARGETS.made),
    shown(ratio(line.made[1], line.floor[1]), TARGETS.made),
    timing(line.kept[1]),
    shown(ratio(line.kept[0], line.floor[0]), TARGETS.kept),
    shown(ratio(line.kept[1], line.floor[1]), TARGETS.kept),
    number(line.roundTrips, 2) + (line.floor.length && line.roundTrips > TARGETS.roundTrips ? ' ✗' : ''),
    ...(line.weight
      ? [line.weight.html, line.weight.js, line.weight.cssAndFonts].map((n) => number(n))
      : ['–', '–', '–']),
  ]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const print = (cells: readonly string[]) =>
    console.log(
      cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  console.log(
    '\nGzip bytes; p50/p99 in milliseconds; "of bare" is the part of a bare Hono Worker answering as many bytes.\n',
  );
  print(HEAD);
  for (const row of rows) print(row);
  for (const growth of growths(lines)) console.log(growth);
}

/** What the largest catalogue costs compared with the smallest, per request. */
function growths(lines: readonly Line[]): string[] {
  const sizes = [...new Set(lines.map((line) => line.size))].sort((a, b) => a - b);
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === large) return [];
  const at = (size: number | undefined, name: string) => lines.find((l) => l.size === size && l.name === name)?.made[1];
  return [...new Set(lines.map((line) => line.name))].flatMap((name) => {
    const [few, many] = [at(small, name), at(large, name)];
    if (!few || !many) return [];
    const cost = few.rate / many.rate;
    return [
      `${name}: ${number(large ?? 0)} products cost ${cost.toFixed(2)} × ${number(small ?? 0)}${cost > TARGETS.growth ? ' ✗' : ''}`,
    ];
  });
}

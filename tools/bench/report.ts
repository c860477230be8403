import type { Line } from './line.ts';
import type { Measured } from './load.ts';
import { ratio, verdicts } from './targets.ts';

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const timing = (m: Measured | undefined) =>
  m ? `${number(m.rate)}/s ${m.p50}/${m.p99}${m.bad ? ` BAD ${m.bad}` : ''}` : '–';
const shown = (part: Measured | undefined, whole: Measured | undefined) => ratio(part, whole)?.toFixed(2) ?? '–';

const HEAD = [
  'products',
  'request',
  '1 conn: rate p50/p99 ms',
  '16 conns',
  'of bare, 1',
  'of bare, 16',
  'of bare + trip, 16',
  'confirmed, 16',
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

const NOTE = `
Gzip bytes; p50/p99 in milliseconds; "of bare" is the part of a bare Hono Worker answering as many bytes, "bare + trip" is
that Worker asking the same database for one number before it answers. Pages made anew have an address each, so nobody
can know them. Confirmed pages are asked for with cache-control: no-cache: the database is asked each time whether what is
in memory is still the same. Cached pages come from the isolate's memory, and from the Cache API after it. Load, Worker and database share
this machine's processors.
`;

/** The table, then each promise with `ok` or `missed`. Tells whether every request was answered. */
export function printReport(lines: readonly Line[], worker: number): { answered: boolean } {
  const rows = lines.map((line) => [
    number(line.size),
    line.name,
    timing(line.made[0]),
    timing(line.made[1]),
    shown(line.made[0], line.floor[0]),
    shown(line.made[1], line.floor[1]),
    shown(line.made[1], line.asking[1]),
    timing(line.confirmed[1]),
    shown(line.confirmed[0], line.floor[0]),
    shown(line.confirmed[1], line.floor[1]),
    timing(line.kept[1]),
    shown(line.kept[0], line.floor[0]),
    shown(line.kept[1], line.floor[1]),
    number(line.roundTrips, 2),
    ...(line.weight
      ? [line.weight.html, line.weight.js, line.weight.cssAndFonts].map((n) => number(n))
      : ['–', '–', '–']),
  ]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const print = (cells: readonly string[]) =>
    console.log(
      cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  console.log(NOTE);
  print(HEAD);
  for (const row of rows) print(row);
  console.log('');
  for (const { isKept, words } of verdicts(lines, worker)) console.log(`${isKept ? 'ok    ' : 'missed'}  ${words}`);
  return {
    answered: lines.every(({ made, confirmed, kept }) =>
      [...made, ...confirmed, ...kept].every(({ bad }) => bad === 0),
    ),
  };
}

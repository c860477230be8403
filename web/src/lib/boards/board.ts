import type { Half } from '#src/modules/promises/index.ts';
import type { Dataset, Line, Measure, Worded } from '#src/modules/village-data/datasets/index.ts';
import { monthName } from '#lib/format/month.ts';
import * as m from '#lib/paraglide/messages.js';

/** `Oktober 2026` of `2026-10`; a year is itself. */
export function windowName(window: string): string {
  const [year = '', month] = window.split('-');
  return month ? `${monthName(Number(month))} ${year}` : year;
}

export const valueOf = (line: Line, measure: string): number | null => line.values[measure] ?? null;

/** Rates of fewer letters are not shown. */
const ENOUGH = 10;

/** What a month was like, in one sentence; a second one names what stood overdue when it ended. */
export function sayMonth(line: Line): string {
  const month = windowName(line.codes[0] ?? '');
  const [issued, kept, overdue] = ['issued', 'kept_percent', 'overdue'].map((name) => valueOf(line, name));
  const after = overdue ? ` ${m.boards_overdue({ n: overdue })}` : '';
  if (issued === 0) return m.boards_none({ month }) + after;
  if (issued == null) return m.boards_withheld({ month }) + after;
  if (issued < ENOUGH) return m.boards_few({ month, n: issued }) + after;
  if (kept == null) return m.boards_kept_unsaid({ month, n: issued }) + after;
  return m.boards_kept({ month, n: issued, kept }) + after;
}

/** What a month of the market was like. */
export function sayMarket(line: Line): string {
  const month = windowName(line.codes[0] ?? '');
  const [orders, answered] = ['orders', 'answered_percent'].map((name) => valueOf(line, name));
  if (orders === 0) return m.boards_market_none({ month });
  if (orders == null) return m.boards_market_withheld({ month });
  if (orders < ENOUGH) return m.boards_market_few({ month, n: orders });
  if (answered == null) return m.boards_market_unsaid({ month, n: orders });
  return m.boards_market_kept({ month, n: orders, answered });
}

/** What a later month found of an earlier one. */
export function sayCorrection({ why, window, found, cases }: Half['corrections'][number]): string {
  const say = why === 'revoked' ? m.boards_later_revoked : m.boards_later_not_sent;
  return say({ window: windowName(window), found: windowName(found), n: cases ?? m.boards_later_few() });
}

/** Lines in which a request was refused, and the reasons that any of them had. */
export function refusalsOf(dataset: Dataset, lines: readonly Line[]) {
  const refused = lines.filter(({ values }) => values['refused'] !== 0);
  const reasons = dataset.measures
    .map(({ name }) => name)
    .filter((name) => name.startsWith('refused_') && refused.some(({ values }) => values[name] !== 0));
  const measures = dataset.measures.map((measure): Measure =>
    reasons.includes(measure.name) ? { ...measure, title: reasonIn(measure.title) } : measure,
  );
  return { dataset: { ...dataset, measures }, lines: refused, measures: ['refused', ...reasons] };
}

/** `Ditolak: salah jenis surat` stands under a heading that says the first of it. */
const reasonIn = (title: Worded): Worded => {
  const rest = (text: string) => text.slice(text.indexOf(':') + 1).trim();
  return { id: rest(title.id), en: rest(title.en) };
};

/** A service between its promise and what became of it; all in hours of the office. */
export interface Bell {
  readonly key: string;
  readonly label: string;
  readonly promised: number;
  readonly usual: number;
  /** Null where it would tell how few were late. */
  readonly nine: number | null;
  readonly kept: number | null;
}

/** Services whose times are shown, worst first: the promise kept least, then the longest beyond it. */
export const bellsOf = (year: readonly Line[]): readonly Bell[] =>
  year
    .slice(1)
    .flatMap((line): Bell[] => {
      const [promised, usual, nine] = ['promised', 'median', 'p90'].map((name) => valueOf(line, name));
      if (promised == null || usual == null) return [];
      const key = line.codes[1] ?? '';
      return [
        {
          key,
          label: line.remarks['title'] ?? key,
          promised,
          usual,
          nine: nine ?? null,
          kept: valueOf(line, 'kept_percent'),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        (a.kept ?? 101) - (b.kept ?? 101) || (b.nine ?? b.usual) / b.promised - (a.nine ?? a.usual) / a.promised,
    );

/** Where an hours axis has its marks: three or four round numbers up to the longest. */
export function hoursAxis(bells: readonly Bell[]): { readonly most: number; readonly ticks: readonly number[] } {
  const longest = Math.max(1, ...bells.flatMap(({ promised, usual, nine }) => [promised, nine ?? usual]));
  const step = [1, 2, 4, 8, 16, 24, 40, 80, 160].find((hours) => longest / hours <= 4) ?? Math.ceil(longest / 4);
  const most = Math.ceil((longest * 1.02) / step) * step;
  return { most, ticks: Array.from({ length: most / step + 1 }, (_, i) => i * step) };
}

/** A part of a board as a table of its own: some of its measures, the lines named as people say them. */
export function tableOf(
  dataset: Dataset,
  lines: readonly Line[],
  { head, measures, nameOf }: { head: string; measures: readonly string[]; nameOf: (line: Line) => string },
): { readonly dataset: Dataset; readonly lines: readonly Line[] } {
  const dimension = { name: 'line', title: { id: head, en: head } };
  const kept = measures.flatMap((name) => dataset.measures.filter((measure) => measure.name === name));
  return {
    dataset: { ...dataset, dimensions: [dimension], measures: kept, remarks: [] },
    lines: lines.map((line) => ({ ...line, codes: [nameOf(line)], remarks: {} })),
  };
}

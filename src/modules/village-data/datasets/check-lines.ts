import { isCalendarDate } from '../../../kernel/clock.ts';
import { LINK } from '../../../kernel/fields.ts';
import type { Dataset, Dimension, Line, Measure, Remark } from './dataset.ts';

/** What is wrong with a line: which from 0, in which column, and why. */
export interface LineFault {
  readonly line: number;
  /** The name of a dimension, measure or remark, or `status`. */
  readonly column: string;
  readonly code:
    | 'required'
    | 'too_long'
    | 'unknown_code'
    | 'duplicate'
    | 'not_a_number'
    | 'whole_rupiah'
    | 'whole_number'
    | 'decimals'
    | 'min_value'
    | 'max_value'
    | 'not_a_date'
    | 'not_yet'
    | 'went_back'
    | 'not_a_link'
    | 'holds_no_value'
    | 'withheld_by_rule';
}

type Fault = Omit<LineFault, 'line'>;

/** No day is after it: for whoever does not ask whether days have come. */
const NEVER = '9999-12-31';
const [LONGEST_CODE, LONGEST_REMARK] = [200, 2_000];

/**
 * Whether lines are ones of a dataset, as they are typed or imported: every dimension a code, of a closed one a known code, no
 * combination twice, rupiah and counts whole, others with no more decimals than the definition says, and no value where a
 * figure is withheld or missing. Of what counts people every line is a count of the finest codes: what is withheld of it, the rule
 * of small numbers says. A photo has words, a day has come by `today`, and what only grows says why where it fell. Every fault is
 * told; none: they fit.
 */
export function checkLines(dataset: Dataset, lines: readonly Line[], today = NEVER): readonly LineFault[] {
  const seen = new Set<string>();
  const own = lines.flatMap((line, at) => {
    const key = JSON.stringify(line.codes);
    const twice: Fault[] = seen.has(key) ? [{ column: dataset.dimensions[0]?.name ?? '', code: 'duplicate' }] : [];
    seen.add(key);
    return [...twice, ...faultsOf(dataset, line, today)].map((fault) => ({ line: at, ...fault }));
  });
  return [...own, ...fallsOf(dataset, lines)];
}

const faultsOf = (dataset: Dataset, line: Line, today: string): readonly Fault[] => [
  ...dataset.dimensions.flatMap((dimension, i) => faultOfCode(dataset, dimension, line.codes[i] ?? '')),
  ...dataset.dimensions.flatMap((dimension, i) => faultOfDay(dimension, line.codes[i] ?? '', today)),
  ...dataset.measures.flatMap((measure) => faultOfValue(measure, line.values[measure.name] ?? null)),
  ...dataset.remarks.flatMap((remark) => faultOfRemark(remark, line.remarks[remark.name])),
  ...dataset.remarks.flatMap(({ name, file }) =>
    file?.kind === 'photo' && line.remarks[name] && !line.remarks[file.beside]
      ? [{ column: file.beside, code: 'required' as const }]
      : [],
  ),
  ...faultOfStatus(dataset, line),
];

function faultOfCode(dataset: Dataset, { name, closed, words, lists }: Dimension, code: string): readonly Fault[] {
  if (code.trim() === '') return [{ column: name, code: 'required' }];
  if (code.length > LONGEST_CODE) return [{ column: name, code: 'too_long' }];
  const list = Object.values(lists ?? {})[0];
  const isKnown =
    dataset.disclosure === 'public' || !list
      ? !closed || Object.hasOwn(words ?? {}, code)
      : Object.hasOwn(list.holds ?? {}, code) || finest(list.tree).includes(code);
  return isKnown ? [] : [{ column: name, code: 'unknown_code' }];
}

const finest = ({ code, parts }: { code: string; parts?: readonly { code: string }[] }): readonly string[] =>
  parts?.flatMap(finest) ?? [code];

function faultOfDay({ name, kind }: Dimension, code: string, today: string): readonly Fault[] {
  if (kind !== 'date' || code.trim() === '') return [];
  if (!isCalendarDate(code)) return [{ column: name, code: 'not_a_date' }];
  return code > today ? [{ column: name, code: 'not_yet' }] : [];
}

/** Lines whose measure is lower than the last one of the same thing, and that do not say why. */
function fallsOf({ rises, dimensions }: Dataset, lines: readonly Line[]): readonly LineFault[] {
  if (!rises) return [];
  const place = (name: string) => dimensions.findIndex((dimension) => dimension.name === name);
  const [each, over] = [place(rises.each), place(rises.over)];
  const at = lines.map((line, i) => ({ line: i, day: line.codes[over] ?? '', ...line }));
  return [...Map.groupBy(at, ({ codes }) => codes[each] ?? '').values()].flatMap((its) => {
    let last = -Infinity;
    return its
      .filter(({ values }) => typeof values[rises.measure] === 'number')
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .flatMap(({ line, values, remarks }): LineFault[] => {
        const [before, now] = [last, values[rises.measure] ?? 0];
        last = now;
        return now < before && !remarks[rises.unless] ? [{ line, column: rises.unless, code: 'went_back' }] : [];
      });
  });
}

function faultOfValue({ name, kind, decimals = 0 }: Measure, value: number | null): readonly Fault[] {
  if (value === null) return [];
  const fault = (code: Fault['code']): readonly Fault[] => [{ column: name, code }];
  if (!Number.isFinite(value)) return fault('not_a_number');
  if (kind === 'rupiah' && !Number.isSafeInteger(value)) return fault('whole_rupiah');
  if (kind === 'count' && !Number.isSafeInteger(value)) return fault('whole_number');
  if (kind === 'count' && value < 0) return fault('min_value');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return fault('max_value');
  return Number(value.toFixed(decimals)) === value ? [] : fault('decimals');
}

function faultOfRemark({ name, kind }: Remark, text: string | undefined): readonly Fault[] {
  if (!text) return [];
  if (text.length > LONGEST_REMARK) return [{ column: name, code: 'too_long' }];
  if (kind === 'date' && !isCalendarDate(text)) return [{ column: name, code: 'not_a_date' }];
  return kind === 'link' && !LINK.test(text) ? [{ column: name, code: 'not_a_link' }] : [];
}

function faultOfStatus({ disclosure, measures }: Dataset, { status, values }: Line): readonly Fault[] {
  if (disclosure !== 'public') {
    if (status === 'withheld' || status === 'missing') return [{ column: 'status', code: 'withheld_by_rule' }];
    return measures.flatMap(({ name }) => (values[name] == null ? [{ column: name, code: 'required' as const }] : []));
  }
  if (status === 'shown' || status === 'example') return [];
  return measures.flatMap(({ name }) =>
    values[name] == null ? [] : [{ column: name, code: 'holds_no_value' as const }],
  );
}

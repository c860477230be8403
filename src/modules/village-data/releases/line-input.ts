import * as v from 'valibot';
import { isCalendarDate } from '../../../kernel/clock.ts';
import { line as text } from '../../../kernel/fields.ts';
import { withFingerprints, type Dataset, type Line } from '../datasets/index.ts';

/** As many lines as a release holds. */
export const MOST_LINES = 10_000;

const word = v.pipe(v.string(), v.maxLength(3_000, 'too_long'));

export const LineSchema = v.object({
  codes: v.pipe(v.array(word), v.minLength(1, 'required'), v.maxLength(12, 'too_long')),
  values: v.optional(v.record(v.string(), v.nullable(v.number('not_a_number'))), {}),
  remarks: v.optional(v.record(v.string(), word), {}),
  status: v.optional(v.picklist(['shown', 'example', 'withheld', 'missing']), 'shown'),
});

export const DaySchema = v.pipe(v.string(), v.check(isCalendarDate, 'not_a_date'));

/** Whether two days lie in different quarters of a year. */
export const isAnotherQuarter = (day: string, other: string): boolean => quarterOf(day) !== quarterOf(other);

/** The first day of the quarter after that of a day. */
export function nextQuarter(day: string): string {
  const [year, quarter] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)];
  return quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

const quarterOf = (day: string): string => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Why something is published, or what a correction mends; everybody reads it. */
export const PublicReasonSchema = text(5, 500);

/** A line with the columns of its dataset and no others. */
export function asLine(dataset: Dataset, given: v.InferOutput<typeof LineSchema>): Line {
  const { dimensions, measures, remarks } = dataset;
  return withFingerprints(dataset, {
    codes: dimensions.map((_, i) => (given.codes[i] ?? '').trim()),
    values: Object.fromEntries(measures.map(({ name }) => [name, given.values[name] ?? null])),
    remarks: Object.fromEntries(
      remarks.flatMap(({ name }) => (given.remarks[name]?.trim() ? [[name, given.remarks[name].trim()]] : [])),
    ),
    status: given.status,
  });
}

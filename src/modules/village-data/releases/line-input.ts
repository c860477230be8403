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

import * as v from 'valibot';
import { DaySchema } from '../releases/index.ts';
import { MOST } from './sheet.ts';

/** A file for a dataset, and how it is to be read where that is not left to us. */
export const TryImportSchema = v.object({
  villageId: v.string(),
  dataset: v.string(),
  bytes: v.instance(Uint8Array, 'not_a_file'),
  /** Which table of a workbook, from 0. */
  sheet: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500))),
  /** By the position of the file's columns; as many as it has. */
  mapping: v.optional(v.pipe(v.array(v.nullable(v.pipe(v.string(), v.maxLength(60)))), v.maxLength(MOST.columns))),
  /** One value for all rows, by the name of a column that the file has not. */
  fixed: v.optional(v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(1_000, 'too_long')))),
});

export const ImportFileSchema = v.object({
  ...TryImportSchema.entries,
  /** The day that its figures are of. */
  asOf: DaySchema,
  reason: v.optional(v.pipe(v.string(), v.maxLength(500, 'too_long')), ''),
  /** Of the file that was tried before: another one is refused. */
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not_a_fingerprint'))),
  /** Somebody said yes to the warnings. */
  yes: v.optional(v.boolean(), false),
});

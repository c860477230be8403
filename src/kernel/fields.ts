import * as v from 'valibot';
import { isAmbiguous } from './numbers.ts';

/** One line as typed: no breaks, no control characters, single spaces. */
export const line = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim()),
    v.minLength(Math.min(least, 1), 'required'),
    v.minLength(least, 'min_length'),
    v.maxLength(most, 'max_length'),
  );

/** Plain text with paragraphs. */
export const paragraphs = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{C}\n]/gu, '')
        .trim(),
    ),
    v.maxLength(most, 'max_length'),
  );

/**
 * A whole number in a range; `kind` is the reason given for what is none, `ambiguous` the one for a text that a reader of
 * numbers left as it was because it may mean two.
 */
export const whole = (least: number, most: number, kind: 'whole_number' | 'rupiah' | 'grams' = 'whole_number') =>
  v.pipe(
    v.number(({ input }) => (typeof input === 'string' && isAmbiguous(input) ? 'ambiguous' : kind)),
    v.safeInteger(kind),
    v.minValue(least, 'min_value'),
    v.maxValue(most, 'max_value'),
  );

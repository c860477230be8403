import * as v from 'valibot';
import { digitsIn } from './identifier.ts';
import { isAmbiguous } from './numbers.ts';
import { oneLine, plainText } from './text.ts';

/** Where a page may lead: a full https address, or a path of this site. Browsers take a \ for a /, and // for another site. */
export const LINK = /^(?:https:\/\/[^\s/\\]+\.[^\s\\]+|\/[^\s/\\][^\s\\]*)$/;

/** One line as typed, see {@link oneLine}. */
export const line = (least: number, most: number) => written(oneLine, least, most);

/** Plain text with paragraphs. */
export const paragraphs = (most: number, least = 0) => written(plainText, least, most);

const written = (read: (typed: string) => string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.transform(read),
    v.minLength(Math.min(least, 1), 'required'),
    v.minLength(least, 'too_short'),
    v.maxLength(most, 'too_long'),
  );

/** A code of so many digits as typed or pasted, see {@link digitsIn}; `wrong` names the mistake. */
export const digits = (least: number, most: number, wrong: string) =>
  v.pipe(
    v.string(),
    v.maxLength(200, wrong),
    v.transform(digitsIn),
    v.regex(new RegExp(`^\\d{${least},${most}}$`), wrong),
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

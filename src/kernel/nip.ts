import * as v from 'valibot';

/** The number of a civil servant, 18 digits, or empty; spaces and dots are only for the eye. */
export const NipSchema = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/[\s.]/g, '')),
  v.check((digits) => /^(\d{18})?$/.test(digits), 'nip'),
);

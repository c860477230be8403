import * as v from 'valibot';
import { APOSTROPHES, oneLine } from './text.ts';

/** As registries write names, with each sign that people type for an apostrophe. */
const NAME = new RegExp(`^[\\p{L}\\p{M} .,${APOSTROPHES}-]+$`, 'u');

/** The name of somebody as a registry holds it: one word is fine. */
export const personName = v.pipe(
  v.string(),
  v.transform(oneLine),
  v.minLength(1, 'required'),
  v.maxLength(80, 'too_long'),
  v.regex(NAME, 'not_a_name'),
);

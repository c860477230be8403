import { recordedBy } from '../conditions/index.ts';
import type { LetterTypeContent } from '../letter-type.ts';

/** Of the catalogue: letters that tell of a death, or of poverty. */
const WITHHELD = new Set(['ahli-waris', 'kematian', 'lahir-mati', 'tidak-mampu']);

/**
 * Whether letters of this type are too few and say too much to be counted by anybody: the board of promises withholds small
 * numbers of them, so the public log takes them with the next day's block only.
 */
export const isWithheld = (type: { readonly slug: string; readonly content: LetterTypeContent }): boolean =>
  WITHHELD.has(type.slug) || recordedBy(type)?.event === 'death';

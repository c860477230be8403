import { stemmer } from '@orama/stemmers/indonesian';
import { APOSTROPHES, oneLine } from '../../kernel/text.ts';

/** Longest word kept; what is longer is cut, in the index and in questions alike. */
const MAX_WORD = 32;

/** Accents and marks that part no words. */
const SILENT = new RegExp(`[\\p{M}\\p{Cf}${APOSTROPHES}]`, 'gu');

/** A word said twice, as people write it: `kue2`, `oleh²nya`. */
const DOUBLED = /(?<!\p{L})(\p{L}{3,})2(?=\p{L}*(?![\p{L}\p{N}]))/gu;

/**
 * The words of a text, in order and each once: small letters, without accents and invisible marks, split at everything that
 * is neither letter nor digit. Whatever a person types (operators, quotes, NUL, emoji) is only separators here.
 */
export function wordsOf(text: string): string[] {
  const flat = oneLine(text).normalize('NFKD').toLowerCase().replace(SILENT, '').replace(DOUBLED, '$1');
  const words = flat.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MAX_WORD)))];
}

/**
 * The Indonesian stem of a word (Snowball), or null when it adds nothing. Stemmers over-stem (keripik → ripik, kerajinan
 * → rajin), so stems stand beside the words, never in their place.
 */
export function stemOf(word: string): string | null {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return null;
  const stem = stemmer(word);
  return stem.length >= 3 && stem !== word ? stem : null;
}

/** Words followed by their stems, as one text for the index. */
export function withStems(words: readonly string[]): string {
  const stems = words.map(stemOf).filter((stem) => stem !== null);
  return [...new Set([...words, ...stems])].join(' ');
}

/** Old, foreign and sloppy spellings of one sound (tj → c, dj → j, x → s, f → p …), doubled letters, and the vowels. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'n'],
  [/sj|ks|[xz]/g, 's'],
  [/q/g, 'k'],
  [/ph|[vf]/g, 'p'],
  [/(.)\1+/g, '$1'],
  [/[aeiouwyh]/g, ''],
];

/** The consonants of a word by sound: `keripik`, `kripik` and `krepek` share `krpk`. */
export const skeletonOf = (word: string): string => SOUNDS.reduce((left, [from, to]) => left.replace(from, to), word);

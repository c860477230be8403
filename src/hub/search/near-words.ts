import { skeletonOf, stemOf } from '../listings/index.ts';
import { distance } from './distance.ts';

/** A word of the vocabulary that may have been meant. */
export interface NearWord {
  readonly word: string;
  /** How many listings have it. */
  readonly uses: number;
}

/** Likeness of two spellings of one sound. */
export const SAME_SOUND = 0.8;

/** A word below this likeness was not meant. */
export const LIKE = 0.5;

const withoutE = (word: string) => word.replaceAll('e', '');

/**
 * How well a word of a listing meets a typed word: 1 = the same, 0 = not at all. A known word was not mistyped: only its
 * other forms and longer words that it begins are like it.
 */
export function likeness(typed: string, found: string, known: boolean): number {
  if (typed === found) return 1;
  const stem = stemOf(typed) ?? typed;
  if (stem === (stemOf(found) ?? found)) return 0.85;
  if (known)
    return withoutE(typed) === withoutE(found) ? SAME_SOUND : typed.length >= 3 && found.startsWith(typed) ? 0.6 : 0;
  const most = typed.length <= 3 ? 0 : typed.length <= 5 ? 1 : 2;
  const sounded = typed.length <= 5 ? most : most + 1;
  const sound = skeletonOf(typed);
  if (sound.length >= 2 && sound === skeletonOf(found) && distance(typed, found, sounded) <= sounded) return SAME_SOUND;
  const edits = distance(typed, found, most);
  if (edits <= most) return edits === 1 ? 0.75 : 0.55;
  if (typed.length >= 3 && found.startsWith(typed)) return 0.7;
  const begun = found.slice(0, typed.length);
  return typed.length >= 4 && distance(typed, begun, 1) <= 1 ? 0.5 : 0;
}

/** What was probably meant: the likest word, the more used one of two; null when nothing is near. */
export function meantBy(typed: string, words: readonly NearWord[]): string | null {
  const scored = words
    .map(({ word, uses }) => ({ word, score: likeness(typed, word, false) + Math.min(uses, 1000) / 100_000 }))
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.word ?? null;
}

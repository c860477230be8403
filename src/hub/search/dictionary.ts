import { MINUTE, type Clock } from '../../kernel/clock.ts';
import { readRows, type Db } from '../../platform/libsql/index.ts';
import { wordsOf } from '../listings/index.ts';
import { allSynonyms, type SynonymRow } from './synonyms.repo.ts';

/** What people of the region call the same, ready to be looked up. */
export interface Dictionary {
  /** The longest phrase anybody may replace, in words. */
  readonly longestPhrase: number;
  /** Other ways to say these words, without the words themselves; empty when there are none. */
  otherWords(words: readonly string[]): readonly (readonly string[])[];
}

/** Builds the dictionary from its lines: `durian, duren` finds either by the other. A phrase may stand in several lines. */
export function dictionaryOf(lines: readonly string[]): Dictionary {
  const byPhrase = new Map<string, (readonly string[])[]>();
  let longestPhrase = 1;
  for (const line of lines) {
    const phrases = line
      .split(',')
      .map((phrase) => wordsOf(phrase))
      .filter((words) => words.length > 0);
    for (const phrase of phrases) {
      longestPhrase = Math.max(longestPhrase, phrase.length);
      const said = phrase.join(' ');
      byPhrase.set(said, [...(byPhrase.get(said) ?? []), ...phrases.filter((other) => other.join(' ') !== said)]);
    }
  }
  return { longestPhrase, otherWords: (words) => byPhrase.get(words.join(' ')) ?? [] };
}

/** A new line is used everywhere after this long at most. */
const FRESH_FOR = 5 * MINUTE;
const kept = new WeakMap<Db, { dictionary: Dictionary; at: number }>();

/** The region's dictionary, kept in memory: a search reads it at most once in five minutes. */
export async function keptDictionary({ db, clock }: { db: Db; clock: Clock }): Promise<Dictionary> {
  const now = clock.now();
  const known = kept.get(db);
  if (known && now - known.at < FRESH_FOR) return known.dictionary;
  const rows = await readRows<SynonymRow>(db, allSynonyms);
  const dictionary = dictionaryOf(rows.map(({ line }) => line));
  kept.set(db, { dictionary, at: now });
  return dictionary;
}

/** Whoever changes the dictionary finds by it at once. */
export const forgetDictionary = (db: Db): void => void kept.delete(db);

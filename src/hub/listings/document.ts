import { skeletonOf, withStems, wordsOf } from './words.ts';
import { raw, type Statement } from '../../platform/libsql/index.ts';

export type ListingKind = 'product' | 'service' | 'shop';

/** The texts a listing is found by, most telling first. */
export interface ListingTexts {
  readonly title: string;
  /** Category, section, keywords, trade: counts less than the title. */
  readonly more: readonly string[];
  /** Counts least; only its first 2,000 characters. */
  readonly story: string;
}

const STORY_LENGTH = 2_000;

/**
 * Writes the words a listing is found by. Commit it together with, and before, the listing itself; the index follows
 * by triggers.
 */
export function documentStep(kind: ListingKind, refId: string, texts: ListingTexts): Statement {
  const title = wordsOf(texts.title);
  const more = wordsOf(texts.more.join(' '));
  const story = wordsOf(texts.story.slice(0, STORY_LENGTH));
  return raw(
    `INSERT INTO search_documents (kind, ref_id, title, more, story, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, more = excluded.more, story = excluded.story,
       words = excluded.words`,
    [kind, refId, withStems(title), withStems(more), withStems(story), JSON.stringify(vocabulary([...title, ...more]))],
  );
}

/** Words worth offering while somebody types: no numbers, no single letters. */
function vocabulary(words: readonly string[]): [word: string, skeleton: string][] {
  const useful = [...new Set(words)].filter((word) => word.length >= 3 && !/\d/.test(word));
  return useful.map((word) => [word, skeletonOf(word)]);
}

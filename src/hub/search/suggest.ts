import type { Deps } from '../../foundation/deps.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { toCard, wordsOf, type ListingCard, type ListingKind } from '../listings/index.ts';
import { LIKE, likeness } from './near-words.ts';
import { keptDictionary } from './dictionary.ts';
import { readQuestion, type Question } from './question.ts';
import { ranked } from './rank.ts';
import { searchText } from './search.ts';
import { suggestQuery, type SuggestedRow } from './suggest-query.ts';

/** One line under the search box while somebody types. */
export interface Suggestion {
  readonly kind: ListingKind;
  readonly title: string;
  readonly path: string;
  readonly picture: string | null;
  /** Rupiah; 0 = free. */
  readonly price: number;
}

export interface Suggestions {
  /** How the question may go on: "kopi r" → "kopi robusta". */
  readonly words: readonly string[];
  readonly listings: readonly Suggestion[];
}

const [WORDS, PRODUCTS, SERVICES, SHOPS] = [4, 5, 3, 2];

/**
 * What somebody may be about to ask, in one round trip: the last word is taken for a beginning, with or without a slip.
 * Services are those of the visitor's village.
 */
export async function suggest(
  deps: Pick<Deps, 'db' | 'clock'>,
  asked: { q: unknown; villageId: string | null },
): Promise<Result<Suggestions>> {
  const q = parse(searchText, asked.q);
  if (!q.ok) return q;
  const question = readQuestion(q.value, await keptDictionary(deps));
  if (question.wishes.length === 0) return ok({ words: [], listings: [] });
  const rows = await readRows<SuggestedRow>(deps.db, suggestQuery(question, asked.villageId ?? ''));
  const best = (tier: SuggestedRow['tier'], count: number) => {
    const cards = rows.filter((row) => row.tier === tier).sort((a, b) => b.doc - a.doc);
    return ranked(question, cards.map(toCard)).slice(0, count);
  };
  const listings = [...best('products', PRODUCTS), ...best('services', SERVICES), ...best('shops', SHOPS)];
  const shown = ranked(question, listings);
  return ok({
    words: completions(question, shown),
    listings: shown.map(({ kind, title, path, picture, price }) => ({ kind, title, path, picture, price })),
  });
}

/** The question with its last word as the best listings write it. */
function completions({ wishes }: Question, listings: readonly ListingCard[]): string[] {
  const said = wishes.flatMap((wish) => wish.words);
  const begun = said.at(-1) ?? '';
  const words = listings.flatMap((listing) => wordsOf(listing.title)).filter((word) => !said.includes(word));
  const goingOn = [...new Set(words)].filter((word) => word.startsWith(begun) || likeness(begun, word, false) >= LIKE);
  return goingOn.slice(0, WORDS).map((word) => [...said.slice(0, -1), word].join(' '));
}

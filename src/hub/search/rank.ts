import { wordsOf, type ListingCard } from '../listings/index.ts';
import { LIKE, likeness } from './near-words.ts';
import type { Question, Wish } from './question.ts';

/** A listing with the words of its keywords, where they are known. */
export type Judged = ListingCard & { readonly more?: readonly string[] };

/** What a word says about a listing, by where it stands. */
const IN_KEYWORDS = 0.85;
export const IN_SUMMARY = 0.6;

/** How well a text meets one wish, 0–1: the words themselves, or another way to say them. */
function met(wish: Wish, text: readonly string[]): number {
  const best = (word: string) => Math.max(0, ...text.map((found) => likeness(word, found, wish.known)));
  const own = wish.words.reduce((sum, word) => sum + best(word), 0) / wish.words.length;
  const whole = ` ${text.join(' ')} `;
  const glued = text.join('').includes(wish.words.join('')) && wish.words.join('').length >= 6 ? 0.9 : 0;
  const others = wish.others.map((other) =>
    whole.includes(` ${other.join(' ')} `) ? 0.95 : other.every((word) => text.includes(word)) ? 0.85 : 0,
  );
  return Math.max(own, glued, ...others);
}

/** How well a listing meets each wish: best where its title does, less where only keywords or summary do. */
export function wishesMet(question: Question, listing: Judged): number[] {
  const [title, summary] = [wordsOf(listing.title), wordsOf(listing.summary)];
  const more = [
    ...(listing.more ?? []),
    ...wordsOf(`${listing.categoryId} ${listing.shopName ?? ''} ${listing.villageName}`),
  ];
  return question.wishes.map((wish) =>
    Math.max(met(wish, title), met(wish, more) * IN_KEYWORDS, met(wish, summary) * IN_SUMMARY),
  );
}

/** The part of the question that a listing meets, 0–1, by what its wishes weigh. */
export function partMet(question: Question, listing: Judged, weights: readonly number[]): number {
  const whole = weights.reduce((a, b) => a + b, 0) || 1;
  return wishesMet(question, listing).reduce((sum, it, i) => sum + it * (weights[i] ?? 1), 0) / whole;
}

/**
 * How good a listing is for a question. What the title says weighs most; then how much of the title was asked for, whether
 * it begins with it; sales, stars and stock only decide between equals.
 */
export function scoreOf(question: Question, listing: Judged): number {
  const title = wordsOf(listing.title);
  const wishes = question.wishes.map((wish) => met(wish, title));
  const meets = wishes.reduce((sum, it) => sum + it, 0) / wishes.length;
  const asked = question.wishes.map((wish) => ({ words: [...wish.words, ...wish.others.flat()], known: wish.known }));
  const isAsked = (word: string) =>
    asked.some(({ words, known }) => words.some((it) => likeness(it, word, known) >= LIKE));
  const covered = title.filter(isAsked).length / (title.length || 1);
  const begins = title[0] !== undefined && isAsked(title[0]) ? 1 : 0;
  return meets * 10 + covered * 1.5 + begins * 0.3 + Math.log10(1 + listing.sold) * 0.3 + (listing.inStock ? 0.5 : 0);
}

/** Best first; equals keep the order they came in. */
export function ranked<T extends Judged>(question: Question, listings: readonly T[]): T[] {
  return listings
    .map((listing) => ({ listing, score: scoreOf(question, listing) }))
    .sort((a, b) => b.score - a.score)
    .map(({ listing }) => listing);
}

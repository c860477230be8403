import { wordsOf, type ListingCard } from '../listings/index.ts';
import { LIKE, likeness } from './near-words.ts';
import type { Question, Wish } from './question.ts';

/** How well a title meets one wish, 0–1: the words themselves, or another way to say them. */
function met(wish: Wish, title: readonly string[]): number {
  const best = (word: string) => Math.max(0, ...title.map((found) => likeness(word, found, wish.known)));
  const own = wish.words.reduce((sum, word) => sum + best(word), 0) / wish.words.length;
  const whole = ` ${title.join(' ')} `;
  const glued = title.join('').includes(wish.words.join('')) && wish.words.join('').length >= 6 ? 0.9 : 0;
  const others = wish.others.map((other) =>
    whole.includes(` ${other.join(' ')} `) ? 0.95 : other.every((word) => title.includes(word)) ? 0.85 : 0,
  );
  return Math.max(own, glued, ...others);
}

/** How well a text meets each wish. */
export function wishesMet(question: Question, text: string): number[] {
  const words = wordsOf(text);
  return question.wishes.map((wish) => met(wish, words));
}

/**
 * How good a listing is for a question. What the title says weighs most; then how much of the title was asked for, whether
 * it begins with it; sales, stars and stock only decide between equals.
 */
export function scoreOf(question: Question, listing: ListingCard): number {
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
export function ranked<T extends ListingCard>(question: Question, listings: readonly T[]): T[] {
  return listings
    .map((listing) => ({ listing, score: scoreOf(question, listing) }))
    .sort((a, b) => b.score - a.score)
    .map(({ listing }) => listing);
}

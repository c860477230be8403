import { wordsOf, writeCursor, type ListingCard } from '../listings/index.ts';
import type { Found } from './find-listings.repo.ts';
import { LIKE, likeness, meantBy, SAME_SOUND } from './near-words.ts';
import type { Question } from './question.ts';
import { PAGE, type Start } from './search-query.ts';
import { ranked, scoreOf, wishesMet } from './rank.ts';

/** How the products found answer the question: they have every word, words near them, some of them, or there are none. */
export type Match = 'all' | 'near' | 'some' | 'none';

export interface SearchResult {
  readonly match: Match;
  /** The words as they were probably meant, when one was not known: for "showing results for …". */
  readonly meant: string | null;
  /** Whether services answer better than products and should stand first. */
  readonly servicesFirst: boolean;
  readonly products: readonly ListingCard[];
  readonly services: readonly ListingCard[];
  readonly shops: readonly ListingCard[];
  /** What sells best, when nothing in the region is near what was asked. */
  readonly popular: readonly ListingCard[];
  readonly next: string | null;
}

const SERVICES_SHOWN = 6;
const SHOPS_SHOWN = 4;
/** Below every product: nothing of this tier is left. */
const USED_UP = 1;

/** Makes a page of results of what was found; only the first page has more than products with every wish. */
export function answerOf(asked: Question, found: Found, start: Start): SearchResult {
  const question = withKnowledge(asked, found);
  const first = start.title === null && start.more === null;
  const { match, products } = first ? firstPage(question, found) : laterPage(question, found);
  const services = first ? bestServices(question, found) : [];
  const shops = first ? found.shops.slice(0, SHOPS_SHOWN) : [];
  const [best] = products;
  const [service] = services;
  return {
    match,
    meant: match === 'near' ? meant(question, found) : null,
    servicesFirst: service !== undefined && (!best || scoreOf(question, service) >= scoreOf(question, best)),
    products,
    services,
    shops,
    popular: products.length + services.length + shops.length === 0 ? found.popular : [],
    next: nextOf(found, start),
  };
}

const nearTo = (found: Found, wish: number) => found.near[wish] ?? [];

/** Marks the wishes whose word the vocabulary has: it is then not taken for a slip of another. */
const withKnowledge = (question: Question, found: Found): Question => ({
  wishes: question.wishes.map((wish, i) => ({
    ...wish,
    known: wish.known || nearTo(found, i).some((near) => near.word === wish.words[0]),
  })),
});

/** The products of a later page: every wish is met. */
function laterPage(question: Question, found: Found): { match: Match; products: ListingCard[] } {
  const products = found.title.length === PAGE ? found.title : [...found.title, ...found.more].slice(0, PAGE);
  return { match: products.length > 0 ? 'all' : 'none', products: ranked(question, products) };
}

/** Strict ones first, then near ones, and only without any those that meet most wishes. */
function firstPage(question: Question, found: Found): { match: Match; products: ListingCard[] } {
  const strict = [...ranked(question, found.title), ...ranked(question, found.more)].slice(0, PAGE);
  if (strict.length === PAGE) return { match: 'all', products: strict };
  const known = new Set(strict.map((row) => row.id));
  const isMeant = meantFilter(question, found);
  // Beside what was asked for, only other spellings of it; without anything, whatever is near.
  const least = strict.length > 0 ? SAME_SOUND : LIKE;
  const near = found.nearly.filter((row) => !known.has(row.id) && isMeant(row, least, question.wishes.length));
  const products = [...strict, ...ranked(question, near)].slice(0, PAGE);
  if (products.length > 0) return { match: strict.length > 0 ? 'all' : 'near', products };
  const some = [found.some, found.any]
    .map((tier) => tier.filter((row) => isMeant(row, LIKE, 1)))
    .find((it) => it.length > 0);
  return some ? { match: 'some', products: ranked(question, some).slice(0, PAGE) } : { match: 'none', products: [] };
}

/**
 * The vocabulary also offers words that only share a sound or a letter. Tells whether a product has `wishes` wishes that
 * were really meant: seen on its card, or trusted because every word offered for that wish is like the typed one.
 */
function meantFilter(question: Question, found: Found) {
  const trusted = question.wishes.map((wish, i) =>
    nearTo(found, i).every((near) => wish.words.some((word) => likeness(word, near.word, wish.known) >= LIKE)),
  );
  return (row: ListingCard, least: number, wishes: number) => {
    const card = `${row.title} ${row.categoryId} ${row.shopName ?? ''} ${row.villageName}`;
    const met = wishesMet(question, card).filter((it, i) => it >= least || (least === LIKE && trusted[i]));
    return met.length >= wishes;
  };
}

/** Services with every wish; else those that meet the most wishes, half at least: "surat nikah" is not any letter. */
function bestServices(question: Question, found: Found): ListingCard[] {
  if (found.services.length > 0) return ranked(question, found.services).slice(0, SERVICES_SHOWN);
  const judged = found.partServices.map((row) => ({
    row,
    met: wishesMet(question, `${row.title} ${row.summary}`).filter((it) => it >= LIKE).length,
  }));
  const most = Math.max(0, ...judged.map(({ met }) => met));
  if (most === 0 || most * 2 < question.wishes.length) return [];
  const best = judged.filter(({ met }) => met === most).map(({ row }) => row);
  return ranked(question, best).slice(0, SERVICES_SHOWN);
}

/** The question with unknown words replaced by the likest known ones; null when nothing was replaced. */
function meant(question: Question, found: Found): string | null {
  let changed = false;
  const words = question.wishes.flatMap((wish, i) => {
    const typed = wish.words.join(' ');
    if (wish.known) return [typed];
    const word = meantBy(typed, nearTo(found, i));
    if (word === null) return [typed];
    changed = true;
    return [word];
  });
  return changed ? wordsOf(words.join(' ')).join(' ') : null;
}

/**
 * The next page begins below the last title match; once those are used up, below the last other one that was shown.
 * Near ones have no further pages.
 */
function nextOf(found: Found, start: Start): string | null {
  const left = PAGE - found.title.length;
  const lastTitle = found.title.at(-1);
  if (left === 0 && lastTitle) return writeCursor(lastTitle.doc, start.more ?? 0);
  const lastMore = found.more[left - 1];
  return lastMore ? writeCursor(USED_UP, lastMore.doc) : null;
}

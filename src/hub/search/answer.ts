import { wordsOf, writeCursor, type ListingCard, type SearchSort } from '../listings/index.ts';
import type { Found, FoundCard } from './find-listings.repo.ts';
import { LIKE, likeness, meantBy, SAME_SOUND } from './near-words.ts';
import type { Question } from './question.ts';
import { PAGE, type Start } from './search-query.ts';
import { IN_SUMMARY, partMet, ranked, scoreOf, wishesMet } from './rank.ts';

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
  /** How many products have every word, or are near when none has; {@link COUNTED} stands for that many or more. */
  readonly total: number;
  readonly next: string | null;
}

const SERVICES_SHOWN = 6;
const SHOPS_SHOWN = 4;
/** Who meets less of a question than this does not answer it. */
const HALF = 0.45;
/** Weight of a word that no listing has. */
const UNKNOWN = 0.2;
/** Below every product: nothing of this tier is left. */
const USED_UP = 1;

/** Makes a page of results of what was found; only the first page has more than products with every wish. */
export function answerOf(asked: Question, found: Found, start: Start): SearchResult {
  const question = withKnowledge(asked, found);
  const first = start.title === null && start.more === null && !start.sorted?.shown;
  const services = first ? bestServices(question, found) : [];
  const { match, products } = first ? firstPage(question, found, start) : laterPage(question, found, start);
  const shown = services.length > 0 && match === 'some' ? besideServices(question, products, services) : products;
  const shops = first ? found.shops.slice(0, SHOPS_SHOWN) : [];
  return {
    match: shown.length > 0 || match !== 'some' ? match : 'none',
    meant: match === 'near' ? meant(question, found) : null,
    servicesFirst: answersBetter(question, services[0], shown[0]),
    products: shown,
    services,
    shops,
    popular: shown.length + services.length + shops.length === 0 ? found.popular : [],
    total: match === 'all' ? Math.max(found.counted, shown.length) : shown.length,
    next: nextOf(found, start),
  };
}

/** Whether the best service meets the question better than the best product. */
function answersBetter(question: Question, service: FoundCard | undefined, product: FoundCard | undefined): boolean {
  if (!service || !product) return service !== undefined;
  const [ours, theirs] = [service, product].map((it) => partMet(question, it, evenly(question)));
  return ours === theirs ? scoreOf(question, service) >= scoreOf(question, product) : (ours ?? 0) > (theirs ?? 0);
}

/** Goods that meet only a part of what a service meets better are in its way, unless their title has half of the wishes. */
function besideServices(
  question: Question,
  products: readonly FoundCard[],
  services: readonly FoundCard[],
): FoundCard[] {
  const weights = evenly(question);
  const best = Math.max(...services.map((it) => partMet(question, it, weights)));
  return products.filter((it) => {
    const inTitle = wishesMet(question, { ...it, more: [], summary: '', categoryId: '', villageName: '' });
    return partMet(question, it, weights) >= best || inTitle.filter((met) => met >= LIKE).length * 2 >= inTitle.length;
  });
}

const evenly = (question: Question) => question.wishes.map(() => 1);

const nearTo = (found: Found, wish: number) => found.near[wish] ?? [];

/** Marks the wishes whose word the vocabulary has: it is then not taken for a slip of another. */
const withKnowledge = (question: Question, found: Found): Question => ({
  wishes: question.wishes.map((wish, i) => ({
    ...wish,
    known: wish.known || nearTo(found, i).some((near) => near.word === wish.words[0]),
  })),
});

/** The products of a later page: every wish is met. */
function laterPage(question: Question, found: Found, start: Start): { match: Match; products: FoundCard[] } {
  const products = found.title.length === PAGE ? found.title : [...found.title, ...found.more].slice(0, PAGE);
  return { match: products.length > 0 ? 'all' : 'none', products: inOrder(question, products, start) };
}

/** What answers best first, or as the reader wants it. */
function inOrder(question: Question, products: readonly FoundCard[], { sorted }: Start): FoundCard[] {
  return sorted ? [...products].sort(ORDERS[sorted.by]) : ranked(question, products);
}

const newest = (a: FoundCard, b: FoundCard) => b.publishedAt - a.publishedAt || b.id - a.id;
const ORDERS: Readonly<Record<SearchSort, (a: FoundCard, b: FoundCard) => number>> = {
  newest,
  cheapest: (a, b) => a.price - b.price || newest(a, b),
  bestselling: (a, b) => b.sold - a.sold || newest(a, b),
};

/** Strict ones first, then near ones, and only without any those that meet most wishes. */
function firstPage(question: Question, found: Found, start: Start): { match: Match; products: FoundCard[] } {
  const strict = [...inOrder(question, found.title, start), ...ranked(question, found.more)].slice(0, PAGE);
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
    .map((tier) =>
      mostlyMet(
        question,
        tier,
        question.wishes.map((_, i) => (isWord(question, found, i) ? 1 : UNKNOWN)),
      ),
    )
    .find((it) => it.length > 0);
  return some ? { match: 'some', products: ranked(question, some).slice(0, PAGE) } : { match: 'none', products: [] };
}

/** Those that meet half of the question or more, by what its wishes weigh; best first. */
const mostlyMet = (question: Question, listings: readonly FoundCard[], weights: readonly number[]): FoundCard[] =>
  listings
    .map((listing) => ({ listing, met: partMet(question, listing, weights), score: scoreOf(question, listing) }))
    .filter(({ met }) => met >= HALF)
    .sort((a, b) => Math.round((b.met - a.met) * 50) || b.score - a.score)
    .map(({ listing }) => listing);

/** Whether a wish is a word that any listing may have: unknown ones ("masih", "banget") say nearly nothing. */
const isWord = ({ wishes }: Question, found: Found, i: number): boolean => {
  const wish = wishes[i];
  if (!wish || wish.known || wish.others.length > 0) return wish !== undefined;
  return nearTo(found, i).some(({ word }) => wish.words.some((typed) => likeness(typed, word, false) >= LIKE));
};

/**
 * What each wish weighs among the services of a village: a word that many of them have ("surat", "keterangan") tells little,
 * one that only goods have counts against all of them.
 */
const weightsAmong = (question: Question, found: Found): number[] =>
  question.wishes.map((_, i) => {
    const having = found.partServices.filter((it) => (wishesMet(question, it)[i] ?? 0) >= LIKE * IN_SUMMARY).length;
    return having > 0 ? 1 / (1 + Math.log(having)) : isWord(question, found, i) ? 1 : UNKNOWN;
  });

/**
 * The vocabulary also offers words that only share a sound or a letter. Tells whether a product has `wishes` wishes that
 * were really meant: seen on its card, or trusted because every word offered for that wish is like the typed one.
 */
function meantFilter(question: Question, found: Found) {
  const trusted = question.wishes.map((wish, i) =>
    nearTo(found, i).every((near) => wish.words.some((word) => likeness(word, near.word, wish.known) >= LIKE)),
  );
  return (row: FoundCard, least: number, wishes: number) => {
    const met = wishesMet(question, row).filter((it, i) => it >= least || (least === LIKE && trusted[i]));
    return met.length >= wishes;
  };
}

/** Services with every wish; else those that meet most of the question: "surat nikah" is not any letter. */
function bestServices(question: Question, found: Found): FoundCard[] {
  const strict = ranked(question, found.services);
  const others = mostlyMet(question, found.partServices, weightsAmong(question, found)).filter((it) =>
    strict.every(({ id }) => id !== it.id),
  );
  return (strict.length > 0 ? strict : others).slice(0, SERVICES_SHOWN);
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
  if (start.sorted) {
    const shown = start.sorted.shown + found.title.length;
    return shown < found.counted ? writeCursor(shown) : null;
  }
  const left = PAGE - found.title.length;
  const lastTitle = found.title.at(-1);
  if (left === 0 && lastTitle) return writeCursor(lastTitle.doc, start.more ?? 0);
  const lastMore = found.more[left - 1];
  return lastMore ? writeCursor(USED_UP, lastMore.doc) : null;
}

import { skeletonOf, stemOf, wordsOf } from '../listings/index.ts';
import type { Dictionary } from './dictionary.ts';

/** Words, or a phrase that has synonyms, that the results should have. */
export interface Wish {
  readonly words: readonly string[];
  /** Other ways to say it; each a set of words. */
  readonly others: readonly (readonly string[])[];
  /** Whether the words are to be taken as typed: the vocabulary has them, or they are a known phrase. */
  readonly known: boolean;
}

/** What somebody typed, understood: every wish should be met, or as many as can be. */
export interface Question {
  readonly wishes: readonly Wish[];
}

/** People do not type more; what follows is not read. */
const [MAX_LENGTH, MAX_WORDS] = [200, 8];

const FILLERS = new Set(
  wordsOf(
    'yang dan di ke dari untuk dengan atau ini itu saya aku kami kita mau ingin cara bagaimana gimana minta tolong cari ' +
      'mencari ada apa dimana buat bikin membuat urus mengurus the a an of for and or not to in i want where how',
  ),
);

/** Reads a question. Any text is a question: operators, quotes and the like are only separators between words. */
export function readQuestion(text: string, dictionary: Dictionary): Question {
  const all = wordsOf(text.slice(0, MAX_LENGTH));
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
  const wishes: Wish[] = [];
  for (let at = 0; at < words.length;) {
    const wish = wishAt(words, at, dictionary);
    wishes.push(wish);
    at += wish.words.length;
  }
  return { wishes };
}

/** The longest phrase with synonyms that begins here, or else the one word. */
function wishAt(words: readonly string[], at: number, dictionary: Dictionary): Wish {
  for (let length = Math.min(dictionary.longestPhrase, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    const others = dictionary.otherWords(phrase);
    if (others.length > 0 || length === 1) return { words: phrase, others, known: length > 1 };
  }
  return { words: words.slice(at, at + 1), others: [], known: false };
}

/** Words are letters and digits only, so quoting them is enough to make them plain text for the index. */
const quoted = (word: string) => `"${word}"`;

/** The index expression of a wish: its words or their stems, or another way to say it. */
export function expressionOf(wish: Wish): string {
  const own = wish.words.map((word) => {
    const stem = stemOf(word);
    return stem ? `(${quoted(word)} OR ${quoted(stem)})` : quoted(word);
  });
  const ways = [own.join(' AND '), ...wish.others.map((other) => other.map(quoted).join(' AND '))];
  return ways.map((way) => `(${way})`).join(' OR ');
}

/** How one word may have been meant: what the vocabulary is asked for. */
export interface Asked {
  readonly word: string;
  readonly skeleton: string;
  /** The word itself and with one letter left out. */
  readonly keys: readonly string[];
}

export function askedFor(word: string): Asked {
  const typable = /^\p{L}+$/u.test(word) && word.length <= 20;
  const keys = typable && word.length >= 4 ? [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)) : [];
  const skeleton = skeletonOf(word);
  return { word, skeleton: typable && skeleton.length >= 2 ? skeleton : '', keys: [...new Set([word, ...keys])] };
}

import type { Worded } from '../datasets/index.ts';
import { word } from './wording.ts';

/** Something that is made or grown, by which goods of the market, local wisdom, commodities and plans find each other. */
export interface Craft {
  readonly slug: string;
  readonly title: Worded;
  /** What one types to find its goods. */
  readonly search: string;
  /** A product is of it when its name holds one of these words, or when it lies in that category. */
  readonly words: readonly string[];
  readonly category?: string;
  /** Its code among the commodities. */
  readonly commodity?: string;
}

export const CRAFTS: readonly Craft[] = [
  { slug: 'tapis', title: word('Tapis', 'Tapis cloth'), search: 'tapis', words: ['tapis'], category: 'tapis' },
  {
    slug: 'sulam-usus',
    title: word('Sulam usus', 'Usus embroidery'),
    search: 'sulam usus',
    words: ['usus'],
    category: 'sulam-usus',
  },
  { slug: 'batik', title: word('Batik', 'Batik'), search: 'batik', words: ['batik'], category: 'batik' },
  {
    slug: 'anyaman',
    title: word('Anyaman pandan dan bambu', 'Pandan and bamboo weaving'),
    search: 'anyaman',
    words: ['anyaman', 'pandan', 'bambu', 'bakul', 'besek'],
  },
  {
    slug: 'kopi',
    title: word('Kopi', 'Coffee'),
    search: 'kopi',
    words: ['kopi'],
    category: 'kopi',
    commodity: 'kopi',
  },
  { slug: 'pisang', title: word('Pisang', 'Banana'), search: 'pisang', words: ['pisang'], commodity: 'pisang' },
  { slug: 'kakao', title: word('Kakao', 'Cocoa'), search: 'kakao', words: ['kakao'], commodity: 'kakao' },
  { slug: 'kelapa', title: word('Kelapa', 'Coconut'), search: 'kelapa', words: ['kelapa'], commodity: 'kelapa' },
  { slug: 'seruit', title: word('Seruit', 'Seruit'), search: 'seruit', words: ['seruit', 'tempoyak'] },
];

/** The craft of a product, by its name and its category; the first that fits. */
export const craftOf = (name: string, category: string): Craft | undefined => {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return CRAFTS.find((craft) => craft.category === category || craft.words.some((word) => words.includes(word)));
};

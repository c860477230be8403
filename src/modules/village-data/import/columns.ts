import type { Dataset, Measure, Worded } from '../datasets/index.ts';

/** A column of a dataset as a file may hold it. */
export interface Column {
  readonly name: string;
  readonly title: Worded;
  readonly kind: 'code' | 'tree' | Measure['kind'] | 'text' | 'date' | 'link' | 'source' | 'status';
  readonly unit?: Worded;
  readonly decimals?: number;
  readonly closed?: true;
  readonly words?: Readonly<Record<string, Worded>>;
}

/** The columns that a file of this dataset holds, in the order of its published copy. `tree`: codes with parts, `4.1.2`. */
export const columnsOf = ({ dimensions, measures, remarks }: Dataset): readonly Column[] => [
  ...dimensions.map(({ name, title, closed, words }): Column => ({
    name,
    title,
    kind: isTree(words) ? 'tree' : 'code',
    ...(words && { words }),
    ...(closed && { closed }),
  })),
  ...measures.map(({ name, title, unit, kind, decimals }): Column => ({
    name,
    title,
    unit,
    kind,
    decimals: decimals ?? 0,
  })),
  ...remarks.map(({ name, title, kind }): Column => ({ name, title, kind })),
  STATUS,
];

/** So that what was an example stays one where somebody brings back a published copy. */
const STATUS: Column = {
  name: 'status',
  title: { id: 'Status', en: 'Status' },
  kind: 'status',
  words: { example: { id: 'contoh', en: 'example' } },
};

const isTree = (words: Column['words'] = {}): boolean => Object.keys(words).some((code) => parentOf(code) in words);

/** `4.1` of `4.1.2`; '' of a code without a parent. */
export const parentOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

/** A code with its parts as numbers, so that `04.1.2.1.` is found as `4.1.2.01`; null: it is none. */
export function bareCode(text: string): string | null {
  const parts = /^\s*\d{1,3}(?:\s*\.\s*\d{1,3})*\s*\.?\s*$/.test(text) ? text.match(/\d+/g) : null;
  return parts && parts.map(Number).join('.');
}

/** The codes of a tree as it writes them, by {@link bareCode}. */
export const writtenCodes = (words: Column['words'] = {}): ReadonlyMap<string, string> =>
  new Map(Object.keys(words).flatMap((code) => [[bareCode(code) ?? code, code] as const]));

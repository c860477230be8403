import type { Dataset } from '../datasets/index.ts';
import { parentOf } from './columns.ts';

/** The code of a dimension for what belongs to none of it. */
const NONE = 'none';

/**
 * Codes that a file need not say: those that follow from another one (`follows` of a dimension), and `none` where the dimension has
 * such a code and nothing says another.
 */
export function codesThatFollow(
  { dimensions }: Dataset,
  codes: Readonly<Record<string, string>>,
): Record<string, string> {
  const following: Record<string, string> = {};
  for (const { name, words = {}, follows } of dimensions) {
    if (codes[name]) continue;
    const code = above(codes[follows?.from ?? ''] ?? '').flatMap((beginning) => follows?.by[beginning] ?? [])[0];
    if (code !== undefined) following[name] = code;
    else if (Object.hasOwn(words, NONE)) following[name] = NONE;
  }
  return following;
}

const above = (code: string): readonly string[] => (code ? [code, ...above(parentOf(code))] : []);

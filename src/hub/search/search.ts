import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readCursor, type ProductFilter } from '../listings/index.ts';
import { answerOf, type SearchResult } from './answer.ts';
import { findListings } from './find-listings.repo.ts';
import { readQuestion } from './question.ts';

/** Any text is accepted; what cannot be a word is ignored. */
export const searchText = v.string();

/** Without words nothing is asked: the page shows categories instead. */
const NOTHING: SearchResult = {
  match: 'none',
  meant: null,
  servicesFirst: false,
  products: [],
  services: [],
  shops: [],
  popular: [],
  next: null,
};

export interface SearchAsked {
  /** What was typed. */
  readonly q: unknown;
  /** The visitor's village: its office's services are found, others' not. */
  readonly villageId: string;
  readonly filter: ProductFilter;
  readonly cursor?: string | undefined;
}

/**
 * One search over the products of the region and the services of the visitor's village, in one round trip. Every text
 * gets an ordinary answer; only something that is not text is refused.
 */
export async function search(deps: Pick<Deps, 'db'>, asked: SearchAsked): Promise<Result<SearchResult>> {
  const q = parse(searchText, asked.q);
  if (!q.ok) return q;
  const question = readQuestion(q.value);
  if (question.wishes.length === 0) return ok(NOTHING);
  const [title = 0, more = 0] = readCursor(asked.cursor, 2) ?? [];
  const start = { title: title || null, more: more || null };
  const found = await findListings(deps.db, { question, villageId: asked.villageId, filter: asked.filter, start });
  return ok(answerOf(question, found, start));
}

import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { productFilterSchema, readCursor, resolveFilter } from '../listings/index.ts';
import { answerOf, type SearchResult } from './answer.ts';
import { findListings } from './find-listings.repo.ts';
import { readQuestion } from './question.ts';

/** Any text is accepted; what cannot be a word is ignored. */
export const searchText = v.string();

export const searchSchema = v.object({ ...productFilterSchema.entries, q: v.optional(searchText, '') });

/** Without words nothing is asked: the page shows a list instead. */
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

/**
 * One search over the products of the region and the services of the visitor's village, in one round trip. Every text
 * gets an ordinary answer. Refused: a filter that cannot be read, a village or district that does not exist.
 */
export async function search(
  deps: Pick<Deps, 'db' | 'facts'>,
  input: unknown,
  visitor: { readonly villageId: string | null },
): Promise<Result<SearchResult>> {
  const asked = parse(searchSchema, input);
  if (!asked.ok) return asked;
  const filter = resolveFilter(await deps.facts.get(), asked.value);
  if (!filter.ok) return filter;
  const question = readQuestion(asked.value.q);
  if (question.wishes.length === 0) return ok(NOTHING);
  const [title = 0, more = 0] = readCursor(asked.value.cursor, 2) ?? [];
  const start = { title: title || null, more: more || null };
  const villageId = visitor.villageId ?? '';
  const found = await findListings(deps.db, { question, villageId, filter: filter.value, start });
  return ok(answerOf(question, found, start));
}

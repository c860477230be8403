import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import type { RegionFacts } from '../../foundation/villages/index.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { SEARCH_SORTS, productFilterSchema, readCursor, resolveFilter } from '../listings/index.ts';
import { answerOf, type SearchResult } from './answer.ts';
import { findListings } from './find-listings.repo.ts';
import { keptDictionary } from './dictionary.ts';
import { readQuestion } from './question.ts';
import type { Start } from './search-query.ts';

/** Any text is accepted; what cannot be a word is ignored. */
export const searchText = v.string();

export const searchSchema = v.object({
  ...productFilterSchema.entries,
  q: v.optional(searchText, ''),
  sort: v.optional(v.picklist(SEARCH_SORTS)),
});

/** Without words nothing is asked: the page shows a list instead. */
const NOTHING: SearchResult = {
  match: 'none',
  meant: null,
  servicesFirst: false,
  products: [],
  services: [],
  shops: [],
  popular: [],
  total: 0,
  next: null,
};

/** Where the asked page begins; a cursor of another order is the beginning. */
function startOf({ cursor, sort }: v.InferOutput<typeof searchSchema>): Start {
  if (sort)
    return { title: null, more: null, sorted: { by: sort, shown: Math.max(0, readCursor(cursor, 1)?.[0] ?? 0) } };
  const [title = 0, more = 0] = readCursor(cursor, 2) ?? [];
  return { title: title || null, more: more || null, sorted: null };
}

/**
 * One search over the products of the region and the services of the visitor's village, in one round trip. Every text
 * gets an ordinary answer. Refused: a filter that cannot be read, a village or district that does not exist.
 */
export async function search(
  deps: Pick<Deps, 'db' | 'clock'>,
  facts: RegionFacts,
  input: unknown,
  visitor: { readonly villageId: string | null },
): Promise<Result<SearchResult>> {
  const asked = parse(searchSchema, input);
  if (!asked.ok) return asked;
  const filter = resolveFilter(facts, asked.value);
  if (!filter.ok) return filter;
  const question = readQuestion(asked.value.q, await keptDictionary(deps));
  if (question.wishes.length === 0) return ok(NOTHING);
  const start = startOf(asked.value);
  const villageId = visitor.villageId ?? '';
  const found = await findListings(deps.db, { question, villageId, filter: filter.value, start });
  return ok(answerOf(question, found, start));
}

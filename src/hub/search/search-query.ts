import type { Query } from '../../platform/libsql/index.ts';
import { CARD, CARD_JSON, type CardRow, type SearchSort } from '../listings/index.ts';
import { allOf, anyOf, mostOf, NEAR, wishesJson } from './expressions.ts';
import { expressionOf, type Question } from './question.ts';
import { servicesOf, SHOPS, type Narrowing } from './search-index.ts';

/** A page of products; with so many strict matches nobody needs near ones. */
export const PAGE = 24;
/** A village offers some dozens of services; none may be missed when they are compared. */
const COMPARED = 60;
const POPULAR = 12;

/** As many matches are counted and put into another order; what follows is found by asking more precisely. */
export const COUNTED = 500;

/** Where a page begins: the last doc of the page before, per tier; null = at the best. */
export interface Start {
  readonly title: number | null;
  readonly more: number | null;
  /** Another order than by what answers best, and how many of it were shown already. */
  readonly sorted: { readonly by: SearchSort; readonly shown: number } | null;
}

const SORTED: Readonly<Record<SearchSort, string>> = {
  newest: 'l.published_at DESC, l.id DESC',
  cheapest: 'l.price, l.published_at DESC, l.id DESC',
  bestselling: 'l.sold DESC, l.published_at DESC, l.id DESC',
};

/**
 * The tiers of a search. Products: `title` has every wish in the title, `more` has every wish, `nearly` every wish or a
 * word near it, `some` all wishes but one, `any` one at least, `popular` none. `services` have every wish, `partServices` some, `shops` every wish
 * nearly. Its one row of tier `near` holds the words of the vocabulary that may have been meant.
 */
export type TierName =
  'title' | 'more' | 'nearly' | 'some' | 'any' | 'services' | 'partServices' | 'shops' | 'near' | 'popular';

export interface FoundRow extends CardRow {
  tier: TierName;
  doc: number;
  /** Words of category, section and keywords, with their stems; in the row of tier `near` how many matches were counted. */
  more: string | number | null;
}

const MORE_WORDS = '(SELECT d.more FROM search_documents d WHERE d.kind = l.kind AND d.ref_id = l.ref_id)';
const MORE = `${MORE_WORDS} AS more`;

/** Integers must be told so: the index ignores a bound that arrives as a float. */
const BELOW = 'CAST(? AS INTEGER)';
const FROM_THE_BEST = Number.MAX_SAFE_INTEGER;

/**
 * Everything a page of results needs, in one statement. Each tier walks its matches best first and stops early, and one
 * that is not needed any more is not walked: `more` only fills the page, `nearly` only stands in for what is missing,
 * `some`, `any` and `popular` only for nothing.
 */
export function searchQuery(question: Question, villageId: string, narrow: Narrowing, start: Start): Query {
  const count = question.wishes.length;
  const strict = question.wishes.map((wish) => `(${expressionOf(wish)})`).join(' AND ');
  const [inTitle, anywhere] = [`{title} : (${strict})`, `{title more story} : (${strict})`];
  const plain = narrow.sql === '';
  /** Docs of products for an index expression in SQL; the listing is looked at only when a condition needs it. */
  const products = (match: string, below: string, limit: number) =>
    `SELECT f.rowid AS doc FROM search_products f ${plain ? '' : 'CROSS JOIN listings l ON l.doc = f.rowid'}
     WHERE f.search_products MATCH ${match} AND f.rowid < ${below}${narrow.sql} ORDER BY f.rowid DESC LIMIT ${limit}`;
  /** Docs of the first matches, which hold what the listing must. */
  const counted = `hit AS MATERIALIZED (SELECT f.rowid AS doc FROM search_products f
      WHERE f.search_products MATCH ? ORDER BY f.rowid DESC LIMIT ${COUNTED}),
    counted AS MATERIALIZED (SELECT l.doc, l.id, l.price, l.sold, l.published_at FROM hit CROSS JOIN listings l ON l.doc = hit.doc
      WHERE true${narrow.sql})`;
  const { sorted } = start;
  const title = sorted
    ? `SELECT l.doc FROM counted l ORDER BY ${SORTED[sorted.by]} LIMIT ${PAGE} OFFSET CAST(? AS INTEGER)`
    : products('?', BELOW, PAGE);
  const shown = (tier: TierName, from: string) =>
    `SELECT '${tier}' AS tier, l.doc, ${CARD}, ${MORE} FROM ${from} CROSS JOIN listings l ON l.doc = ${from}.doc`;
  return {
    sql: `WITH ${NEAR}, ${counted},
      title AS MATERIALIZED (${title}),
      more AS MATERIALIZED (${products(`iif((SELECT count(*) FROM title) < ${PAGE}, ?, '""')`, BELOW, PAGE)}),
      strict AS MATERIALIZED (SELECT (SELECT count(*) FROM title) + (SELECT count(*) FROM more) AS found),
      t AS MATERIALIZED (SELECT key AS i, value ->> 0 AS tier, value ->> 1 AS facets FROM json_each(?))
      ${shown('title', 'title')} UNION ALL ${shown('more', 'more')} UNION ALL
      SELECT t.tier, coalesce(l.doc, 0), iif(l.id IS NULL, loose.near, ${CARD_JSON}),
        iif(l.id IS NULL, (SELECT count(*) FROM counted), ${MORE_WORDS})
      FROM loose CROSS JOIN strict CROSS JOIN t LEFT JOIN listings l ON l.doc IN (
        SELECT doc FROM (${products(
          `CASE WHEN t.i = 0 AND strict.found < ${PAGE} AND loose.differs THEN '(' || ${allOf(count)} || ')' || t.facets
            WHEN t.i = 1 AND strict.found = 0 THEN '(' || ${mostOf(count)} || ')' || t.facets
            WHEN t.i = 2 AND strict.found = 0 THEN '(' || ${anyOf(count)} || ')' || t.facets ELSE '""' END`,
          FROM_THE_BEST.toString(),
          PAGE,
        )}) UNION ALL
        SELECT doc FROM (SELECT rowid AS doc FROM search_others WHERE search_others MATCH CASE t.i WHEN 3 THEN ?
            WHEN 4 THEN '(' || ${anyOf(count)} || ')' || t.facets WHEN 5 THEN '(' || ${allOf(count)} || ')' || t.facets
            ELSE '""' END ORDER BY rowid LIMIT ${COMPARED}))
      UNION ALL SELECT * FROM (SELECT 'popular', l.doc, ${CARD}, NULL FROM listings AS l INDEXED BY listings_sold
        WHERE l.kind = 'product' ORDER BY l.sold DESC, l.published_at DESC
        LIMIT (SELECT iif(found = 0, ${POPULAR}, 0) FROM strict))`,
    args: [
      wishesJson(question, 'unknown'),
      `(${anywhere})${narrow.facets}`,
      ...narrow.args,
      ...(sorted ? [sorted.shown] : [`(${inTitle})${narrow.facets}`, start.title ?? FROM_THE_BEST, ...narrow.args]),
      sorted ? '""' : `((${anywhere}) NOT (${inTitle}))${narrow.facets}`,
      start.more ?? FROM_THE_BEST,
      ...narrow.args,
      JSON.stringify([
        ['nearly', narrow.facets],
        ['some', narrow.facets],
        ['any', narrow.facets],
        ['services', ''],
        ['partServices', servicesOf(villageId)],
        ['shops', SHOPS],
        ['near', ''],
      ]),
      ...narrow.args,
      `(${anywhere})${servicesOf(villageId)}`,
    ],
  };
}

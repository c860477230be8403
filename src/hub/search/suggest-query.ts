import type { Query } from '../../platform/libsql/index.ts';
import { CARD, type CardRow } from '../listings/index.ts';
import { allOf, NEAR, wishesJson } from './expressions.ts';
import type { Question } from './question.ts';
import { servicesOf, SHOPS } from './search-index.ts';

export interface SuggestedRow extends CardRow {
  tier: 'products' | 'services' | 'shops';
  doc: number;
}

/** Enough to rank the few that are shown. */
const COMPARED = 16;

/** Listings that have every wish, the last one as the beginning of a word. */
export function suggestQuery(question: Question, villageId: string): Query {
  const all = allOf(question.wishes.length);
  const from = (index: string, match: string) =>
    `SELECT doc FROM (SELECT rowid AS doc FROM ${index} WHERE ${index} MATCH ${match} ORDER BY rowid DESC LIMIT ${COMPARED})`;
  return {
    sql: `WITH ${NEAR},
      t AS MATERIALIZED (SELECT key AS i, value ->> 0 AS tier, value ->> 1 AS facets FROM json_each(?))
      SELECT t.tier, l.doc, ${CARD} FROM loose CROSS JOIN t CROSS JOIN listings l ON l.doc IN (
        ${from('search_products', `iif(t.i = 0, '{title} : (' || ${all} || ')', '""')`)} UNION ALL
        ${from('search_others', `iif(t.i IN (1, 2), '(' || ${all} || ')' || t.facets, '""')`)})`,
    args: [
      wishesJson(question, 'always'),
      JSON.stringify([
        ['products', ''],
        ['services', servicesOf(villageId)],
        ['shops', SHOPS],
      ]),
    ],
  };
}

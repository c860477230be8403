import { askedFor, expressionOf, type Question } from './question.ts';

/** Whether the vocabulary also completes a word: never, only one it does not know, or always (while typing). */
export type Completion = 'unknown' | 'always';

/**
 * The question as the index statements take it (see NEAR): per wish its strict expression, and for a single word what
 * the vocabulary is asked for.
 */
export function wishesJson(question: Question, completion: Completion): string {
  return JSON.stringify(
    question.wishes.map((wish, i) => {
      const [word] = wish.words;
      const asked = word !== undefined && wish.words.length === 1 ? askedFor(word) : null;
      const last = i === question.wishes.length - 1;
      return {
        strict: expressionOf(wish),
        word: asked?.word ?? '',
        skeleton: asked?.skeleton ?? '',
        keys: asked?.keys ?? [],
        complete: completion === 'always' && last ? 2 : completion === 'unknown' ? 1 : 0,
      };
    }),
  );
}

/**
 * Common table expressions over `?1` = {@link wishesJson}. `wish`: one row per wish. `near`: the few words of the
 * vocabulary that may have been meant by each wish, likest first. A word that the vocabulary knows only gets spellings with
 * or without its e (cokelat, coklat); an unknown one also words of the same sound, words with one letter more, less,
 * other or swapped, and words it begins. `split`: two words written as one.
 * `loose`: one row with the index expression of each wish, the words near it, and whether
 * that differs from what was typed.
 */
export const NEAR = `wish AS MATERIALIZED (
    SELECT w.key AS i, value ->> 'strict' AS strict, value ->> 'word' AS word, value ->> 'skeleton' AS skeleton,
      value -> 'keys' AS keys, value ->> 'complete' AS complete,
      EXISTS (SELECT 1 FROM search_words k WHERE k.word = value ->> 'word') AS known
    FROM json_each(?1) w),
  found AS (
    SELECT wish.i, k.word FROM wish, json_each(wish.keys) t JOIN search_keys k ON k.key = t.value WHERE NOT wish.known
    UNION ALL
    SELECT wish.i, k.word FROM wish JOIN search_keys k ON k.key = '~' || wish.skeleton
      WHERE wish.skeleton <> '' AND (NOT wish.known OR replace(k.word, 'e', '') = replace(wish.word, 'e', ''))
    UNION ALL
    SELECT wish.i, k.word FROM wish JOIN search_words k ON k.word >= wish.word AND k.word < wish.word || char(1114111)
      WHERE wish.word <> '' AND (wish.complete = 2 OR wish.complete = 1 AND NOT wish.known AND length(wish.word) >= 3)
    UNION ALL
    SELECT wish.i, k.word FROM wish JOIN search_keys k ON k.key >= wish.word AND k.key < wish.word || char(1114111)
      WHERE wish.complete > 0 AND NOT wish.known AND length(wish.word) >= 4),
  near AS MATERIALIZED (
    SELECT i, word, uses, same FROM (
      SELECT f.i, f.word, v.uses, f.word = wish.word AS same, iif(wish.complete = 2, 24, 6) AS wanted, row_number() OVER (PARTITION BY f.i ORDER BY f.word = wish.word DESC, count(*) DESC,
        iif(wish.complete = 2, 0, abs(length(f.word) - length(wish.word))), v.uses DESC) AS place
      FROM found f JOIN wish ON wish.i = f.i JOIN search_words v ON v.word = f.word
      GROUP BY f.i, f.word)
    WHERE place <= wanted),
  split AS (
    SELECT wish.i, '("' || a.word || '" AND "' || b.word || '")' AS pair
    FROM wish, json_each('[3,4,5,6,7,8,9,10,11,12]') p
      JOIN search_words a ON a.word = substr(wish.word, 1, p.value)
      JOIN search_words b ON b.word = substr(wish.word, p.value + 1)
    WHERE NOT wish.known AND length(wish.word) >= 6),
  meant AS (
    SELECT i, group_concat('"' || word || '"', ' OR ') AS expression,
      json_group_array(json_object('word', word, 'uses', uses)) AS words,
      max(NOT same) AS others FROM near GROUP BY i),
  pairs AS (SELECT i, group_concat(pair, ' OR ') AS expression FROM split GROUP BY i),
  loose AS MATERIALIZED (
    SELECT json_group_array('(' || strict || coalesce(' OR ' || meant, '') || coalesce(' OR ' || pairs, '') || ')') AS wishes,
      json_group_array(json(coalesce(words, '[]'))) AS near, max(pairs IS NOT NULL OR others) AS differs
    FROM (SELECT wish.strict, meant.expression AS meant, meant.words, coalesce(meant.others, 0) AS others,
            pairs.expression AS pairs
          FROM wish LEFT JOIN meant ON meant.i = wish.i LEFT JOIN pairs ON pairs.i = wish.i ORDER BY wish.i))`;

/** The SQL of an index expression made of some of the loose wishes. */
const wishes = (indexes: readonly number[], between: string) =>
  indexes.map((i) => `(loose.wishes ->> ${i})`).join(` || ' ${between} ' || `);

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Every wish, as meant or nearly. `count` = how many wishes there are. */
export const allOf = (count: number): string => wishes(upTo(count), 'AND');

/** Any wish. */
export const anyOf = (count: number): string => wishes(upTo(count), 'OR');

/** Every wish but one, whichever; of two or fewer, any. */
export function mostOf(count: number): string {
  if (count < 3) return anyOf(count);
  const without = upTo(count).map((left) =>
    wishes(
      upTo(count).filter((i) => i !== left),
      'AND',
    ),
  );
  return `'(' || ${without.join(` || ') OR (' || `)} || ')'`;
}

import { raw, type Query, type Statement } from '../../platform/libsql/index.ts';

/** A line of words that mean the same. */
export interface SynonymRow extends Record<string, unknown> {
  id: number;
  line: string;
  /** The village whose office wrote it; null = it came with Balai. */
  village_id: string | null;
}

/** More lines than this are not read: a dictionary of a region, not of a language. */
export const MOST_LINES = 2_000;

/** Every line, region-wide by meaning: search serves the whole region. */
export const allSynonyms: Query = {
  sql: `SELECT id, line, village_id FROM search_synonyms ORDER BY id DESC LIMIT ${MOST_LINES}`,
  args: [],
};

/** Adds a line unless the dictionary is full; one that is there already changes nothing. */
export const insertSynonyms = (line: string, villageId: string, at: number): Statement =>
  raw(
    `INSERT INTO search_synonyms (line, village_id, added_at)
     SELECT ?1, ?2, ?3 WHERE (SELECT count(*) FROM search_synonyms) < ${MOST_LINES}
     ON CONFLICT (line) DO NOTHING`,
    [line, villageId, at],
  );

/** Removes a line that this village's office wrote. */
export const deleteSynonyms = (id: number, villageId: string): Statement =>
  raw(`DELETE FROM search_synonyms WHERE id = ?1 AND village_id = ?2`, [id, villageId]);

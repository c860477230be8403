import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';

/**
 * Words and phrases that mean the same to people here, one line each: everyday Lampung, Javanese, office slang, English. A
 * line serves the searches of the whole region; the village is the one whose office wrote it, none for what came with Balai.
 */
export const searchSynonyms = sqliteTable(
  'search_synonyms',
  {
    id: integer('id').primaryKey(),
    /** Phrases in small letters, divided by `, `; two or more. */
    line: text('line').notNull(),
    villageId: text('village_id').references(() => villages.id),
    addedAt: integer('added_at').notNull(),
  },
  (t) => [
    uniqueIndex('search_synonyms_line').on(t.line),
    check('search_synonyms_several', sql`${t.line} LIKE '%_, _%'`),
  ],
);

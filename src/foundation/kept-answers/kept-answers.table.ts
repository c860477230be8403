import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What a form was answered, until the page after it has been read. Locked with a secret that only the browser has: neither this
 * table nor the address that names a row opens one.
 */
export const keptAnswers = sqliteTable(
  'kept_answers',
  {
    /** Stands in the address of the page. */
    id: text('id').primaryKey(),
    /** AES-256-GCM in base64; the key is made of the id and the browser's secret. */
    locked: text('locked').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('kept_answers_expired').on(t.expiresAt)],
);

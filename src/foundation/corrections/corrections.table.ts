import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts, officers } from '../identity/identity.table.ts';
import { residents } from '../residents/residents.table.ts';
import { villages } from '../villages/villages.table.ts';
import { CORRECTABLE, CORRECTION_STATES } from './correction.ts';

/** A resident says that the registry is wrong about them (UU 27/2022 art. 6), and what the office answered. */
export const recordCorrections = sqliteTable(
  'record_corrections',
  {
    id: text('id').primaryKey(),
    /** Named in messages: it says nothing of the person. */
    code: text('code').notNull().unique(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    residentId: text('resident_id')
      .notNull()
      .references(() => residents.id),
    askedBy: text('asked_by')
      .notNull()
      .references(() => accounts.id),
    fact: text('fact', { enum: CORRECTABLE }).notNull(),
    /** What it should be and what shows it, in their words, sealed. */
    saidSealed: text('said_sealed').notNull(),
    state: text('state', { enum: CORRECTION_STATES }).notNull().default('open'),
    /** Sealed; the resident reads it. */
    answerSealed: text('answer_sealed'),
    answeredBy: text('answered_by').references(() => officers.id),
    answeredAt: integer('answered_at'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('record_corrections_village').on(t.villageId, t.state, t.createdAt),
    index('record_corrections_resident').on(t.residentId, t.createdAt),
    /** One at a time about the same fact: a second tap of the button asks nothing new. */
    uniqueIndex('record_corrections_open')
      .on(t.residentId, t.fact)
      .where(sql`${t.state} = 'open'`),
    check('record_corrections_answered', sql`(${t.state} = 'open') = (${t.answeredAt} IS NULL)`),
    check('record_corrections_declined', sql`${t.state} <> 'declined' OR ${t.answerSealed} IS NOT NULL`),
  ],
);

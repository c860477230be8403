import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { officers } from '../identity/identity.table.ts';
import { residents } from '../residents/residents.table.ts';
import { villages } from '../villages/villages.table.ts';

/** Ketua RT with their terms, as the village office wrote them down: whose word an endorsement is. */
export const rtHeads = sqliteTable(
  'rt_heads',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    /** `014` */
    rt: text('rt').notNull(),
    /** `02`; null where the village has no RW, or it does not matter. */
    rw: text('rw'),
    name: text('name').notNull(),
    /** Their record, when they live here: then they can endorse from their own phone. */
    residentId: text('resident_id').references(() => residents.id),
    /** First and last day of the term, `YYYY-MM-DD`; null = until somebody follows. */
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => officers.id),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('rt_heads_village').on(t.villageId, t.rt, t.fromOn),
    index('rt_heads_resident').on(t.residentId),
    check('rt_heads_term', sql`${t.untilOn} IS NULL OR ${t.untilOn} >= ${t.fromOn}`),
  ],
);

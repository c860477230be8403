import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';
import { sealedText } from '../../platform/libsql/index.ts';

/**
 * Whatever a person follows: an order, a letter request. One row per case with who holds it now; inboxes and
 * "Pesanan & Permohonan Saya" read only this table, so the hub needs to know nothing about the modules behind it.
 */
export const cases = sqliteTable(
  'cases',
  {
    /** `order`, `letter`, … : a module's case kind. */
    kind: text('kind').notNull(),
    /** The order's or the request's id. */
    id: text('id').notNull(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    code: text('code').notNull().unique(),
    title: text('title').notNull(),
    /** A small picture's blob key or icon name for lists. */
    picture: text('picture'),
    state: text('state').notNull(),
    /** Rupiah; 0 for a service. */
    amount: integer('amount').notNull(),
    /** Whose case it is: the buyer's or the applicant's account, when they have one. */
    ownerAccountId: text('owner_account_id'),
    /** Blind index of the owner's phone: a guest's cases are found again after a one-time code. */
    ownerPhoneIndex: text('owner_phone_index'),
    /** The person a letter is about, when it is another one. */
    subjectResidentId: text('subject_resident_id'),
    /** The counter that serves it: a shop, or null for the village office. */
    shopId: text('shop_id'),
    /** Who must act now: owner, shop, a desk of the office, system, or nobody. */
    holder: text('holder').notNull(),
    /** Until when the holder should have acted. */
    dueAt: integer('due_at'),
    /** The counter's place in the queue: FIFO by this. */
    queuedAt: integer('queued_at').notNull(),
    closed: integer('closed').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.id] }),
    index('cases_owner').on(t.ownerAccountId, t.updatedAt),
    index('cases_phone').on(t.ownerPhoneIndex, t.updatedAt),
    index('cases_subject').on(t.subjectResidentId, t.updatedAt),
    index('cases_shop')
      .on(t.shopId, t.closed, t.queuedAt)
      .where(sql`${t.shopId} IS NOT NULL`),
    index('cases_overdue')
      .on(t.dueAt, t.villageId)
      .where(sql`${t.closed} = 0`),
    index('cases_asked')
      .on(t.villageId, t.updatedAt)
      .where(sql`${t.shopId} IS NOT NULL AND ${t.holder} = 'operator'`),
    /** One desk's queue of one kind: what is closed leaves it. */
    index('cases_desk')
      .on(t.villageId, t.holder, t.kind, t.queuedAt)
      .where(sql`${t.shopId} IS NULL AND ${t.closed} = 0`),
  ],
);

/** The steps of a case, as its followers see them. Append-only. */
export const timelineEntries = sqliteTable(
  'timeline_entries',
  {
    id: text('id').primaryKey(),
    caseKind: text('case_kind').notNull(),
    caseId: text('case_id').notNull(),
    villageId: text('village_id').notNull(),
    state: text('state').notNull(),
    /** Who did it, in the audit's words. */
    actor: text('actor').notNull(),
    /** What followers see as the doer: `buyer`, `seller`, `resident`, `operator`, `secretary`, `head`, `system`, `helper`. */
    role: text('role').notNull(),
    /** Shown to the followers: a reason for a refusal, a tracking number. */
    note: sealedText('note', 'timeline_entries.note'),
    holder: text('holder').notNull(),
    dueAt: integer('due_at'),
    at: integer('at').notNull(),
  },
  (t) => [index('timeline_case').on(t.caseKind, t.caseId, t.at)],
);

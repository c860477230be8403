import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Events committed with the change that caused them; listeners run after the commit, at least once. Ids only, no personal data. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id'),
    /** `order.placed` */
    topic: text('topic').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, string | number | null>>().notNull(),
    createdAt: integer('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: integer('next_at').notNull(),
    doneAt: integer('done_at'),
    /** Code of the last failure; never its text. */
    failure: text('failure'),
  },
  (t) => [index('outbox_due').on(t.doneAt, t.nextAt)],
);

/** A message to one person, from a template; the text is made when it is sent. One per event, person and channel. */
export const notifications = sqliteTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id'),
    channel: text('channel', { enum: ['whatsapp', 'inapp'] }).notNull(),
    accountId: text('account_id'),
    toSealed: text('to_sealed'),
    template: text('template').notNull(),
    locale: text('locale', { enum: ['id', 'en'] })
      .notNull()
      .default('id'),
    params: text('params', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    /** Where a tap leads: a path without personal data and without any key. */
    path: text('path'),
    dedupeKey: text('dedupe_key').notNull().unique(),
    status: text('status', { enum: ['pending', 'sent', 'failed', 'read'] })
      .notNull()
      .default('pending'),
    externalId: text('external_id'),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    readAt: integer('read_at'),
  },
  (t) => [
    index('notifications_account').on(t.accountId, t.createdAt),
    index('notifications_keyed')
      .on(t.id)
      .where(sql`instr(${t.path}, '?k=') > 0`),
    index('notifications_unread')
      .on(t.accountId)
      .where(sql`${t.channel} = 'inapp' AND ${t.readAt} IS NULL`),
  ],
);

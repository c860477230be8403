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
    /** 1 = somebody waits in front of a form: a login code. Told before any backlog. */
    urgent: integer('urgent').notNull().default(0),
    doneAt: integer('done_at'),
    /** Code of the last failure; never its text. */
    failure: text('failure'),
  },
  (t) => [
    index('outbox_due').on(t.doneAt, t.nextAt),
    index('outbox_urgent')
      .on(t.nextAt)
      .where(sql`${t.urgent} = 1 AND ${t.doneAt} IS NULL`),
  ],
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
    /** Parameters that name a person, as JSON. */
    paramsSealed: text('params_sealed'),
    /** Where a tap leads: a path without personal data and without any key. */
    path: text('path'),
    dedupeKey: text('dedupe_key').notNull().unique(),
    status: text('status', { enum: ['pending', 'sent', 'failed', 'read'] })
      .notNull()
      .default('pending'),
    /** How often it was tried, and when it is due: again, or for whoever finds that its sender died. */
    tries: integer('tries').notNull().default(0),
    nextAt: integer('next_at').notNull().default(0),
    /** Code of the last refusal; none once it is sent. */
    failure: text('failure'),
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
    index('notifications_due')
      .on(t.nextAt, t.id)
      .where(sql`${t.status} = 'pending' AND ${t.channel} = 'whatsapp'`),
    index('notifications_undelivered')
      .on(t.villageId, t.createdAt)
      .where(sql`${t.failure} IS NOT NULL`),
    index('notifications_undelivered_all')
      .on(t.createdAt)
      .where(sql`${t.failure} IS NOT NULL`),
    index('notifications_unread')
      .on(t.accountId)
      .where(sql`${t.channel} = 'inapp' AND ${t.readAt} IS NULL`),
  ],
);

/** What is ours to mend at the messenger (token, bill, account, wording), for the site's operator: raised by a refusal, cleared by a success. */
export const messengerAlarms = sqliteTable('messenger_alarms', {
  /** `service`, or the name of one wording. */
  key: text('key').primaryKey(),
  /** The refusal's code. */
  code: text('code').notNull(),
  raisedAt: integer('raised_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  /** Refusals since it was raised. */
  failures: integer('failures').notNull(),
  clearedAt: integer('cleared_at'),
});

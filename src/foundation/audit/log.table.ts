import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The public log: every entry has the next index, for ever. Append-only but for what no head covers yet (migrations/0024). */
export const logEntries = sqliteTable('log_entries', {
  /** From 0, without gaps. */
  idx: integer('idx').primaryKey(),
  /** Null where an older database was put back and the entry fetched from the tiles. */
  eventId: text('event_id').unique(),
  /** SHA-256 of the opening, hex. */
  c: text('c').notNull(),
});

/** 128 random bits an event. Erased, nobody can say any more what `c` stood for; the log stays as it is. */
export const logSalts = sqliteTable('log_salts', {
  eventId: text('event_id').primaryKey(),
  salt: text('salt').notNull(),
});

/** Events that have no index yet. */
export const logWaiting = sqliteTable(
  'log_waiting',
  {
    eventId: text('event_id').primaryKey(),
    /** Null when it is still to be made: the row was written past `audited`. */
    c: text('c'),
    /** 1: enters with the next day's block, in random order. */
    daily: integer('daily').notNull(),
  },
  (t) => [index('log_waiting_daily').on(t.daily)],
);

/** One row: the published head, and how far the log has come. */
export const logState = sqliteTable(
  'log_state',
  {
    id: integer('id').primaryKey(),
    /** Of all logs together. */
    size: integer('size').notNull().default(0),
    root: text('root'),
    /** JSON, hex: the tree's right edge. */
    edge: text('edge'),
    note: text('note'),
    /** JSON: the head that others signed last, with their signatures. */
    cosigned: text('cosigned'),
    /** Entries below this are never taken away: fetched back after a loss. */
    fixed: integer('fixed').notNull().default(0),
    standstill: text('standstill'),
    mayRecover: integer('may_recover').notNull().default(0),
    /** 0 until the rows that are older than the log have entered. */
    opened: integer('opened').notNull().default(0),
    /** The last rowid of `audit_events` that entered as older than the log. */
    filled: integer('filled').notNull().default(0),
    /** `YYYY-MM-DD` WIB of the last daily block. */
    dailyOn: text('daily_on'),
    /** The index of the first entry of the log that is written now: those before are of logs that ended. */
    base: integer('base').notNull().default(0),
    /** JSON: the logs that ended, each with its first index and its last head. */
    ended: text('ended').notNull().default('[]'),
    /** The key of the successor that may begin. */
    successor: text('successor'),
  },
  (t) => [check('log_state_one', sql`${t.id} = 1`)],
);

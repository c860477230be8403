import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';
import { sealedText } from '../../platform/libsql/index.ts';
import type { Line } from '../village-data/index.ts';
import { BOARDS } from './boards.ts';
import type { Correction } from './correction.ts';
import { INDICATOR_CODES } from './indicators.ts';

/**
 * What the board of promises says of a village and a window that has ended. Counted once; never changed, never deleted, without a
 * gap between one window and the next (triggers in the migration after it).
 */
export const promiseWindows = sqliteTable(
  'promise_windows',
  {
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    /** The dataset it is released in. */
    board: text('board', { enum: BOARDS }).notNull(),
    period: text('period', { enum: ['month', 'year'] }).notNull(),
    /** Of the window; see `hub/figures`. */
    number: integer('number').notNull(),
    endedAt: integer('ended_at').notNull(),
    countedAt: integer('counted_at').notNull(),
    /** The published copy: for everybody. */
    lines: text('lines', { mode: 'json' }).$type<readonly Line[]>().notNull(),
    /** What turned out in it of earlier windows, which stay as they were: for everybody. */
    corrections: text('corrections', { mode: 'json' }).$type<readonly Correction[]>().notNull().default([]),
    /** Cells and relations with what is withheld, JSON, for the next windows to reckon with. Never for a page. */
    out: sealedText('out', 'promise_windows.out', { always: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.board, t.period, t.number] }),
    index('promise_windows_beside').on(t.board, t.period, t.number),
    check('promise_windows_ended', sql`${t.countedAt} >= ${t.endedAt}`),
    check('promise_windows_period', sql`${t.period} IN ('month', 'year')`),
    check('promise_windows_lines', sql`json_valid(${t.lines})`),
  ],
);

/** How many reports of levies a kabupaten had in a year: a number from ten on, and none looks like nine. */
export const levyYears = sqliteTable(
  'levy_years',
  {
    year: integer('year').primaryKey(),
    /** Null: fewer than ten, or none. */
    reports: integer('reports'),
    countedAt: integer('counted_at').notNull(),
  },
  (t) => [check('levy_years_few', sql`${t.reports} IS NULL OR ${t.reports} >= 10`)],
);

/** A document that the office names as evidence for an indicator. Never deleted: withdrawn. */
export const evidenceDocuments = sqliteTable(
  'evidence_documents',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    indicator: text('indicator', { enum: INDICATOR_CODES }).notNull(),
    title: text('title').notNull(),
    /** Where everybody can read it. */
    link: text('link').notNull(),
    /** The day on the document, `YYYY-MM-DD`. */
    datedOn: text('dated_on').notNull(),
    addedByRole: text('added_by_role', { enum: ['secretary', 'head'] }).notNull(),
    addedAt: integer('added_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (t) => [
    index('evidence_documents_village').on(t.villageId, t.indicator),
    check('evidence_documents_day', sql`${t.datedOn} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`),
    check('evidence_documents_link', sql`${t.link} LIKE 'https://_%' OR ${t.link} LIKE '/_%'`),
    check('evidence_documents_title', sql`trim(${t.title}) <> ''`),
  ],
);

/** The day, WIB, on which the evidence of a village was last looked at for its dataset. */
export const evidenceLooks = sqliteTable(
  'evidence_looks',
  {
    villageId: text('village_id')
      .primaryKey()
      .references(() => villages.id),
    day: text('day').notNull(),
  },
  (t) => [check('evidence_looks_day', sql`${t.day} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`)],
);

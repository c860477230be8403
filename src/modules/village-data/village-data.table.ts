import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from '../../foundation/identity/identity.table.ts';
import { villages } from '../../foundation/villages/villages.table.ts';
import { sealedText } from '../../platform/libsql/index.ts';
import { DRAFT_SOURCES, DRAFT_STATES } from './draft.ts';

const village = () =>
  text('village_id')
    .notNull()
    .references(() => villages.id);

/** What a village published. A row is never changed and never deleted (triggers in migrations/0031), versions have no gap. */
export const datasetReleases = sqliteTable(
  'dataset_releases',
  {
    id: text('id').primaryKey(),
    villageId: village(),
    /** The slug of its definition. */
    dataset: text('dataset').notNull(),
    version: integer('version').notNull(),
    /** The day its figures are of, `YYYY-MM-DD` WIB. */
    asOf: text('as_of').notNull(),
    publishedAt: integer('published_at').notNull(),
    /** The office and the name of who said yes, for everybody; `system` for what releases itself. */
    publishedByRole: text('published_by_role', { enum: ['secretary', 'head', 'system'] }).notNull(),
    publishedByName: text('published_by_name').notNull(),
    /** Whose login that was; not for everybody. Null only for what releases itself. */
    account: text('account').references(() => accounts.id),
    /** Why it was published; of a correction, what it mends. For everybody. */
    reason: text('reason').notNull(),
    lines: integer('lines').notNull(),
    sha256: text('sha256').notNull(),
    example: integer('example').notNull(),
    /** The published CSV, byte for byte what was hashed. Last, so that lists of releases do not read it. */
    copy: text('copy').notNull(),
  },
  (t) => [
    uniqueIndex('dataset_releases_version').on(t.villageId, t.dataset, t.version),
    check('dataset_releases_versions', sql`${t.version} > 0`),
    check('dataset_releases_day', sql`${t.asOf} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`),
    check('dataset_releases_why', sql`trim(${t.reason}) <> '' AND trim(${t.publishedByName}) <> ''`),
    check('dataset_releases_yes', sql`(${t.publishedByRole} = 'system') = (${t.account} IS NULL)`),
    check('dataset_releases_lines', sql`${t.lines} > 0`),
    check('dataset_releases_hash', sql`length(${t.sha256}) = 64 AND ${t.sha256} NOT GLOB '*[^0-9a-f]*'`),
    check('dataset_releases_example', sql`${t.example} IN (0, 1)`),
  ],
);

/** Some figures of the newest release of each dataset, for the village's page, comparisons and the search. */
export const datasetHeadlines = sqliteTable(
  'dataset_headlines',
  {
    villageId: village(),
    dataset: text('dataset').notNull(),
    name: text('name').notNull(),
    value: real('value').notNull(),
    asOf: text('as_of').notNull(),
    version: integer('version').notNull(),
    example: integer('example').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.dataset, t.name] }),
    index('dataset_headlines_name').on(t.dataset, t.name),
    check('dataset_headlines_example', sql`${t.example} IN (0, 1)`),
  ],
);

/**
 * What a release about people withholds, as the next releases of that village have to reckon with it: its cells and relations
 * as JSON. Sealed, and never in a published copy.
 */
export const datasetWithheld = sqliteTable(
  'dataset_withheld',
  {
    releaseId: text('release_id')
      .primaryKey()
      .references(() => datasetReleases.id),
    villageId: village(),
    out: sealedText('out', 'dataset_withheld.out', { always: true }).notNull(),
  },
  (t) => [index('dataset_withheld_village').on(t.villageId)],
);

/** What waits for an officer's yes, and what became of it. What was decided keeps none of its figures. */
export const datasetDrafts = sqliteTable(
  'dataset_drafts',
  {
    id: text('id').primaryKey(),
    villageId: village(),
    dataset: text('dataset').notNull(),
    asOf: text('as_of').notNull(),
    source: text('source', { enum: DRAFT_SOURCES }).notNull(),
    state: text('state', { enum: DRAFT_STATES }).notNull(),
    /** As it would be published, a CSV; empty unless it waits. */
    lines: sealedText('lines', 'dataset_drafts.lines').notNull(),
    /** Counts of people as JSON, while they are counted and judged; empty else. */
    counts: sealedText('counts', 'dataset_drafts.counts').notNull(),
    /** How far the count has come: the last resident counted. */
    countedTo: text('counted_to').notNull().default(''),
    /** What {@link datasetWithheld} will hold; empty unless it waits and is about people. */
    out: sealedText('out', 'dataset_drafts.out').notNull(),
    /** How many releases about people this village had when it was judged. */
    reckonedWith: integer('reckoned_with').notNull().default(0),
    /** The version it comes after; 0 for the first. */
    baseVersion: integer('base_version').notNull(),
    /** What was checked and found, JSON. */
    checks: text('checks').notNull().default('{}'),
    reason: sealedText('reason', 'dataset_drafts.reason').notNull(),
    /** Who made it; null for the timer. */
    account: text('account').references(() => accounts.id),
    draftedBy: text('drafted_by').notNull(),
    /** Moves with each change: whoever decides decides about what they saw. */
    edition: integer('edition').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    /** One draft of a dataset at a time. */
    uniqueIndex('dataset_drafts_open')
      .on(t.villageId, t.dataset)
      .where(sql`${t.state} IN ('counting', 'preparing', 'waiting')`),
    index('dataset_drafts_village').on(t.villageId, t.updatedAt),
    index('dataset_drafts_due')
      .on(t.updatedAt)
      .where(sql`${t.state} IN ('counting', 'preparing')`),
    check('dataset_drafts_day', sql`${t.asOf} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`),
    check('dataset_drafts_lines', sql`(${t.state} = 'waiting') = (${t.lines} <> '')`),
    check('dataset_drafts_counts', sql`(${t.state} IN ('counting', 'preparing')) = (${t.counts} <> '')`),
    check('dataset_drafts_out', sql`${t.state} = 'waiting' OR ${t.out} = ''`),
    check('dataset_drafts_checks', sql`json_valid(${t.checks})`),
  ],
);

/** How a file is read for a dataset, as somebody said it once: by the heads of the file. */
export const datasetMappings = sqliteTable(
  'dataset_mappings',
  {
    villageId: village(),
    dataset: text('dataset').notNull(),
    /** The heads of the file as JSON. */
    heads: text('heads').notNull(),
    /**
     * JSON: `mapping`, by the position of a head the name of a dimension, measure or remark, null for what is left out; `fixed`, by
     * the name of one that no head stands for, its value in all rows. Older ones are the mapping alone.
     */
    columns: text('columns', { mode: 'json' }).notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.dataset, t.heads] }),
    check('dataset_mappings_json', sql`json_valid(${t.heads}) AND json_valid(${t.columns})`),
  ],
);

/**
 * Files that lines of a release name by their address: documents as they are, photos in their sizes. Open to everybody from the
 * release that names them on; what was taken away keeps its row, with the reason (triggers in migrations/0041).
 */
export const datasetFiles = sqliteTable(
  'dataset_files',
  {
    id: text('id').primaryKey(),
    villageId: village(),
    dataset: text('dataset').notNull(),
    kind: text('kind', { enum: ['document', 'photo'] }).notNull(),
    /** What its address is made of: of a document the SHA-256 of its bytes. */
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    /** Who kept it; not for everybody. */
    account: text('account')
      .notNull()
      .references(() => accounts.id),
    keptAt: integer('kept_at').notNull(),
    publishedAt: integer('published_at'),
    /** The newest release that names it. */
    version: integer('version'),
    withdrawnAt: integer('withdrawn_at'),
    /** The office and the name of who took it away, and why; for everybody. */
    withdrawnByRole: text('withdrawn_by_role', { enum: ['secretary', 'head'] }),
    withdrawnByName: text('withdrawn_by_name'),
    reason: text('reason'),
    /** When its bytes were let go. */
    goneAt: integer('gone_at'),
  },
  (t) => [
    uniqueIndex('dataset_files_name').on(t.villageId, t.dataset, t.name),
    index('dataset_files_account').on(t.account),
    index('dataset_files_due')
      .on(t.keptAt)
      .where(sql`${t.goneAt} IS NULL AND (${t.publishedAt} IS NULL OR ${t.withdrawnAt} IS NOT NULL)`),
    check('dataset_files_kind', sql`${t.kind} IN ('document', 'photo')`),
    check(
      'dataset_files_hash',
      sql`${t.name} NOT GLOB '*[^0-9a-f]*' AND length(${t.name}) = CASE ${t.kind} WHEN 'document' THEN 64 ELSE 32 END`,
    ),
    check('dataset_files_bytes', sql`${t.bytes} > 0`),
    check('dataset_files_version', sql`(${t.publishedAt} IS NULL) = (${t.version} IS NULL)`),
    check(
      'dataset_files_why',
      sql`(${t.withdrawnAt} IS NULL) = (${t.reason} IS NULL) AND (${t.withdrawnAt} IS NULL) = (${t.withdrawnByRole} IS NULL)
        AND (${t.withdrawnAt} IS NULL) = (${t.withdrawnByName} IS NULL) AND coalesce(trim(${t.reason}), 'none') <> ''`,
    ),
    check('dataset_files_gone', sql`${t.goneAt} IS NULL OR ${t.withdrawnAt} IS NOT NULL`),
  ],
);

/**
 * What was projected from a release on the day it was published, to be shown beside what came. Made due with the release and kept
 * by a job; from then on it is never changed (triggers in the migration that made it).
 */
export const keptProjections = sqliteTable(
  'kept_projections',
  {
    id: text('id').primaryKey(),
    villageId: village(),
    /** What is projected. */
    dataset: text('dataset').notNull(),
    /** The release that it is projected from, and the one that tells how far its projects were. Releases are never deleted. */
    releaseId: text('release_id').notNull(),
    besideId: text('beside_id'),
    dueAt: integer('due_at').notNull(),
    /** `none`: of this release nothing may be projected, so nothing is kept. */
    state: text('state', { enum: ['due', 'kept', 'none'] }).notNull(),
    keptAt: integer('kept_at'),
    /** JSON, as it was hashed; empty unless it is kept. */
    content: text('content').notNull().default(''),
    sha256: text('sha256').notNull().default(''),
  },
  (t) => [
    uniqueIndex('kept_projections_inputs').on(t.releaseId, t.besideId),
    index('kept_projections_dataset').on(t.villageId, t.dataset),
    index('kept_projections_due')
      .on(t.dueAt)
      .where(sql`${t.state} = 'due'`),
    check('kept_projections_state', sql`${t.state} IN ('due', 'kept', 'none')`),
    check(
      'kept_projections_content',
      sql`CASE ${t.state} WHEN 'kept' THEN json_valid(${t.content}) AND length(${t.sha256}) = 64 ELSE ${t.content} = '' AND ${t.sha256} = '' END`,
    ),
    check('kept_projections_when', sql`(${t.state} = 'due') = (${t.keptAt} IS NULL)`),
  ],
);

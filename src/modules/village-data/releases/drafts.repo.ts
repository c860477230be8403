import { and, eq, inArray } from 'drizzle-orm';
import { readOne, type Db, type Query, type Statement } from '../../../platform/libsql/index.ts';
import type { DraftSource, DraftState } from '../draft.ts';
import { datasetDrafts } from '../village-data.table.ts';

export type NewDraft = typeof datasetDrafts.$inferInsert;

/** A draft as the office sees it. */
export interface DraftRow extends Record<string, unknown> {
  readonly id: string;
  readonly village_id: string;
  readonly dataset: string;
  readonly as_of: string;
  readonly source: DraftSource;
  readonly state: DraftState;
  readonly lines: string;
  readonly out: string;
  readonly reckoned_with: number;
  readonly base_version: number;
  readonly checks: string;
  readonly reason: string;
  readonly drafted_by: string;
  readonly edition: number;
  readonly created_at: number;
  readonly updated_at: number;
}

const DRAFT = `d.id, d.village_id, d.dataset, d.as_of, d.source, d.state, d.reckoned_with, d.base_version, d.checks, d.reason,
  d.drafted_by, d.edition, d.created_at, d.updated_at`;
const REASON = { reason: 'dataset_drafts.reason' };
const WHOLE = { ...REASON, lines: 'dataset_drafts.lines', out: 'dataset_drafts.out' };
export const OPEN_STATES = ['counting', 'preparing', 'waiting'] as const;
const OPEN = `d.state IN ('counting', 'preparing', 'waiting')`;

/** One draft of a village with what it would publish. */
export const draftOf = (db: Db, villageId: string, id: string) =>
  readOne<DraftRow>(db, {
    sql: `SELECT ${DRAFT}, d.lines, d.out FROM dataset_drafts d WHERE d.village_id = ?1 AND d.id = ?2`,
    args: [villageId, id],
    opens: WHOLE,
  });

/** The draft of a dataset that is not decided yet. */
export const openDraftOf = (db: Db, villageId: string, dataset: string) =>
  readOne<DraftRow>(db, {
    sql: `SELECT ${DRAFT}, d.lines, d.out FROM dataset_drafts d WHERE d.village_id = ?1 AND d.dataset = ?2 AND ${OPEN}`,
    args: [villageId, dataset],
    opens: WHOLE,
  });

/** A draft on its way to somebody's desk, with its counts. */
export interface CountingRow extends Record<string, unknown> {
  readonly id: string;
  readonly village_id: string;
  readonly dataset: string;
  readonly as_of: string;
  readonly state: 'counting' | 'preparing';
  readonly counts: string;
  readonly counted_to: string;
  readonly base_version: number;
  readonly checks: string;
  readonly edition: number;
}

/** The draft that was left longest while it is counted or judged, in whichever village; null when none is. */
export const nextToWorkOn = (db: Db) =>
  readOne<CountingRow>(db, {
    sql: `SELECT d.id, d.village_id, d.dataset, d.as_of, d.state, d.counts, d.counted_to, d.base_version, d.checks, d.edition
          FROM dataset_drafts d WHERE d.state IN ('counting', 'preparing') ORDER BY d.updated_at LIMIT 1`,
    opens: { counts: 'dataset_drafts.counts' },
  });

/** The drafts of a village that are not decided yet, without what they would publish. */
export const openDrafts = (villageId: string): Query<DraftRow> => ({
  sql: `SELECT ${DRAFT}, '' AS lines, '' AS out FROM dataset_drafts d INDEXED BY dataset_drafts_open WHERE d.village_id = ?1 AND ${OPEN}
        ORDER BY d.created_at`,
  args: [villageId],
  opens: REASON,
});

/** The drafts of a village that somebody threw away since a moment, and why, the newest first. */
export const thrownAway = (villageId: string, since: number): Query<DraftRow> => ({
  sql: `SELECT ${DRAFT}, '' AS lines, '' AS out FROM dataset_drafts d INDEXED BY dataset_drafts_village
        WHERE d.village_id = ?1 AND d.updated_at > ?2 AND d.state = 'discarded' AND d.reason <> '' ORDER BY d.updated_at DESC LIMIT 5`,
  args: [villageId, since],
  opens: REASON,
});

/** Writes a draft. Breaks `unique` where one of that dataset is not decided yet. */
export const insertDraft = (db: Db, draft: NewDraft): Statement => db.insert(datasetDrafts).values(draft);

/** Compare-and-set on the edition: changes nothing when somebody else changed or decided it meanwhile. */
export const changeDraft = (
  db: Db,
  was: { readonly villageId: string; readonly id: string; readonly edition: number },
  change: Partial<NewDraft>,
): Statement =>
  db
    .update(datasetDrafts)
    .set({ ...change, edition: was.edition + 1 })
    .where(
      and(
        eq(datasetDrafts.id, was.id),
        eq(datasetDrafts.villageId, was.villageId),
        eq(datasetDrafts.edition, was.edition),
        inArray(datasetDrafts.state, [...OPEN_STATES]),
      ),
    );

/** What is left of a draft that was decided: that it was, and none of its figures. */
export const EMPTIED = { lines: '', counts: '', out: '' } as const;

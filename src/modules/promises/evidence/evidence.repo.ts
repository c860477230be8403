import { raw, type Query, type Row, type Statement } from '../../../platform/libsql/index.ts';
import type { IndicatorCode } from '../indicators.ts';

export interface DocumentRow extends Row {
  id: string;
  indicator: IndicatorCode;
  title: string;
  link: string;
  dated_on: string;
}

/** The documents that a village names and has not withdrawn, the newest first. */
export const documentsQuery = (villageId: string): Query<DocumentRow> => ({
  sql: `SELECT id, indicator, title, link, dated_on FROM evidence_documents
        WHERE village_id = ?1 AND withdrawn_at IS NULL ORDER BY indicator, dated_on DESC, id`,
  args: [villageId],
});

export interface LiveRow extends Row {
  /** 1 where it is so. */
  budget: number;
  culture: number;
  board: number;
  services: number;
  /** The newest release of what others found, as its copy; null without one. */
  judgements: string | null;
}

const released = (dataset: string) =>
  `EXISTS (SELECT 1 FROM dataset_releases r WHERE r.village_id = ?1 AND r.dataset = '${dataset}' AND r.example = 0)`;

/** What the system itself can see of a village. An example counts for nothing. */
export const liveQuery = (villageId: string): Query<LiveRow> => ({
  sql: `SELECT ${released('apbdes')} AS budget, ${released('kearifan-lokal')} AS culture,
      EXISTS (SELECT 1 FROM promise_windows w WHERE w.village_id = ?1 AND w.board = 'janji-layanan') AS board,
      EXISTS (SELECT 1 FROM letter_types t WHERE t.village_id = ?1 AND t.active = 1) AS services,
      (SELECT r.copy FROM dataset_releases r WHERE r.village_id = ?1 AND r.dataset = 'penilaian-desa'
        ORDER BY r.version DESC LIMIT 1) AS judgements`,
  args: [villageId],
});

export interface NewDocument {
  readonly id: string;
  readonly villageId: string;
  readonly indicator: string;
  readonly title: string;
  readonly link: string;
  readonly datedOn: string;
  readonly role: 'secretary' | 'head';
  readonly at: number;
}

export const insertDocument = ({ id, villageId, indicator, title, link, datedOn, role, at }: NewDocument): Statement =>
  raw(
    `INSERT INTO evidence_documents (id, village_id, indicator, title, link, dated_on, added_by_role, added_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    [id, villageId, indicator, title, link, datedOn, role, at],
  );

/** Changes a row only where the document is there and was not withdrawn. */
export const markWithdrawn = (villageId: string, id: string, at: number): Statement =>
  raw('UPDATE evidence_documents SET withdrawn_at = ?3 WHERE village_id = ?1 AND id = ?2 AND withdrawn_at IS NULL', [
    villageId,
    id,
    at,
  ]);

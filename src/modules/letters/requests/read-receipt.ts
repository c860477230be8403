import type { Deps } from '../../../foundation/deps.ts';
import { lookAt } from '../../../foundation/residents/index.ts';
import { HOUR, fromWib, wib, type Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, readOne, type Query } from '../../../platform/libsql/index.ts';
import { REQUEST_STATES } from '../request.ts';
import { openRequest, READING } from './open-request.ts';

/** A tanda terima as it is printed. */
export interface PrintedReceipt {
  readonly code: string;
  readonly title: string;
  readonly villageName: string;
  readonly subjectName: string;
  /** Its place in the order of arrival of that day, by WIB: `A-014`. */
  readonly queue: string;
  readonly submittedAt: Instant;
  readonly dueAt: Instant | null;
}

/**
 * The receipt of a request that was handed in: for its applicant and whom it is about, and for the officers of the village, who
 * print it at the counter. It names the person, so an officer's look is written.
 */
export async function readReceipt(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'handed'>,
  ctx: Ctx,
  code: string,
): Promise<Result<PrintedReceipt>> {
  const opened = await openRequest(deps, ctx, code, READING);
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  if (request.submittedAt === null) return refuse('conflict', 'letters.not_in_this_state');
  const { villageId, submittedAt, dueAt, type } = request;
  if (!doers.includes('applicant')) {
    const look = { villageId, residentId: request.subjectResidentId, purpose: type.title, extent: 'found' as const };
    const once = { about: `letter_type:${request.typeId}`, since: deps.clock.now() - HOUR };
    const looked = await commit(deps.db, [lookAt(deps, ctx, { ...look, once })]);
    if (!looked.ok) return looked;
  }
  const row = await readOne<Names>(deps.db, receiptQuery(villageId, request.id, submittedAt));
  return ok({
    code: request.code,
    title: type.title,
    villageName: row?.village ?? '',
    subjectName: row?.subject ?? '',
    queue: `A-${String(row?.place ?? 1).padStart(3, '0')}`,
    submittedAt,
    dueAt,
  });
}

interface Names extends Record<string, unknown> {
  village: string;
  subject: string;
  place: number;
}

/** Everything that came to this office on the same day and not later; the states are named so that the index is used. */
const receiptQuery = (villageId: string, id: string, submittedAt: Instant): Query<Names> => {
  const { year, month, day } = wib(submittedAt);
  const arrived = REQUEST_STATES.filter((state) => state !== 'draft').map((state) => `'${state}'`);
  return {
    sql: `SELECT v.name AS village, s.name AS subject, (
            SELECT count(*) FROM letter_requests q WHERE q.village_id = ?1 AND q.state IN (${arrived.join(', ')})
              AND q.submitted_at BETWEEN ?3 AND ?4 AND (q.submitted_at < ?4 OR q.id <= r.id)) AS place
          FROM letter_requests r JOIN villages v ON v.id = r.village_id JOIN residents s ON s.id = r.subject_resident_id
          WHERE r.id = ?2 AND r.village_id = ?1`,
    args: [villageId, id, fromWib(year, month, day), submittedAt],
  };
};

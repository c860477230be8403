import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import { openAnswers } from './sealed-answers.ts';

interface KeptRow extends Row {
  code: string;
  title: string;
  state: string;
  basis: string;
  submitted_at: number | null;
  issued_at: number | null;
  reason: string | null;
  answers_sealed: string;
  number: string | null;
  issued_on: string | null;
  valid_until: string | null;
  letter: string | null;
  asked_to_pay: number | null;
  details_sealed: string | null;
}

/**
 * What the letters keep about whoever asks: requests they made, and requests about them, with the answers. A draft is its
 * writer's alone, and what an officer typed at the counter is the resident's.
 */
export async function personalData(deps: Pick<Deps, 'db' | 'vault'>, { actor }: Ctx): Promise<unknown> {
  if (actor.kind !== 'account' || !actor.resident) return [];
  const rows = await readRows<KeptRow>(deps.db, {
    sql: `SELECT r.code, t.title, r.state, r.basis, r.submitted_at, r.issued_at, r.reason, r.answers_sealed,
              l.number_text AS number, l.issued_on, l.valid_until, l.state AS letter, f.asked_to_pay, f.details_sealed
            FROM letter_requests r JOIN letter_types t ON t.id = r.type_id LEFT JOIN letters l ON l.request_id = r.id
            LEFT JOIN letter_fee_reports f ON f.request_id = r.id AND f.reported_by = ?1
            WHERE (r.applicant_account_id = ?1 AND r.basis <> 'counter') OR (r.subject_resident_id = ?2 AND r.state <> 'draft')
            ORDER BY r.created_at`,
    args: [actor.accountId, actor.resident.id],
    opens: { reason: 'letter_requests.reason' },
  });
  return Promise.all(
    rows.map(async ({ answers_sealed: answers, details_sealed: details, asked_to_pay: asked, ...row }) => ({
      ...row,
      answers: await openAnswers(deps, answers),
      ...(asked !== null && { asked_to_pay: asked === 1 }),
      ...(details !== null && { details: await deps.vault.open(details, 'letter_fee_reports.details') }),
    })),
  );
}

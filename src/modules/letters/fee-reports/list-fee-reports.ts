import type { Deps } from '../../../foundation/deps.ts';
import { servesRegion, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';

export interface FeeReport {
  readonly code: string;
  readonly letter: string;
  readonly villageName: string;
  readonly details: string | null;
  readonly at: number;
}

interface FeeReportRow extends Row {
  code: string;
  title: string;
  village: string;
  details_sealed: string | null;
  at: number;
}

/** Residents who say that somebody asked them to pay, newest first: for the kabupaten alone, past the village. */
export async function listFeeReports(
  deps: Pick<Deps, 'db' | 'vault'>,
  ctx: Ctx,
): Promise<Result<readonly FeeReport[]>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const rows = await readRows<FeeReportRow>(deps.db, {
    sql: `SELECT r.code, t.title, v.name AS village, f.details_sealed, f.at
            FROM letter_fee_reports f INDEXED BY letter_fee_reports_asked JOIN letter_requests r ON r.id = f.request_id
            JOIN letter_types t ON t.id = r.type_id JOIN villages v ON v.id = f.village_id
            WHERE f.asked_to_pay = 1 ORDER BY f.at DESC LIMIT 200`,
  });
  return ok(
    await Promise.all(
      rows.map(async ({ code, title, village, details_sealed, at }) => ({
        code,
        letter: title,
        villageName: village,
        details: details_sealed && (await deps.vault.open(details_sealed, 'letter_fee_reports.details')),
        at,
      })),
    ),
  );
}

import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { systemCtx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { refusal } from '../../../kernel/result.ts';
import { commit, expectChange, raw, readRows } from '../../../platform/libsql/index.ts';
import { readCopy, type Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { isDemonstration, keptOf, projectDataset, reportsOf } from '../projections/index.ts';
import { placesIn } from '../releases/index.ts';

/** A minute's work; what is left over comes a minute later. */
const AT_ONCE = 5;

type Due = {
  id: string;
  village_id: string;
  dataset: string;
  as_of: string;
  copy: string;
  reports: string | null;
};

/**
 * Projects from each release that was published since, and keeps what came out, with its fingerprint in the public log. Where nothing
 * may be projected nothing is kept. Each once, however many run at once. Run by the timer. Gives how many it settled.
 */
export async function keepProjections(deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'origin'>): Promise<number> {
  const due = await readRows<Due>(deps.db, {
    sql: `SELECT p.id, p.village_id, p.dataset, r.as_of, r.copy, b.copy AS reports
          FROM kept_projections p INDEXED BY kept_projections_due JOIN dataset_releases r ON r.id = p.release_id
          LEFT JOIN dataset_releases b ON b.id = p.beside_id WHERE p.state = 'due' ORDER BY p.due_at LIMIT ${AT_ONCE}`,
  });
  let settled = 0;
  for (const row of due) settled += Number(await keep(deps, row));
  return settled;
}

async function keep(deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'origin'>, row: Due): Promise<boolean> {
  const content = contentOf(row, isDemonstration(deps.origin));
  const sha256 = content && (await sha256Hex(content));
  const done = await commit(deps.db, [
    raw(
      `UPDATE kept_projections SET state = ?2, kept_at = ?3, content = ?4, sha256 = ?5 WHERE id = ?1 AND state = 'due'`,
      [row.id, content ? 'kept' : 'none', deps.clock.now(), content, sha256],
    ),
    expectChange(refusal('conflict', 'village_data.kept_meanwhile')),
    ...(content
      ? [
          audit(deps, systemCtx('keep-projections'), {
            villageId: row.village_id,
            action: 'projection.kept',
            log: 'open',
            subject: { kind: 'projection', id: row.id },
            data: { dataset: row.dataset, sha256 },
          }),
        ]
      : []),
  ]);
  return done.ok;
}

/** JSON of what is kept; '' where nothing may be projected. */
function contentOf({ dataset: slug, as_of: asOf, copy, reports: told }: Due, demonstration: boolean): string {
  const lines = readCopy(datasetFor(slug) as Dataset, copy);
  const dataset = datasetFor(slug, placesIn(lines)) as Dataset;
  const reporting = datasetFor(reportsOf(dataset) ?? '');
  const reports = reporting && told ? readCopy(reporting, told) : [];
  const kept = keptOf(projectDataset(dataset, lines, { asOf, reports, demonstration }));
  return kept ? JSON.stringify(kept) : '';
}

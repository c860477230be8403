import { HOUR } from '../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, readOne, readRows, type Row } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { lookAt, recordsRepo, type ResidentRecord } from '../residents/index.ts';
import type { Correctable } from './correction.ts';

/** A request as it lies at the office's desk, with the record it speaks of. */
export interface AskedCorrection {
  readonly code: string;
  readonly fact: Correctable;
  readonly said: string;
  readonly askedAt: number;
  readonly record: ResidentRecord;
}

interface AskedRow extends Row {
  code: string;
  fact: Correctable;
  said: string;
  asked_at: number;
  resident_id: string;
}

export const mayCorrect = ({ actor }: Ctx, villageId: string): boolean =>
  holdsOffice(actor, villageId, 'operator', 'secretary', 'head');

/** Why an officer sees these records, as the residents read it. */
const PURPOSE = 'Permintaan perbaikan data';

/** What waits for the village's office, oldest first, fifty at most. Each record is opened, so each look is written. */
export async function listCorrections(
  deps: Pick<Deps, 'db' | 'vault' | 'clock' | 'ids' | 'handed'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly AskedCorrection[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!mayCorrect(ctx, villageId)) return refuse('not_found', 'corrections.not_your_village');
  const rows = await readRows<AskedRow>(deps.db, {
    sql: `SELECT code, fact, said_sealed AS said, created_at AS asked_at, resident_id FROM record_corrections
          WHERE village_id = ? AND state = 'open' ORDER BY created_at LIMIT 50`,
    args: [villageId],
  });
  const once = { about: 'record_corrections', since: deps.clock.now() - HOUR };
  const look = { villageId, purpose: PURPOSE, extent: 'opened' as const, once };
  const people = [...new Set(rows.map((row) => row.resident_id))];
  if (people.length > 0) {
    const looked = await commit(
      deps.db,
      people.map((residentId) => lookAt(deps, ctx, { ...look, residentId })),
    );
    if (!looked.ok) return looked;
  }
  const repo = recordsRepo(deps, villageId);
  const records = new Map(await Promise.all(people.map(async (id) => [id, await repo.byId(id)] as const)));
  const asked = rows.map(async ({ code, fact, said, asked_at: askedAt, resident_id: id }) => {
    const record = records.get(id);
    return record
      ? { code, fact, said: await deps.vault.open(said, 'record_corrections.said'), askedAt, record }
      : null;
  });
  return ok((await Promise.all(asked)).filter((row) => row !== null));
}

/** How many wait: the number beside the link. 0 for who may not answer there. */
export async function countCorrections({ db }: Pick<Deps, 'db'>, ctx: Ctx, villageId: string): Promise<number> {
  if (!mayCorrect(ctx, villageId)) return 0;
  const row = await readOne<{ n: number }>(db, {
    sql: `SELECT count(*) AS n FROM record_corrections WHERE village_id = ? AND state = 'open'`,
    args: [villageId],
  });
  return row?.n ?? 0;
}

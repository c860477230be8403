import type { Deps } from '../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { allSynonyms, type SynonymRow } from './synonyms.repo.ts';

/** A line of the dictionary as an operator reads it. */
export interface SynonymLine {
  readonly id: number;
  readonly phrases: readonly string[];
  /** Written by this village's office, which may take it back. */
  readonly own: boolean;
}

/** The region's dictionary, the own village's lines first, then the newest; for its operator, for everybody else there is none (not found). */
export async function listSynonyms(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly SynonymLine[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'search.no_such_office');
  const rows = await readRows<SynonymRow>(deps.db, allSynonyms);
  const lines = rows.map((row) => ({ id: row.id, phrases: row.line.split(', '), own: row.village_id === villageId }));
  return ok([...lines.filter((line) => line.own), ...lines.filter((line) => !line.own)]);
}

import type { Ctx } from '../../kernel/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readRows, type Row } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { residentOf } from '../residents/index.ts';
import type { Correctable, CorrectionState } from './correction.ts';

/** What a resident asked to be put right, and what became of it. */
export interface OwnCorrection {
  readonly code: string;
  readonly fact: Correctable;
  readonly said: string;
  readonly state: CorrectionState;
  /** The office's answer; null while there is none, and where it only says that it is done. */
  readonly answer: string | null;
  readonly askedAt: number;
  readonly answeredAt: number | null;
}

interface OwnRow extends Row {
  code: string;
  fact: Correctable;
  said: string;
  state: CorrectionState;
  answer: string | null;
  asked_at: number;
  answered_at: number | null;
}

/** The own requests, newest first; fifty at most. */
export async function ownCorrections(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  ctx: Ctx,
): Promise<Result<readonly OwnCorrection[]>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  const rows = await readRows<OwnRow>(db, {
    sql: `SELECT code, fact, said_sealed AS said, state, answer_sealed AS answer, created_at AS asked_at, answered_at
          FROM record_corrections WHERE resident_id = ?1 AND village_id = ?2 ORDER BY created_at DESC LIMIT 50`,
    args: [own.value.id, own.value.villageId],
  });
  return ok(
    await Promise.all(
      rows.map(async ({ code, fact, said, state, answer, asked_at, answered_at }) => ({
        code,
        fact,
        said: await vault.open(said, 'record_corrections.said'),
        state,
        answer: answer && (await vault.open(answer, 'record_corrections.answer')),
        askedAt: asked_at,
        answeredAt: answered_at,
      })),
    ),
  );
}

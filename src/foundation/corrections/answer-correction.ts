import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { paragraphs } from '../../kernel/fields.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw, readOne } from '../../platform/libsql/index.ts';
import { audit, denied } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { emit } from '../notifications/index.ts';
import { mayCorrect } from './list-corrections.ts';

export const AnswerCorrectionSchema = v.pipe(
  v.object({
    /** The registry is right now; or it stays as it is, and why. */
    done: v.boolean('required'),
    answer: v.optional(paragraphs(500), ''),
  }),
  v.forward(
    v.check(({ done, answer }) => done || answer.length >= 3, 'required'),
    ['answer'],
  ),
);

/** An officer says that the record was put right, or why it stays; the resident is told. Another village's does not exist here. */
export async function answerCorrection(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const row = await readOne<{ id: string; village_id: string; resident_id: string }>(deps.db, {
    sql: 'SELECT id, village_id, resident_id FROM record_corrections WHERE code = ?',
    args: [normalizeCode(code)],
  });
  if (!row) return refuse('not_found', 'corrections.no_such');
  const { village_id: villageId } = row;
  const event = {
    villageId,
    action: 'correction.answered',
    subject: { kind: 'resident', id: row.resident_id },
  } as const;
  if (!mayCorrect(ctx, villageId)) return denied(deps, ctx, 'corrections.no_such', event);
  const parsed = parse(AnswerCorrectionSchema, input, 'corrections.answer_invalid');
  if (!parsed.ok) return parsed;
  const { done: isDone, answer } = parsed.value;
  const officerId = ctx.actor.offices.find((o) => o.villageId === villageId && o.role !== 'region')?.officerId;
  const done = await commit(deps.db, [
    raw(
      `UPDATE record_corrections SET state = ?3, answer_sealed = ?4, answered_by = ?5, answered_at = ?6
       WHERE id = ?1 AND village_id = ?2 AND state = 'open'`,
      [
        row.id,
        villageId,
        isDone ? 'done' : 'declined',
        answer ? await deps.vault.seal(answer, 'record_corrections.answer') : null,
        officerId ?? null,
        deps.clock.now(),
      ],
    ),
    expectChange(refusal('conflict', 'corrections.answered_already')),
    audit(deps, ctx, { ...event, data: { done: isDone } }),
    emit(deps, { villageId, topic: 'correction.answered', payload: { correctionId: row.id } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok(null);
}

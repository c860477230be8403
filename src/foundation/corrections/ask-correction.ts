import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { paragraphs } from '../../kernel/fields.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, on } from '../../platform/libsql/index.ts';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { emit } from '../notifications/index.ts';
import { residentOf } from '../residents/index.ts';
import { CORRECTABLE } from './correction.ts';
import { recordCorrections } from './corrections.table.ts';

export const AskCorrectionSchema = v.object({
  fact: v.picklist(CORRECTABLE, 'required'),
  /** What it should be, and what shows it: the deed, the diploma, the family card. */
  said: paragraphs(500, 3),
});

/**
 * A resident asks the office of their village to put their record right; the office is told. One at a time about the same fact:
 * `corrections.asked_already`. Nothing changes in the registry by this.
 */
export async function askCorrection(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly code: string }>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(AskCorrectionSchema, input, 'corrections.invalid');
  if (!parsed.ok) return parsed;
  const { fact, said } = parsed.value;
  const { id: residentId, villageId } = own.value;
  const [id, code] = [deps.ids.next(), deps.ids.code('K')];
  const asked = deps.db.insert(recordCorrections).values({
    id,
    code,
    villageId,
    residentId,
    askedBy: ctx.actor.accountId,
    fact,
    saidSealed: await deps.vault.seal(said, 'record_corrections.said'),
    createdAt: deps.clock.now(),
  });
  const done = await commit(deps.db, [
    on(asked, { unique: refusal('conflict', 'corrections.asked_already') }),
    audit(deps, ctx, {
      villageId,
      action: 'correction.asked',
      subject: { kind: 'resident', id: residentId },
      data: { fact },
    }),
    emit(deps, { villageId, topic: 'correction.asked', payload: { correctionId: id } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ code });
}

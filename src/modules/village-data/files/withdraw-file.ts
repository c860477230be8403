import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { expectStillHeld } from '../../../foundation/identity/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { fileOf, officerName, publisherOf, PublicReasonSchema, takeAway, villageIn } from '../releases/index.ts';

export const WithdrawFileSchema = v.object({ villageId: v.string(), file: v.string(), reason: PublicReasonSchema });

/**
 * The head or the secretary takes a document or a photo off the site at once: it held what is nobody's business, or was another
 * paper. The releases that name it stay as they are, and everybody reads why it is gone; a job lets its bytes go. Refusals:
 * `village_data.head_or_secretary`, `.reason_invalid`, `.no_such_file`, `.withdrawn_before`.
 */
export async function withdrawFile(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly id: string; readonly dataset: string }>> {
  const villageId = villageIn(input);
  const officer = publisherOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(WithdrawFileSchema, input, 'village_data.reason_invalid');
  if (!parsed.ok) return parsed;
  const { file: id, reason } = parsed.value;
  const [file, name] = await Promise.all([
    fileOf(deps.db, villageId, id),
    officerName(deps.db, officer.value.officerId),
  ]);
  if (!file) return refuse('not_found', 'village_data.no_such_file');
  const at = deps.clock.now();
  const done = await commit(deps.db, [
    expectStillHeld(officer.value.officerId, at),
    takeAway(villageId, id, { at, role: officer.value.role, name: name?.name ?? '', reason }),
    expectChange(refusal('conflict', 'village_data.withdrawn_before')),
    audit(deps, ctx, {
      villageId,
      action: 'dataset_file.withdrawn',
      log: 'open',
      subject: { kind: 'dataset_file', id },
      data: { dataset: file.dataset, file: file.name },
    }),
  ]);
  return done.ok ? ok({ id, dataset: file.dataset }) : done;
}

import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line as text } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { officerOf } from './authority.ts';
import { villageIn } from './draft-release.ts';
import { changeDraft, draftOf, EMPTIED } from './drafts.repo.ts';

export const DiscardDraftSchema = v.object({
  villageId: v.string(),
  draft: v.string(),
  edition: v.pipe(v.number(), v.integer()),
  /** For who made it, and for the officers beside them; nobody else reads it. */
  reason: text(5, 500),
});

/**
 * An officer throws a draft away and says why; none of its figures is kept. Refusals: `village_data.no_reason`,
 * `.no_such_draft`, `.changed_meanwhile`.
 */
export async function discardDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly id: string }>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(DiscardDraftSchema, input, 'village_data.no_reason');
  if (!parsed.ok) return parsed;
  const { draft: id, edition, reason } = parsed.value;
  const draft = await draftOf(deps.db, villageId, id);
  if (!draft) return refuse('not_found', 'village_data.no_such_draft');
  const done = await commit(deps.db, [
    changeDraft(
      deps.db,
      { villageId, id, edition },
      { state: 'discarded', ...EMPTIED, reason, updatedAt: deps.clock.now() },
    ),
    expectChange(refusal('conflict', 'village_data.changed_meanwhile')),
    audit(deps, ctx, {
      villageId,
      action: 'dataset.discarded',
      log: 'never',
      subject: { kind: 'dataset_draft', id },
      data: { dataset: draft.dataset },
    }),
  ]);
  return done.ok ? ok({ id }) : done;
}

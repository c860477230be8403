import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { columnsOf, EditLetterTypeSchema } from './letter-type-input.ts';
import { letterTypesRepo, villageSlugOf } from './letter-types.repo.ts';
import { listingSteps } from './listing.ts';

/**
 * An operator changes a letter type of the own village: texts, questions, template, promise, steps. Requests under way go on
 * with the new text; issued letters are frozen and stay. Refused when somebody else changed it meanwhile.
 */
export async function editLetterType(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly version: number }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(EditLetterTypeSchema, input, 'letters.type_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, slug, version } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'letters.no_such_type');
  const repo = letterTypesRepo(deps.db, villageId);
  const [type, villageSlug] = await Promise.all([repo.bySlug(slug), villageSlugOf(deps.db, villageId)]);
  if (!type || !villageSlug) return refuse('not_found', 'letters.no_such_type');
  const now = deps.clock.now();
  const change = { ...columnsOf(parsed.value), updatedAt: now };
  const done = await commit(deps.db, [
    repo.update({ slug, version }, change),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
    ...listingSteps({ ...type, ...change }, { id: villageId, slug: villageSlug }, now),
    audit(deps, ctx, {
      villageId,
      action: 'letter_type.edited',
      log: 'open',
      subject: { kind: 'letter_type', id: type.id },
      data: { version: version + 1 },
    }),
  ]);
  return done.ok ? ok({ version: version + 1 }) : done;
}

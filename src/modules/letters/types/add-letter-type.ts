import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import { AddLetterTypeSchema, columnsOf } from './letter-type-input.ts';
import { letterTypesRepo, lettersOnIn, villageSlugOf } from './letter-types.repo.ts';
import { listingSteps } from './listing.ts';

/** An operator adds a letter of the village's own; it is on the market at once. No programmer is needed. */
export async function addLetterType(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly slug: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(AddLetterTypeSchema, input, 'letters.type_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, slug } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'letters.no_such_type');
  const villageSlug = await villageSlugOf(deps.db, villageId);
  if (!villageSlug || !(await lettersOnIn(deps.db, villageId))) return refuse('not_found', 'letters.no_such_type');
  const now = deps.clock.now();
  const type = { id: deps.ids.next(), slug, ...columnsOf(parsed.value), updatedAt: now };
  const taken = refusal('conflict', 'letters.type_exists', { fields: { slug: 'taken' } });
  const done = await commit(deps.db, [
    on(letterTypesRepo(deps.db, villageId).insert(type), { unique: taken }),
    ...listingSteps(type, { id: villageId, slug: villageSlug }, now),
    audit(deps, ctx, {
      villageId,
      action: 'letter_type.added',
      log: 'open',
      subject: { kind: 'letter_type', id: type.id },
    }),
  ]);
  return done.ok ? ok({ slug }) : done;
}

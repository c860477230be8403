import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { editLetterType } from './edit-letter-type.ts';
import { EditLetterTypeSchema, fieldsOf } from './letter-type-input.ts';
import { letterTypesRepo } from './letter-types.repo.ts';
import { newerExample } from './newer-example.ts';

export const RenewLetterTypeSchema = v.pick(EditLetterTypeSchema, ['villageId', 'slug', 'version']);

/**
 * An operator takes the questions, conditions and text of a letter anew from the catalogue: name, codes, promise and route stay
 * the village's. Does nothing where they are the same.
 */
export async function renewLetterType(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly version: number }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(RenewLetterTypeSchema, input, 'letters.type_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, slug, version } = parsed.value;
  const type = holdsOffice(ctx.actor, villageId, 'operator')
    ? await letterTypesRepo(deps.db, villageId).bySlug(slug)
    : null;
  if (!type) return refuse('not_found', 'letters.no_such_type');
  const content = newerExample(type);
  if (!content) return ok({ version: type.version });
  return editLetterType(deps, ctx, { ...fieldsOf(type), content, villageId, slug, version });
}

import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange } from '../../platform/libsql/index.ts';
import { forgetDictionary } from './dictionary.ts';
import { deleteSynonyms } from './synonyms.repo.ts';

const NO_SUCH_LINE = refusal('not_found', 'search.no_such_words');

export const RemoveSynonymsSchema = v.object({
  villageId: v.string(),
  id: v.pipe(v.union([v.string(), v.number()]), v.toNumber('number'), v.safeInteger('number')),
});

/** Takes back a line that the own village's office wrote. Refused: another village's line, or one that came with Balai (not found). */
export async function removeSynonyms(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ id: number }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const asked = parse(RemoveSynonymsSchema, input);
  if (!asked.ok) return asked;
  const { villageId, id } = asked.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'search.no_such_office');
  const done = await commit(deps.db, [
    deleteSynonyms(id, villageId),
    expectChange(NO_SUCH_LINE),
    audit(deps, ctx, {
      villageId,
      action: 'search.words_removed',
      subject: { kind: 'dictionary', id: villageId },
      data: { line: id },
    }),
  ]);
  if (!done.ok) return done;
  forgetDictionary(deps.db);
  return ok({ id });
}

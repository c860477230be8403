import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange } from '../../platform/libsql/index.ts';
import { wordsOf } from '../listings/index.ts';
import { forgetDictionary } from './dictionary.ts';
import { insertSynonyms } from './synonyms.repo.ts';

const KNOWN = refusal('conflict', 'search.words_known');

/** What somebody writes: `kloso, tikar`. At most eight ways to say one thing, each of at most four words. */
export const AddSynonymsSchema = v.object({
  villageId: v.string(),
  words: v.pipe(
    v.string(),
    v.maxLength(200, 'too_long'),
    v.transform((text) =>
      [...new Set(text.split(/[,;\n=]/).map((phrase) => wordsOf(phrase).join(' ')))].filter(Boolean),
    ),
    v.minLength(2, 'two_words'),
    v.maxLength(8, 'too_many'),
    v.check((phrases) => phrases.every((phrase) => phrase.split(' ').length <= 4), 'too_long'),
  ),
});

/**
 * Teaches the search that people here mean the same by these words; it helps searches of the whole region. For an operator,
 * in the name of the own village. Refused: `search.words_known` (the line is there, or the dictionary is full).
 */
export async function addSynonyms(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ line: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const asked = parse(AddSynonymsSchema, input);
  if (!asked.ok) return asked;
  const { villageId, words } = asked.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'search.no_such_office');
  const line = [...words].sort().join(', ');
  const done = await commit(deps.db, [
    insertSynonyms(line, villageId, deps.clock.now()),
    expectChange(KNOWN),
    audit(deps, ctx, {
      villageId,
      action: 'search.words_added',
      subject: { kind: 'dictionary', id: villageId },
      data: { phrases: words.length },
    }),
  ]);
  if (!done.ok) return done;
  forgetDictionary(deps.db);
  return ok({ line });
}

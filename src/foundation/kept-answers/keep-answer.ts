import { DAY, type Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, raw, type Statement } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { lock } from './lock.ts';

/** Characters: more than the longest form of ours together with what it is answered. */
const LONGEST = 300_000;

/**
 * Keeps what a form was answered for a day, for the browser that has the secret. Gives the id that its page is asked for with.
 * Refusal: `answers.too_long`. One round trip.
 */
export async function keepAnswer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  _ctx: Ctx,
  { secret, text }: { secret: string; text: string },
): Promise<Result<{ id: string }>> {
  if (text.length > LONGEST) return refuse('invalid', 'answers.too_long');
  const id = deps.ids.token();
  const locked = await lock(text, id, secret);
  const done = await commit(deps.db, [
    raw('INSERT INTO kept_answers (id, locked, expires_at) VALUES (?1, ?2, ?3)', [id, locked, deps.clock.now() + DAY]),
  ]);
  return done.ok ? ok({ id }) : done;
}

/** Answers whose day is over. */
export const forgetAnswers = (before: Instant): Statement =>
  raw('DELETE FROM kept_answers WHERE expires_at < ?', [before]);

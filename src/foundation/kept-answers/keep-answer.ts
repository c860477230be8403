import { DAY, HOUR, type Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, raw, type Statement } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { countUse } from '../identity/index.ts';
import { lock } from './lock.ts';

/** Characters: more than the longest form of ours together with what it is answered. */
const LONGEST = { account: 300_000, guest: 40_000 } as const;
/** What strangers at one address may leave here: each is a row that anybody could fill the database with. */
const OF_GUESTS = { most: 600, within: HOUR, code: 'answers.too_many' } as const;

/**
 * Keeps what a form was answered, for the browser that has the secret: a day, or an hour for a guest, whose browser may be a
 * kiosk's. Gives the id that its page is asked for with. Refusals: `answers.too_long`, `answers.too_many`. One round trip.
 */
export async function keepAnswer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { actor, device }: Ctx,
  { secret, text }: { secret: string; text: string },
): Promise<Result<{ id: string }>> {
  const isGuest = actor.kind === 'guest';
  if (text.length > LONGEST[isGuest ? 'guest' : 'account']) return refuse('invalid', 'answers.too_long');
  const [id, now] = [deps.ids.token(), deps.clock.now()];
  const locked = await lock(text, id, secret);
  const until = now + (isGuest ? HOUR : DAY);
  const done = await commit(deps.db, [
    ...(isGuest ? countUse({ key: `answers:${device}`, ...OF_GUESTS }, now) : []),
    raw('INSERT INTO kept_answers (id, locked, expires_at) VALUES (?1, ?2, ?3)', [id, locked, until]),
  ]);
  return done.ok ? ok({ id }) : done;
}

/** Answers whose day is over. */
export const forgetAnswers = (before: Instant): Statement =>
  raw('DELETE FROM kept_answers WHERE expires_at < ?', [before]);

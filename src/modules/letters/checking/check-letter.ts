import { countUse } from '../../../foundation/identity/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { maskName } from '../../../foundation/residents/index.ts';
import { MINUTE } from '../../../kernel/clock.ts';
import { countedAs, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import { commit, readOne } from '../../../platform/libsql/index.ts';
import { tokenHash } from '../issuing/index.ts';
import { LETTER, letterCheck, type LetterCheck, type LetterCheckRow } from './letter-check.ts';
import { readToken } from './read-token.ts';
import { openSnapshot } from './open-snapshot.ts';

/** Checks a letter by the secret token of its QR code: for whoever holds the paper. Every unknown token looks the same;
 * what cannot be a token is unreadable, which says nothing about the letter. */
export async function checkLetter(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  token: string,
): Promise<Result<LetterCheck>> {
  const read = readToken(token);
  if (!read.ok) return read;
  const row = await letterByToken(deps, read.value);
  if (!row) return missed(deps, ctx);
  const { subject } = await openSnapshot(deps, row.snapshot_sealed);
  return ok(letterCheck(row, maskName(subject.name), deps.clock.now()));
}

/** The letter behind a token, or null. One round trip. */
export const letterByToken = async (deps: Pick<Deps, 'db'>, token: string): Promise<LetterCheckRow | null> =>
  readOne<LetterCheckRow>(deps.db, { sql: `${LETTER} WHERE l.token_hash = ?`, args: [await tokenHash(token)] });

/** The answer to an unknown token. A device that keeps guessing is told to wait; 160 random bits cannot be guessed anyway. */
export async function missed(deps: Pick<Deps, 'db' | 'clock'>, ctx: Ctx): Promise<Refused> {
  const limit = {
    key: `letter-miss:${countedAs(ctx)}`,
    most: 60,
    within: 10 * MINUTE,
    code: 'letters.too_many_checks',
  } as const;
  const counted = await commit(deps.db, countUse(limit, deps.clock.now()));
  return counted.ok ? refuse('not_found', 'letters.no_such_letter') : counted;
}

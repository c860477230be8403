import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refusal, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import {
  asking,
  expectChange,
  raw,
  type Asking,
  type Committed,
  type Statement,
  type Step,
} from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { codeHash, type CodePurpose } from './issue-code.ts';
import { countTry, type LockSubject } from '../secrets/index.ts';
import { digits } from '../../../kernel/fields.ts';

/** The code with or without spaces, as copied from the message. */
export const CodeSchema = digits(6, 8, 'code');

export const ChallengeSchema = v.object({ challenge: v.pipe(v.string(), v.uuid('code')), code: CodeSchema });

export interface CodeRow {
  id: string;
  subject: string;
  code_hash: string | null;
  phone_sealed: string | null;
}

export interface CheckedCode {
  readonly row: CodeRow;
  /** The batch, for the rows of `also`. */
  readonly batch: Committed;
}

const WRONG = refusal('unauthenticated', 'identity.wrong_code');
export const CODE_USED = refusal('gone', 'identity.code_over');

/** Tries that one code bears. */
const MOST_TRIES = 5;

/** Where the live code is found: by its challenge, or the newest one of a subject (a slip typed in by hand). */
export type CodeKey = { readonly challenge: string } | { readonly subject: string };

/**
 * Judges a code: the try is counted first, then compared. It is not used up yet: {@link useCode} goes into the commit that
 * it allows, so that of two parallel tries one wins. `identity.code_over` when it ran out, was used or tried too often.
 */
export async function checkCode(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  it: { purpose: CodePurpose; key: CodeKey; code: string; lock: LockSubject | null; also?: readonly Statement[] },
): Promise<Result<CheckedCode>> {
  const taken = takeCode(it.purpose, it.key, deps.clock.now());
  const tried = await countTry(deps, ctx, it.lock, [taken, ...(it.also ?? [])]);
  if (!tried.ok) return tried;
  const judged = await judgeCode(deps, tried.value.firstOf(taken), it.code);
  return judged.ok ? ok({ row: judged.value, batch: tried.value }) : judged;
}

/** Compares a typed code with the row that {@link takeCode} gave. */
export async function judgeCode(
  deps: Pick<Deps, 'vault'>,
  row: CodeRow | undefined,
  code: string,
): Promise<Result<CodeRow>> {
  const hash = await codeHash(deps, row?.id ?? '', code);
  if (!row) return { ok: false, refusal: CODE_USED };
  return row.code_hash && same(hash, row.code_hash) ? ok(row) : { ok: false, refusal: WRONG };
}

/** Steps that use a code up; they abort the batch when it was used meanwhile. */
export const useCode = (deps: Pick<Deps, 'clock'>, id: string): Step[] => [
  raw('UPDATE one_time_codes SET used_at = ?1 WHERE id = ?2 AND used_at IS NULL', [deps.clock.now(), id]),
  expectChange(CODE_USED),
];

/** Counts a try at a live code and gives its row; no row when there is none. */
export function takeCode(purpose: CodePurpose, key: CodeKey, now: number): Asking<CodeRow> {
  const which =
    'challenge' in key
      ? 'id = ?1 AND purpose = ?2'
      : `id = (SELECT id FROM one_time_codes WHERE subject = ?1 AND purpose = ?2 AND used_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1)`;
  return asking(
    `UPDATE one_time_codes SET tries = tries + 1
     WHERE ${which} AND used_at IS NULL AND expires_at > ?3 AND tries < ${MOST_TRIES}
     RETURNING id, subject, code_hash, phone_sealed`,
    ['challenge' in key ? key.challenge : key.subject, purpose, now],
  );
}

/** The refusal for a wrong code, for proofs that are not kept as a hash. */
export const wrongCode = (): Refused => refuse(WRONG.kind, WRONG.code);

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { raw, type Step } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { CODE_USED, judgeCode, takeCode, useCode, wrongCode, type CodeRow } from './check-code.ts';
import type { CodePurpose } from './issue-code.ts';
import { countTry } from './login-locks.repo.ts';
import { totpStep, useTotpStep } from './totp.ts';

export interface Proved {
  readonly accountId: string;
  readonly by: 'code' | 'totp';
  /** Steps that use the code up; they go into the commit that it allows. */
  readonly use: readonly Step[];
}

/**
 * Judges the code of an account's challenge, be it from the phone or from the authenticator app. Five tries a challenge, also
 * when they come at once.
 */
export async function checkSecondFactor(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  it: { purpose: CodePurpose; challenge: string; code: string },
): Promise<Result<Proved>> {
  const now = deps.clock.now();
  const tried = await countTry(deps, ctx, null, [
    takeCode(it.purpose, { challenge: it.challenge }, now),
    raw(
      `SELECT t.secret_sealed FROM one_time_codes c JOIN credentials t ON t.account_id = c.subject AND t.kind = 'totp'
       WHERE c.id = ? AND c.code_hash IS NULL`,
      [it.challenge],
    ),
  ]);
  if (!tried.ok) return tried;
  const [[row], [totp]] = tried.value as unknown as [CodeRow[], { secret_sealed: string }[]];
  if (!row) return refuse(CODE_USED.kind, CODE_USED.code);
  if (!totp) {
    const judged = await judgeCode(deps, row, it.code);
    return judged.ok ? ok({ accountId: row.subject, by: 'code', use: useCode(deps, row.id) }) : judged;
  }
  const seed = await deps.vault.open(totp.secret_sealed, 'credentials.secret');
  const step = totpStep(seed, it.code, now);
  if (step === null) return wrongCode();
  return ok({ accountId: row.subject, by: 'totp', use: [...useCode(deps, row.id), ...useTotpStep(row.subject, step)] });
}

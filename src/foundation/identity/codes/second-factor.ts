import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { asking, readOne, type Step } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { CODE_USED, judgeCode, takeCode, useCode, wrongCode } from './check-code.ts';
import type { Challenge, CodePurpose } from './issue-code.ts';
import { countTry } from '../secrets/index.ts';
import { totpLock, totpStep, useTotpStep } from './totp.ts';

/** What the officer is asked next: the code of the authenticator app, or the one just sent to the phone. */
export interface SecondFactor extends Challenge {
  readonly by: 'totp' | 'phone';
}

export interface Proved {
  readonly accountId: string;
  readonly by: 'code' | 'totp';
  /** Steps that use the code up; they go into the commit that it allows. */
  readonly use: readonly Step[];
}

/**
 * Judges the code of an account's challenge, be it from the phone or from the authenticator app. Five tries a challenge, also
 * when they come at once; those of an app count against the account, since its codes are one sequence for all challenges.
 */
export async function checkSecondFactor(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  it: { purpose: CodePurpose; challenge: string; code: string },
): Promise<Result<Proved>> {
  const now = deps.clock.now();
  const ofApp = await readOne<{ subject: string }>(deps.db, {
    sql: 'SELECT subject FROM one_time_codes WHERE id = ?1 AND purpose = ?2 AND code_hash IS NULL',
    args: [it.challenge, it.purpose],
  });
  const taken = takeCode(it.purpose, { challenge: it.challenge }, now);
  const app = asking<{ secret_sealed: string }>(
    `SELECT t.secret_sealed FROM one_time_codes c JOIN credentials t ON t.account_id = c.subject AND t.kind = 'totp'
     WHERE c.id = ? AND c.code_hash IS NULL`,
    [it.challenge],
  );
  const tried = await countTry(deps, ctx, ofApp && totpLock(ofApp.subject), [taken, app]);
  if (!tried.ok) return tried;
  const [row, totp] = [tried.value.firstOf(taken), tried.value.firstOf(app)];
  if (!row) return refuse(CODE_USED.kind, CODE_USED.code);
  if (!totp) {
    const judged = await judgeCode(deps, row, it.code);
    return judged.ok ? ok({ accountId: row.subject, by: 'code', use: useCode(deps, row.id) }) : judged;
  }
  const seed = await deps.vault.open(totp.secret_sealed, 'credentials.secret');
  const step = totpStep(seed, it.code, now);
  if (step === null) return wrongCode();
  return ok({
    accountId: row.subject,
    by: 'totp',
    use: [...useCode(deps, row.id), ...useTotpStep(it.purpose, row.subject, step)],
  });
}

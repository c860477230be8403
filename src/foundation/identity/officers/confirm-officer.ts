import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { ChallengeSchema, checkSecondFactor } from '../codes/index.ts';
import { forgive } from '../secrets/index.ts';
import { openSession, type LoginPlace, type NewSession } from '../sessions/index.ts';

export const ConfirmOfficerSchema = v.object({
  ...ChallengeSchema.entries,
  /** True on the officer's own device: it stays logged in for 14 days. */
  remember: v.optional(v.boolean(), false),
});

/** The second half of an officer's login: the code of the app or of the phone. Opens the offices held today. */
export async function confirmOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
  place: LoginPlace,
): Promise<Result<NewSession>> {
  const parsed = parse(ConfirmOfficerSchema, input, 'identity.code_invalid');
  if (!parsed.ok) return parsed;
  const { challenge, code, remember } = parsed.value;
  const checked = await checkSecondFactor(deps, ctx, { purpose: 'second_factor', challenge, code });
  if (!checked.ok) return checked;
  const { accountId, use } = checked.value;
  const opening = openSession(deps, ctx, {
    accountId,
    scope: 'office',
    provedBy: 'password',
    place: { ...place, remembered: remember },
  });
  const done = await commit(deps.db, [
    ...use,
    ...forgive(ctx, null),
    ...opening.steps,
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.logged_in',
      log: 'never',
      subject: { kind: 'account', id: accountId },
      data: { by: 'office' },
    }),
  ]);
  return done.ok ? ok(opening.session) : done;
}

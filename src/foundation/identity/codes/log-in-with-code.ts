import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { asking, commit, on, type Step } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { maskPhone } from '../../residents/index.ts';
import { ChallengeSchema, checkCode, useCode } from './check-code.ts';
import { accounts } from '../identity.table.ts';
import { forgive } from '../secrets/index.ts';
import { openSession, type LoginPlace, type NewSession } from '../sessions/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>;

const BORN_MEANWHILE = refusal('conflict', 'identity.changed_meanwhile');

/**
 * The code that was sent to a phone: buyers and sellers. The first time makes an account. It opens shops and orders; for
 * the own record and letters the PIN is asked. Five tries per code, and a code works once.
 */
export async function logInWithCode(
  deps: Needs,
  ctx: Ctx,
  input: unknown,
  place: LoginPlace,
): Promise<Result<NewSession>> {
  const parsed = parse(ChallengeSchema, input, 'identity.code_invalid');
  if (!parsed.ok) return parsed;
  const { challenge, code } = parsed.value;
  const owner = asking<{ id: string; status: string }>(
    `SELECT a.id, a.status FROM accounts a JOIN one_time_codes c ON c.subject = a.phone_index
     WHERE c.id = ? AND c.purpose = 'login'`,
    [challenge],
  );
  const key = { challenge };
  const checked = await checkCode(deps, ctx, { purpose: 'login', key, code, lock: null, also: [owner] });
  if (!checked.ok) return checked;
  const { row, batch } = checked.value;
  const account = batch.firstOf(owner);
  if (account?.status === 'closed') return refuse('forbidden', 'identity.account_closed');

  const accountId = account?.id ?? deps.ids.next();
  const birth = account ? [] : [await newAccount(deps, ctx, accountId, row)];
  const { session, steps } = openSession(deps, ctx, { accountId, scope: 'phone', provedBy: 'code', place });
  const done = await commit(deps.db, [
    ...useCode(deps, challenge),
    ...birth,
    ...forgive(ctx, null),
    ...steps,
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.logged_in',
      log: 'never',
      subject: { kind: 'account', id: accountId },
      data: { by: 'code' },
    }),
  ]);
  return done.ok ? ok(session) : done;
}

async function newAccount(
  deps: Needs,
  ctx: Ctx,
  id: string,
  code: { subject: string; phone_sealed: string | null },
): Promise<Step> {
  const phone = await deps.vault.open(code.phone_sealed ?? '', 'one_time_codes.phone');
  const row = {
    id,
    displayName: maskPhone(phone),
    phoneSealed: await deps.vault.seal(phone, 'accounts.phone'),
    phoneIndex: code.subject,
    locale: ctx.locale,
    createdAt: deps.clock.now(),
  };
  return on(deps.db.insert(accounts).values(row), { unique: BORN_MEANWHILE });
}

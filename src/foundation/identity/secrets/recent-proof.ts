import { MINUTE } from '../../../kernel/clock.ts';
import type { Actor, Ctx, Proof } from '../../../kernel/ctx.ts';
import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../deps.ts';

type Account = Extract<Actor, { kind: 'account' }>;

/**
 * What keeps a secret from being replaced: the officers' login, the password, the PIN, or any proof there is. A code to a
 * phone that others read must not replace a PIN, nor a slip of the counter a password.
 */
export type Guard = 'office' | 'password' | 'pin' | 'code';

/** How long a proof counts as fresh: enough to sign what is waiting, too short for a phone left on a table. */
const FRESH_FOR = 10 * MINUTE;

const STRONG: readonly Proof[] = ['password', 'totp'];
const ENOUGH: Readonly<Record<Guard, readonly Proof[]>> = {
  office: STRONG,
  password: STRONG,
  pin: ['pin', 'enrolment'],
  code: ['code', 'pin', 'enrolment', ...STRONG],
};

/**
 * The account, if it proved itself within the last ten minutes: before signing, or a new bank account.
 * `identity.proof_needed` otherwise: the pages then ask at /akun/bukti and come back.
 */
export function requireRecentProof(deps: Pick<Deps, 'clock'>, ctx: Ctx): Result<Account> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const fresh = deps.clock.now() - ctx.actor.provedAt < FRESH_FOR;
  return fresh ? ok(ctx.actor) : refuse('forbidden', 'identity.proof_needed');
}

/** Why the last proof is too weak for what this guards: the refusal names the one that is needed. Null when it is enough. */
export function tooWeak(me: Account, guard: Guard): Refused | null {
  if (guard === 'office' && me.scope !== 'office') return refuse('forbidden', 'identity.office_needed');
  if (ENOUGH[guard].includes(me.provedBy)) return null;
  return refuse('forbidden', guard === 'pin' ? 'identity.pin_needed' : 'identity.password_needed');
}

/** As {@link requireRecentProof}, by the password or the app of who came in as an officer: for what opens an office to others. */
export function requireOfficeProof(deps: Pick<Deps, 'clock'>, ctx: Ctx): Result<Account> {
  const me = requireRecentProof(deps, ctx);
  return (me.ok && tooWeak(me.value, 'office')) || me;
}

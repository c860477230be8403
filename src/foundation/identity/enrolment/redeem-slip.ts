import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { NikSchema } from '../../residents/index.ts';
import { CodeSchema, judgeCode, takeCode, useCode } from '../codes/index.ts';
import { enrollingQuery, givePin } from './give-pin.ts';
import { countTry, type LockSubject, isBirthDate, NewPinSchema } from '../secrets/index.ts';
import type { LoginPlace, NewSession } from '../sessions/index.ts';

export const RedeemSlipSchema = v.object({
  nik: NikSchema,
  code: CodeSchema,
  pin: NewPinSchema,
  /** The account logged in on this device becomes theirs, with its orders. Never by itself: phones are shared. */
  link: v.optional(v.boolean(), false),
});

/**
 * A resident turns the counter's slip into a login: NIK, the slip's code, a PIN of their own. A slip works once. A wrong code
 * and a NIK without a slip are the same refusal.
 */
export async function redeemSlip(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
  place: LoginPlace,
): Promise<Result<NewSession>> {
  const parsed = parse(RedeemSlipSchema, input, 'identity.enrolment_invalid');
  if (!parsed.ok) return parsed;
  const { nik, code, pin, link } = parsed.value;
  const nikIndex = await deps.vault.blind('nik', nik);
  const lock: LockSubject = `slip:${nikIndex}`;
  const own = enrollingQuery(nikIndex, {
    accountId: link && ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  });
  const taken = takeCode('slip', { subject: nikIndex }, deps.clock.now());
  const tried = await countTry(deps, ctx, lock, [taken, own]);
  if (!tried.ok) return tried;
  const judged = await judgeCode(deps, tried.value.firstOf(taken), code);
  const row = tried.value.firstOf(own);
  if (!judged.ok || !row) return refuse('unauthenticated', 'identity.wrong_slip');
  if (isBirthDate(pin, row.birth_date)) return refuse('invalid', 'identity.pin_easy', { fields: { pin: 'pin_easy' } });

  const { session, steps } = await givePin(deps, ctx, { row, nikIndex, lock, by: 'slip' }, pin, place);
  const done = await commit(deps.db, [...useCode(deps, judged.value.id), ...steps]);
  return done.ok ? ok(session) : done;
}

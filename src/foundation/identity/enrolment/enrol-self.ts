import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, raw, readOne, type Statement } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { KkSchema, NikSchema } from '../../residents/index.ts';
import { ChallengeSchema, checkCode, useCode, issueCode, type Challenge, FormKeySchema } from '../codes/index.ts';
import { enrollingQuery, givePin } from './give-pin.ts';
import { type LockSubject, phoneGuard, isBirthDate, NewPinSchema } from '../secrets/index.ts';
import type { LoginPlace, NewSession } from '../sessions/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const StartEnrolmentSchema = v.object({
  nik: NikSchema,
  kk: KkSchema,
  birthDate: v.pipe(v.string(), v.isoDate('date')),
  key: FormKeySchema,
});

/**
 * A resident begins by themself, for a first login or a forgotten PIN: when NIK, KK number and birth date are one person's in
 * the registry, a code goes to the phone on record. Whether they are is not said: the answer is always the same.
 */
export async function startEnrolment(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<Challenge>> {
  const parsed = parse(StartEnrolmentSchema, input, 'identity.enrolment_invalid');
  if (!parsed.ok) return parsed;
  const { nik, kk, birthDate, key } = parsed.value;
  const [nikIndex, kkIndex] = await Promise.all([deps.vault.blind('nik', nik), deps.vault.blind('kk', kk)]);
  const row = await readOne<{ phone_sealed: string | null }>(deps.db, {
    sql: `SELECT r.phone_sealed FROM residents r JOIN households h ON h.id = r.household_id
          WHERE r.nik_index = ?1 AND h.kk_index = ?2 AND r.birth_date = ?3 AND r.status IN ('present', 'temporary')`,
    args: [nikIndex, kkIndex, birthDate],
  });
  const phone = row?.phone_sealed ? await deps.vault.open(row.phone_sealed, 'residents.phone') : null;
  return issueCode(deps, ctx, { purpose: 'enrol', subject: nikIndex, phone, key });
}

export const FinishEnrolmentSchema = v.object({
  ...ChallengeSchema.entries,
  pin: NewPinSchema,
  /** The phone is the person's alone: it becomes a way in too, and a shopping account of this number becomes theirs. */
  link: v.optional(v.boolean(), false),
});

/** The code from the phone on record, and the PIN chosen. Ends every other login of the person. */
export async function finishEnrolment(
  deps: Needs,
  ctx: Ctx,
  input: unknown,
  place: LoginPlace,
): Promise<Result<NewSession>> {
  const parsed = parse(FinishEnrolmentSchema, input, 'identity.enrolment_invalid');
  if (!parsed.ok) return parsed;
  const { challenge, code, pin, link } = parsed.value;
  const checked = await checkCode(deps, ctx, { purpose: 'enrol', key: { challenge }, code, lock: null });
  if (!checked.ok) return checked;
  const { subject: nikIndex, phone_sealed: sealed } = checked.value.row;
  const phone = await deps.vault.open(sealed ?? '', 'one_time_codes.phone');
  const lock: LockSubject = `slip:${nikIndex}`;
  const phoneIndex = await deps.vault.blind('phone', phone);
  const row = await readOne(deps.db, enrollingQuery(nikIndex, { phoneIndex: link ? phoneIndex : null }));
  if (!row) return refuse('gone', 'identity.code_over');
  if (isBirthDate(pin, row.birth_date)) return refuse('invalid', 'identity.pin_easy', { fields: { pin: 'pin_easy' } });

  const { session, steps } = await givePin(deps, ctx, { row, nikIndex, lock, by: 'code' }, pin, place);
  const own = link ? [keepPhone(deps, nikIndex, await deps.vault.seal(phone, 'accounts.phone'), phoneIndex)] : [];
  const done = await commit(deps.db, [...useCode(deps, challenge), ...steps, ...own]);
  return done.ok ? ok(session) : done;
}

/** Makes the proved phone the account's own, unless the account has one, is an officer's, or somebody else uses the number. */
const keepPhone = (deps: Pick<Deps, 'clock'>, nikIndex: string, sealed: string, phoneIndex: string): Statement =>
  raw(
    `UPDATE accounts SET phone_sealed = ?1, phone_index = ?2
     WHERE resident_id = (SELECT id FROM residents WHERE nik_index = ?3) AND phone_index IS NULL
       AND ${phoneGuard('?4')} IN ('pin', 'code') AND NOT EXISTS (SELECT 1 FROM accounts WHERE phone_index = ?2)`,
    [sealed, phoneIndex, nikIndex, deps.clock.now()],
  );

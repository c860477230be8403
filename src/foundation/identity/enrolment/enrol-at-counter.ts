import * as v from 'valibot';
import { DAY } from '../../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { lookAt, NikSchema } from '../../residents/index.ts';
import { oneTimeCodes } from '../identity.table.ts';
import { codeHash } from '../codes/index.ts';
import { unlock } from '../secrets/index.ts';

export const EnrolAtCounterSchema = v.object({
  villageId: v.string(),
  /** As it stands on the KTP-el before the officer. */
  nik: v.optional(NikSchema),
  /** Or somebody who was looked up; then the officer says that face and KTP-el are theirs. */
  residentId: v.optional(v.pipe(v.string(), v.maxLength(64))),
  seen: v.optional(v.boolean(), false),
});

/** What the operator prints: the resident types NIK and this code once, and chooses a PIN. */
export interface Slip {
  /** 8 digits. */
  readonly code: string;
  readonly residentName: string;
  readonly expiresAt: number;
}

const SLIP_LIFE = 3 * DAY;

/**
 * An officer who sees the person and the KTP-el hands out a slip: for a first login, a forgotten PIN, a lock. An earlier slip of
 * the same person ends. Another village's resident does not exist here. The look is on the resident's record.
 */
export async function enrolAtCounter(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Slip>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(EnrolAtCounterSchema, input, 'identity.enrolment_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, nik, residentId, seen } = parsed.value;
  if (!nik && !residentId) return refuse('invalid', 'identity.enrolment_invalid', { fields: { nik: 'required' } });
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('forbidden', 'residents.not_your_village');
  if (!nik && !seen) return refuse('invalid', 'identity.person_not_seen', { fields: { seen: 'required' } });
  const resident = await readOne<{ id: string; name: string; nik_index: string }>(deps.db, {
    sql: `SELECT id, name, nik_index FROM residents
          WHERE ${nik ? 'nik_index' : 'id'} = ?1 AND village_id = ?2 AND status <> 'deceased'`,
    args: [nik ? await deps.vault.blind('nik', nik) : (residentId ?? ''), villageId],
  });
  if (!resident) return refuse('not_found', 'residents.no_record');

  const nikIndex = resident.nik_index;
  const now = deps.clock.now();
  const id = deps.ids.next();
  const code = deps.ids.digits(8);
  const expiresAt = now + SLIP_LIFE;
  const slip = { id, purpose: 'slip' as const, subject: nikIndex, createdAt: now, expiresAt };
  const done = await commit(deps.db, [
    raw(`UPDATE one_time_codes SET used_at = ?1 WHERE subject = ?2 AND purpose = 'slip' AND used_at IS NULL`, [
      now,
      nikIndex,
    ]),
    deps.db.insert(oneTimeCodes).values({ ...slip, codeHash: await codeHash(deps, id, code) }),
    unlock(`slip:${nikIndex}`),
    unlock(`nik:${nikIndex}`),
    lookAt(deps, ctx, {
      villageId,
      residentId: resident.id,
      purpose: 'Pendaftaran masuk di kantor desa',
      extent: 'found',
    }),
    audit(deps, ctx, {
      villageId,
      action: 'identity.slip_given',
      subject: { kind: 'resident', id: resident.id },
    }),
  ]);
  return done.ok ? ok({ code, residentName: resident.name, expiresAt }) : done;
}

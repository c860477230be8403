import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { personName } from '../../../kernel/person-name.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expect, on, readOne, type Step } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { KkSchema, NikSchema } from '../nik.ts';
import { households } from '../residents.table.ts';
import { arrival, enterResident } from './enter-resident.ts';
import { DaySchema, isToCome, notYet, ReasonSchema, recorded, recorderOf } from './office.ts';

const number = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{0,3}$/, 'not_a_number'),
    v.transform((typed) => (typed ? typed.padStart(3, '0') : null)),
  ),
  '',
);

export const RecordNewcomerSchema = v.object({
  villageId: v.string(),
  nik: NikSchema,
  name: personName,
  sex: v.picklist(['L', 'P'], 'required'),
  birthPlace: line(2, 60),
  birthDate: DaySchema,
  religion: line(2, 40),
  education: line(2, 60),
  occupation: line(2, 60),
  marital: v.picklist(['single', 'married', 'divorced', 'widowed'], 'required'),
  relationship: v.picklist(
    ['head', 'spouse', 'child', 'grandchild', 'parent', 'parent_in_law', 'sibling', 'other'],
    'required',
  ),
  /** The family card: one that is here, or a new one with where it is. */
  kk: KkSchema,
  address: v.optional(line(0, 120), ''),
  hamletId: v.optional(v.string(), ''),
  rt: number,
  rw: number,
  eventDate: DaySchema,
  reason: ReasonSchema,
});

type Newcomer = v.InferOutput<typeof RecordNewcomerSchema>;

/**
 * An officer records that somebody moved in whom this registry did not know. Who lived here before comes back instead
 * (`recordEvent`). Refusals: `residents.nik_known`, `residents.kk_elsewhere`; a new family card needs an address and a dusun.
 */
export async function recordNewcomer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly residentId: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(RecordNewcomerSchema, input, 'residents.event_invalid');
  if (!parsed.ok) return parsed;
  const {
    villageId,
    kk: _kk,
    address: _address,
    hamletId: _hamlet,
    rt: _rt,
    rw: _rw,
    eventDate,
    reason,
    ...person
  } = parsed.value;
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const now = deps.clock.now();
  if (isToCome(eventDate, now)) return notYet('residents.event_invalid');
  if (person.birthDate > eventDate)
    return refuse('invalid', 'residents.event_invalid', { fields: { birthDate: 'after_event' } });
  const [residentId, id] = [deps.ids.next(), deps.ids.next()];
  const home = await homeOf(deps, parsed.value, residentId);
  if (!home.ok) return home;
  const done = await commit(deps.db, [
    ...home.value.steps,
    await enterResident(deps, {
      ...person,
      id: residentId,
      villageId,
      householdId: home.value.id,
      createdAt: now,
      updatedAt: now,
    }),
    arrival({
      id,
      villageId,
      residentId,
      householdId: home.value.id,
      kind: 'move_in',
      eventDate,
      by: recorded(ctx, now),
      sex: person.sex,
      reason,
      source: recorder.value.source,
    }),
    audit(deps, ctx, {
      villageId,
      action: 'resident.event_recorded',
      log: 'delayed',
      subject: { kind: 'resident', id: residentId },
      data: { event: id, kind: 'move_in' },
    }),
  ]);
  return done.ok ? ok({ residentId }) : done;
}

/** The household of a family card, found by its blind index; one that is not here yet is made. */
async function homeOf(
  { db, vault, ids }: Pick<Deps, 'db' | 'vault' | 'ids'>,
  { villageId, kk, address, hamletId, rt, rw, relationship }: Newcomer,
  residentId: string,
): Promise<Result<{ readonly id: string; readonly steps: readonly Step[] }>> {
  const kkIndex = await vault.blind('kk', kk);
  const elsewhere = refusal('conflict', 'residents.kk_elsewhere');
  const known = await readOne<{ id: string }>(db, {
    sql: `SELECT id FROM households WHERE kk_index = ?1 AND village_id = ?2`,
    args: [kkIndex, villageId],
  });
  if (known) {
    const stands = 'EXISTS (SELECT 1 FROM households WHERE id = ?1 AND village_id = ?2)';
    return ok({ id: known.id, steps: [expect(stands, [known.id, villageId], elsewhere)] });
  }
  const missing = { ...(!address && { address: 'required' }), ...(!hamletId && { hamletId: 'required' }) };
  if (Object.keys(missing).length > 0) return refuse('invalid', 'residents.event_invalid', { fields: missing });
  const id = ids.next();
  const made = db.insert(households).values({
    id,
    villageId,
    kkSealed: await vault.seal(kk, 'households.kk'),
    kkIndex,
    addressSealed: await vault.seal(address, 'households.address'),
    hamletId,
    rt,
    rw,
    ...(relationship === 'head' && { headResidentId: residentId }),
  });
  const its = 'EXISTS (SELECT 1 FROM hamlets WHERE id = ?1 AND village_id = ?2)';
  return ok({
    id,
    steps: [
      expect(
        its,
        [hamletId, villageId],
        refusal('invalid', 'residents.event_invalid', { fields: { hamletId: 'required' } }),
      ),
      on(made, { unique: elsewhere }),
    ],
  });
}

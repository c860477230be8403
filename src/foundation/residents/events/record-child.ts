import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { personName } from '../../../kernel/person-name.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expect, on, readOne } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { NikSchema } from '../nik.ts';
import { arrival, enterResident } from './enter-resident.ts';
import { DaySchema, isToCome, notYet, ReasonSchema, recorded, recorderOf } from './office.ts';

export const RecordChildSchema = v.object({
  villageId: v.string(),
  /** The parent whose family card the child comes onto. */
  parentId: v.string(),
  /** The birth that a letter told of, when there was one: it is not counted twice. */
  birth: v.optional(v.string(), ''),
  name: personName,
  sex: v.picklist(['L', 'P'], 'required'),
  birthPlace: line(2, 60),
  eventDate: DaySchema,
  /** '' while the child has none. */
  nik: v.optional(v.union([v.literal(''), NikSchema], 'nik'), ''),
  reason: ReasonSchema,
});

interface ParentRow extends Record<string, unknown> {
  readonly household_id: string;
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly relationship: string;
  readonly religion: string;
  readonly nationality: string;
}

/** Whose child somebody's is to the head of the family. */
const AS: Readonly<Record<string, 'child' | 'grandchild'>> = { head: 'child', spouse: 'child', child: 'grandchild' };

/**
 * An officer records a birth: the child comes into the registry, onto the family card of a parent who lives here, with or without
 * a NIK. Refusals: `residents.no_parent`, `residents.nik_known`, `residents.birth_registered` (the birth that a letter told of is in
 * the registry already, or none of this household).
 */
export async function recordChild(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly residentId: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(RecordChildSchema, input, 'residents.event_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, parentId, birth, name, sex, birthPlace, eventDate, nik, reason } = parsed.value;
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const now = deps.clock.now();
  if (isToCome(eventDate, now)) return notYet('residents.event_invalid');
  const parent = await readOne<ParentRow>(deps.db, {
    sql: `SELECT household_id, name, sex, relationship, religion, nationality FROM residents
          WHERE id = ?1 AND village_id = ?2 AND household_id IS NOT NULL AND status IN ('present', 'temporary')`,
    args: [parentId, villageId],
    opens: { religion: 'residents.religion' },
  });
  if (!parent) return refuse('not_found', 'residents.no_parent');
  const [residentId, id] = [deps.ids.next(), deps.ids.next()];
  const registered = refusal('conflict', 'residents.birth_registered');
  const done = await commit(deps.db, [
    expect(
      'EXISTS (SELECT 1 FROM residents WHERE id = ?1 AND village_id = ?2 AND household_id = ?3)',
      [parentId, villageId, parent.household_id],
      refusal('not_found', 'residents.no_parent'),
    ),
    ...(birth
      ? [
          expect(
            `EXISTS (SELECT 1 FROM resident_events e WHERE e.id = ?1 AND e.village_id = ?2 AND e.kind = 'birth' AND e.household_id = ?3
               AND e.event_date = ?4 AND e.resident_id IS NULL AND NOT EXISTS (SELECT 1 FROM resident_events c WHERE c.cancels = e.id))`,
            [birth, villageId, parent.household_id, eventDate],
            registered,
          ),
        ]
      : []),
    await enterResident(deps, {
      id: residentId,
      villageId,
      householdId: parent.household_id,
      nik,
      name,
      sex,
      birthPlace,
      birthDate: eventDate,
      religion: parent.religion,
      education: 'Tidak/Belum Sekolah',
      occupation: 'Belum/Tidak Bekerja',
      marital: 'single',
      nationality: parent.nationality,
      relationship: AS[parent.relationship] ?? 'other',
      [parent.sex === 'L' ? 'fatherName' : 'motherName']: parent.name,
      createdAt: now,
      updatedAt: now,
    }),
    on(
      arrival({
        id,
        villageId,
        residentId,
        householdId: parent.household_id,
        kind: birth ? 'household_change' : 'birth',
        eventDate,
        by: recorded(ctx, now),
        sex,
        reason,
        source: birth ? `birth:${birth}` : recorder.value.source,
      }),
      { unique: registered },
    ),
    audit(deps, ctx, {
      villageId,
      action: 'resident.event_recorded',
      log: 'delayed',
      subject: { kind: 'resident', id: residentId },
      data: { event: id, kind: 'birth' },
    }),
  ]);
  return done.ok ? ok({ residentId }) : done;
}

import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on, raw } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { NikSchema } from '../nik.ts';
import { WITHOUT_NIK } from './enter-resident.ts';
import { recorderOf } from './office.ts';

export const GiveNikSchema = v.object({ villageId: v.string(), residentId: v.string(), nik: NikSchema });

/**
 * An officer writes down the NIK of a child who came into the registry without one: the same row, with all that happened to it.
 * Refusals: `residents.nik_known`, `residents.has_nik`.
 */
export async function giveNik(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(GiveNikSchema, input, 'residents.event_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, residentId, nik } = parsed.value;
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const [sealed, index] = await Promise.all([deps.vault.seal(nik, 'residents.nik'), deps.vault.blind('nik', nik)]);
  const given = raw(
    `UPDATE residents SET nik_sealed = ?3, nik_index = ?4, updated_at = ?5
     WHERE id = ?1 AND village_id = ?2 AND nik_index = '${WITHOUT_NIK}' || id`,
    [residentId, villageId, sealed, index, deps.clock.now()],
  );
  const done = await commit(deps.db, [
    on(given, { unique: refusal('conflict', 'residents.nik_known') }),
    expectChange(refusal('conflict', 'residents.has_nik')),
    audit(deps, ctx, {
      villageId,
      action: 'resident.nik_given',
      subject: { kind: 'resident', id: residentId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}

import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { line } from '../../kernel/fields.ts';
import { NipSchema } from '../../kernel/nip.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange } from '../../platform/libsql/index.ts';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { districtsRepo, type DistrictCamat } from './districts.repo.ts';

const NameCamatSchema = v.object({
  districtId: v.string(),
  /** With titles, as under a letter; empty when nobody holds the office. */
  name: line(0, 80),
  nip: NipSchema,
});

/** Who heads each kecamatan, for the kabupaten alone. */
export async function listCamats(deps: Pick<Deps, 'db'>, ctx: Ctx): Promise<Result<readonly DistrictCamat[]>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  return ok(await districtsRepo(deps.db).camats());
}

/**
 * The kabupaten writes down the camat, whose name and NIP stand from then on under letters that the camat signs too; letters
 * issued before keep the one of their day.
 */
export async function nameCamat(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(NameCamatSchema, input, 'region.camat_invalid');
  if (!parsed.ok) return parsed;
  const { districtId, name, nip } = parsed.value;
  const done = await commit(deps.db, [
    districtsRepo(deps.db).nameCamat(districtId, name || null, name && nip ? nip : null),
    expectChange(refusal('not_found', 'region.no_such_district')),
    audit(deps, ctx, {
      villageId: null,
      action: 'camat.named',
      log: 'open',
      subject: { kind: 'district', id: districtId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}

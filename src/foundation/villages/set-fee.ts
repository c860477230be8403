import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { line, whole } from '../../kernel/fields.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit } from '../../platform/libsql/index.ts';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { villageModulesRepo } from './village-modules.repo.ts';

const SetFeeSchema = v.object({
  villageId: v.string(),
  /** Basis points of the goods sold; no village takes more than a tenth. */
  feeBps: whole(0, 1_000),
  /** The village's regulation, without which no fee may be taken. */
  basis: line(5, 120),
});

/**
 * The kabupaten writes down what a village takes of goods sold, and by which regulation of the village. Orders placed before
 * keep the rate of their day. Refusals: `region.not_yours`, `region.no_such_village`.
 */
export async function setFee(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(SetFeeSchema, input, 'region.fee_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, feeBps, basis } = parsed.value;
  const village = (await deps.facts.get()).village(villageId);
  if (!village) return refuse('not_found', 'region.no_such_village');
  const done = await commit(deps.db, [
    villageModulesRepo(deps.db, village.id).takes(feeBps),
    audit(deps, ctx, {
      villageId: village.id,
      action: 'village_fee.set',
      log: 'open',
      subject: { kind: 'village', id: village.id },
      data: { feeBps, basis },
    }),
  ]);
  if (!done.ok) return done;
  // Whoever sets it sees it at once.
  deps.facts.forget();
  return ok(null);
}

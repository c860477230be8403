import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { villageModulesRepo, type RegionFacts } from '../../foundation/villages/index.ts';
import { removeModuleListings } from '../../hub/listings/index.ts';
import type { Module } from '../../hub/module.ts';
import { commit } from '../../platform/libsql/index.ts';

export const SwitchModuleInput = v.object({ villageId: v.string(), module: v.string(), on: v.boolean() });

/**
 * Switches a module on or off in one village. On: the village gets what the module starts with and its services are
 * listed on the market. Off: the listings go in the same commit; what residents already asked for is kept and stays
 * readable. Only the kabupaten may. Refusals: `region.not_yours`, `region.no_such_village`, `region.no_such_module`.
 */
export async function switchModule(
  deps: Deps,
  ctx: Ctx,
  input: unknown,
  known: { modules: readonly Module[]; facts: RegionFacts },
): Promise<Result<null>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(SwitchModuleInput, input);
  if (!parsed.ok) return parsed;
  const { on } = parsed.value;
  const village = known.facts.village(parsed.value.villageId);
  if (!village) return refuse('not_found', 'region.no_such_village');
  const module = known.modules.find((m) => m.name === parsed.value.module);
  if (!module) return refuse('not_found', 'region.no_such_module');

  const switches = villageModulesRepo(deps.db, village.id);
  const steps = on
    ? [switches.activate(), switches.on(module.name, deps.clock.now()), ...(await module.switchOn(deps, village))]
    : [switches.off(module.name), ...removeModuleListings(module.name, village.id)];
  const done = await commit(deps.db, [
    ...steps,
    audit(deps, ctx, {
      villageId: village.id,
      action: on ? 'module.switched_on' : 'module.switched_off',
      subject: { kind: 'village', id: village.id },
      data: { module: module.name },
    }),
  ]);
  return done.ok ? ok(null) : done;
}

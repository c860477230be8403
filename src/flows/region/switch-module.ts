import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { expectServed } from '../../foundation/identity/index.ts';
import { villageModulesRepo } from '../../foundation/villages/index.ts';
import { removeModuleListings } from '../../hub/listings/index.ts';
import type { Module } from '../../hub/module.ts';
import { commit, type Step } from '../../platform/libsql/index.ts';

export const SwitchModuleInput = v.object({ villageId: v.string(), module: v.string(), on: v.boolean() });

/**
 * Switches a module on or off in one village. On: the village gets what the module starts with and its services are
 * listed on the market. Off: the listings go in the same commit; what residents already asked for is kept and stays
 * readable. Only the kabupaten may. Refusals: `region.not_yours`, `region.no_such_village`, `region.no_such_module`,
 * `region.no_<role>`: nobody holds an office that the module needs.
 */
export async function switchModule(
  deps: Deps & { readonly modules: readonly Module[] },
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(SwitchModuleInput, input);
  if (!parsed.ok) return parsed;
  const { on } = parsed.value;
  const village = (await deps.facts.get()).village(parsed.value.villageId);
  if (!village) return refuse('not_found', 'region.no_such_village');
  const module = deps.modules.find((m) => m.name === parsed.value.module && !m.everywhere);
  if (!module) return refuse('not_found', 'region.no_such_module');

  const switches = villageModulesRepo(deps.db, village.id);
  const now = deps.clock.now();
  const steps: Step[] = on
    ? [
        ...(module.needs ?? []).map((role) =>
          expectServed(village.id, role, now, refusal('conflict', `region.no_${role}`)),
        ),
        switches.activate(),
        switches.on(module.name, now),
        ...(await module.switchOn(deps, village)),
      ]
    : [switches.off(module.name), ...removeModuleListings(module.name, village.id)];
  const done = await commit(deps.db, [
    ...steps,
    audit(deps, ctx, {
      villageId: village.id,
      action: on ? 'module.switched_on' : 'module.switched_off',
      log: 'open',
      subject: { kind: 'village', id: village.id },
      data: { module: module.name },
    }),
  ]);
  if (!done.ok) return done;
  // Whoever switches sees it at once.
  deps.facts.forget();
  return ok(null);
}

import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { regionConsoleRepo } from './region-console.repo.ts';

export interface RegionConsole {
  readonly villages: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly districtName: string;
    readonly active: boolean;
    readonly modules: readonly string[];
    readonly shops: number;
    readonly products: number;
    readonly open: number;
    readonly overdue: number;
    readonly closed: number;
    /** Refunds that were not given back in time, and their rupiah. */
    readonly owedBack: number;
    readonly owedAmount: number;
    readonly officers: readonly { readonly role: string; readonly name: string; readonly title: string }[];
  }[];
  readonly changes: readonly {
    readonly villageName: string;
    readonly module: string;
    readonly on: boolean;
    readonly at: number;
  }[];
}

/**
 * Every village with its modules, officers and counts, active ones first. Only the kabupaten may look.
 * Refusal: `region.not_yours`.
 */
export async function readRegionConsole(
  deps: Pick<Deps, 'db' | 'clock' | 'facts'>,
  ctx: Ctx,
): Promise<Result<RegionConsole>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const facts = await deps.facts.get();
  const { figures, officers, changes, owed } = await regionConsoleRepo(deps.db, deps.clock.now());
  const byVillage = new Map(figures.map((f) => [f.village_id, f]));
  const villages = facts.villages.map((v) => {
    const f = byVillage.get(v.id);
    const back = owed.find((row) => row.village_id === v.id);
    return {
      id: v.id,
      slug: v.slug,
      name: v.name,
      districtName: v.districtName,
      active: v.active,
      modules: [...v.modules],
      shops: f?.shops ?? 0,
      products: f?.products ?? 0,
      open: f?.open ?? 0,
      overdue: f?.overdue ?? 0,
      closed: f?.closed ?? 0,
      owedBack: back?.n ?? 0,
      owedAmount: back?.amount ?? 0,
      officers: officers.filter((o) => o.village_id === v.id).map(({ role, name, title }) => ({ role, name, title })),
    };
  });
  villages.sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'id'));
  return ok({
    villages,
    changes: changes.map((c) => ({
      villageName: facts.village(c.village_id)?.name ?? c.village_id,
      module: String((JSON.parse(c.data) as { module?: string }).module ?? ''),
      on: c.action === 'module.switched_on',
      at: c.at,
    })),
  });
}

import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { servesRegion, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { isDue } from './read-data-office.ts';
import { newestReleases, toRelease, type ReleaseRow } from './releases.repo.ts';

/** `due`: the period after the one that the last release is of should be there by now. `none`: nothing was released yet. */
export type Freshness = 'fresh' | 'due' | 'none';

export interface VillageFreshness {
  readonly village: VillageFacts;
  /** In the order of {@link RegionOffice.datasets}. */
  readonly states: readonly Freshness[];
  readonly released: number;
  readonly due: number;
  /** Releases in which something is an example and no figure of the village. */
  readonly examples: number;
  /** The day of the newest figures, WIB; null before the first release. */
  readonly newest: string | null;
}

export interface RegionOffice {
  readonly datasets: readonly Dataset[];
  /** Whose data is switched on, those with the most to do first. */
  readonly villages: readonly VillageFreshness[];
  /** Villages whose data is not switched on. */
  readonly off: number;
}

/**
 * How fresh and how complete the data of every village is, for the kabupaten. One round trip. Refusal: `region.not_yours`.
 */
export async function readRegionOffice(
  deps: Pick<Deps, 'db' | 'clock' | 'facts'>,
  ctx: Ctx,
): Promise<Result<RegionOffice>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const rows = await readRows<ReleaseRow>(deps.db, newestReleases(null));
  const { villages } = await deps.facts.get();
  const byVillage = Map.groupBy(rows.map(toRelease), ({ villageId }) => villageId);
  const on = villages.filter(({ modules }) => modules.has(MODULE_NAME));
  const now = deps.clock.now();
  const told = on.map((village): VillageFreshness => {
    const releases = byVillage.get(village.id) ?? [];
    const states = DATASETS.map((dataset): Freshness => {
      const release = releases.find((it) => it.dataset === dataset.slug) ?? null;
      if (!release) return 'none';
      return isDue(dataset, release, now) ? 'due' : 'fresh';
    });
    const days = releases.map(({ asOf }) => asOf).sort();
    return {
      village,
      states,
      released: states.filter((state) => state !== 'none').length,
      due: states.filter((state) => state === 'due').length,
      examples: releases.filter(({ example }) => example).length,
      newest: days.at(-1) ?? null,
    };
  });
  const fresh = ({ released, due }: VillageFreshness): number => released - due;
  return ok({
    datasets: DATASETS,
    villages: told.sort((a, b) => fresh(a) - fresh(b) || a.village.name.localeCompare(b.village.name)),
    off: villages.length - on.length,
  });
}

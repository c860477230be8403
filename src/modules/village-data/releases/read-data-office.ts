import type { Deps } from '../../../foundation/deps.ts';
import { DAY, type Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { read } from '../../../platform/libsql/index.ts';
import type { Dataset, Release } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import type { DraftSource, DraftState } from '../draft.ts';
import { MODULE_NAME } from '../module-name.ts';
import { officerOf } from './authority.ts';
import { openDrafts, thrownAway, type DraftRow } from './drafts.repo.ts';
import { newestReleases, toRelease, type ReleaseRow } from './releases.repo.ts';

/** A draft as a row of the office. */
export interface Draft {
  readonly id: string;
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly source: DraftSource;
  readonly state: DraftState;
  readonly reason: string;
  /** The name of the officer who made it. */
  readonly draftedBy: string;
  readonly edition: number;
  readonly createdAt: Instant;
  /** What was checked, by name. */
  readonly checks: Readonly<Record<string, string | number | boolean>>;
}

export interface OfficeDataset {
  readonly dataset: Dataset;
  readonly release: Release | null;
  /** The next release should be there by now: its period is over since the day that the last one is of. */
  readonly due: boolean;
}

export interface DataOffice {
  readonly datasets: readonly OfficeDataset[];
  readonly drafts: readonly Draft[];
  /** What was thrown away lately: its `reason` says why. */
  readonly thrownAway: readonly Draft[];
  /** Who asks may say yes. */
  readonly mayPublish: boolean;
}

/** Days after which the figures of a period are old; half a period of grace. */
const OLD_AFTER: Readonly<Record<Dataset['period'], number>> = { month: 45, quarter: 137, year: 548, once: Infinity };

/** As long is told what was thrown away. */
const TOLD_DAYS = 14;

export const isDue = (dataset: Dataset, release: Release | null, now: Instant): boolean =>
  release === null || now - Date.parse(release.asOf) > OLD_AFTER[dataset.period] * DAY;

export function toDraft(row: DraftRow): Draft | null {
  const dataset = DATASETS.find(({ slug }) => slug === row.dataset);
  return dataset
    ? {
        id: row.id,
        dataset,
        asOf: row.as_of,
        source: row.source,
        state: row.state,
        reason: row.reason,
        draftedBy: row.drafted_by,
        edition: row.edition,
        createdAt: row.created_at,
        checks: JSON.parse(row.checks) as Draft['checks'],
      }
    : null;
}

/** All datasets of a village for its officers: how fresh they are, and the drafts that are not decided. One round trip. */
export async function readDataOffice(
  deps: Pick<Deps, 'db' | 'clock' | 'facts'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<DataOffice>> {
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const village = (await deps.facts.get()).village(villageId);
  if (!village?.modules.has(MODULE_NAME)) return refuse('not_found', 'village_data.no_such_village');
  const now = deps.clock.now();
  const { releases, drafts, gone } = await read<{ releases: ReleaseRow; drafts: DraftRow; gone: DraftRow }>(deps.db, {
    releases: newestReleases(villageId),
    drafts: openDrafts(villageId),
    gone: thrownAway(villageId, now - TOLD_DAYS * DAY),
  });
  const bySlug = new Map(releases.map((row) => [row.dataset, toRelease(row)]));
  return ok({
    datasets: DATASETS.map((dataset) => {
      const release = bySlug.get(dataset.slug) ?? null;
      return { dataset, release, due: isDue(dataset, release, now) };
    }),
    drafts: drafts.flatMap((row) => toDraft(row) ?? []),
    thrownAway: gone.flatMap((row) => toDraft(row) ?? []),
    mayPublish: officer.value.role !== 'operator',
  });
}

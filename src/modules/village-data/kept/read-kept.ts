import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { reportsOf, type Kept } from '../projections/index.ts';
import { dataVillage, keptProjections, type KeptRow } from '../releases/index.ts';

const whole = v.pipe(v.number(), v.integer());

export const ReadKeptSchema = v.array(
  v.object({
    dataset: v.string(),
    keptAt: whole,
    sha256: v.string(),
    from: v.array(v.object({ dataset: v.string(), version: whole, asOf: v.string(), sha256: v.string() })),
    kept: v.looseObject({ kind: v.picklist(['values', 'finish']) }),
  }),
);

export interface ReadKept {
  readonly dataset: string;
  readonly keptAt: number;
  /** Of `kept` as JSON: what the public log holds. */
  readonly sha256: string;
  readonly from: readonly {
    readonly dataset: string;
    readonly version: number;
    readonly asOf: string;
    readonly sha256: string;
  }[];
  readonly kept: Kept;
}

/** Every projection of a village's dataset as it was said, with the releases it was made from, for whoever recomputes it; oldest first. */
export async function readKept(
  deps: Pick<Deps, 'db' | 'facts'>,
  villageSlug: string,
  slug: string,
): Promise<Result<readonly ReadKept[]>> {
  const village = await dataVillage(deps, villageSlug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const dataset = datasetFor(slug);
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  const rows = await readRows<KeptRow>(deps.db, keptProjections(village.id, slug));
  const beside = reportsOf(dataset);
  return ok(
    rows.map((row) => ({
      dataset: slug,
      keptAt: row.kept_at,
      sha256: row.sha256,
      from: [
        { dataset: slug, version: row.version, asOf: row.as_of, sha256: row.release_sha256 },
        ...(beside !== null && row.beside_version !== null
          ? [
              {
                dataset: beside,
                version: row.beside_version,
                asOf: row.beside_as_of ?? '',
                sha256: row.beside_sha256 ?? '',
              },
            ]
          : []),
      ],
      kept: JSON.parse(row.content) as Kept,
    })),
  );
}

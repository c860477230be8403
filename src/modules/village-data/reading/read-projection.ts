import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Projection } from '../projections/index.ts';
import { viewDataset } from './view-dataset.ts';

const whole = v.pipe(v.number(), v.integer());

export const ReadProjectionSchema = v.object({
  dataset: v.string(),
  village: v.string(),
  example: v.boolean(),
  from: v.array(v.object({ dataset: v.string(), version: whole, asOf: v.string(), sha256: v.string() })),
  projection: v.looseObject({ kind: v.picklist(['trend', 'population', 'progress']) }),
});

export interface ReadProjection {
  readonly dataset: string;
  readonly village: string;
  readonly example: boolean;
  readonly from: readonly { dataset: string; version: number; asOf: string; sha256: string }[];
  readonly projection: Projection;
}

/**
 * The projection of a village's dataset, from its newest published release: whoever has that release's CSV comes to the same
 * digits. Refusals: of {@link viewDataset}, and `village_data.nothing_projected`.
 */
export async function readProjection(
  deps: Pick<Deps, 'db' | 'facts' | 'origin'>,
  _ctx: Ctx,
  village: string,
  slug: string,
): Promise<Result<ReadProjection>> {
  const found = await viewDataset(deps, village, slug);
  if (!found.ok) return found;
  const { dataset, release, projection, from } = found.value;
  if (!projection || !release) return refuse('not_found', 'village_data.nothing_projected');
  return ok({
    dataset: dataset.slug,
    village: found.value.village.slug,
    example: release.example,
    from: from.map(({ dataset: of, version, asOf, sha256 }) => ({ dataset: of, version, asOf, sha256 })),
    projection,
  });
}

import type { InferOutput } from 'valibot';
import type { RegionFacts } from '../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { productFilterSchema, ProductFilter } from './product-filter.ts';

/** Puts codes in place of slugs. A village or district that the region does not have is a wrong field. */
export function resolveFilter(
  facts: RegionFacts,
  asked: InferOutput<typeof productFilterSchema>,
): Result<ProductFilter> {
  const village = asked.village === undefined ? null : facts.village(asked.village);
  const district =
    asked.district === undefined
      ? null
      : facts.districts.find((it) => it.id === asked.district || it.slug === asked.district);
  const fields = {
    ...(asked.village !== undefined && !village && { village: 'unknown' }),
    ...(asked.district !== undefined && !district && { district: 'unknown' }),
  };
  if (Object.keys(fields).length > 0) return refuse('invalid', 'input.invalid', { fields });
  return ok({
    ...(asked.category !== undefined && { categoryId: asked.category }),
    ...(village && { villageId: village.id }),
    ...(district && { districtId: district.id }),
    ...(asked.min !== undefined && { min: asked.min }),
    ...(asked.max !== undefined && { max: asked.max }),
    inStock: asked.inStock,
    cod: asked.cod,
    pickup: asked.pickup,
  });
}

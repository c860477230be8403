import { putServiceListing, removeServiceListing } from '../../../hub/listings/index.ts';
import type { Statement } from '../../../platform/libsql/index.ts';
import { MODULE_NAME, type LetterTypeRow } from './letter-types.repo.ts';

/** Where a letter type is read about; another village's than the pilot's names its village. */
export const typePath = (slug: string, villageSlug: string): string => `/layanan/${slug}?desa=${villageSlug}`;

/** Steps that bring the market in line with a letter type: listed while it is offered, gone when it is not. */
export const listingSteps = (
  type: Pick<LetterTypeRow, 'id' | 'slug' | 'title' | 'content' | 'promisedMinutes' | 'active'>,
  village: { readonly id: string; readonly slug: string },
  publishedAt: number,
): Statement[] =>
  type.active === 1
    ? putServiceListing({
        module: MODULE_NAME,
        refId: type.id,
        villageId: village.id,
        path: typePath(type.slug, village.slug),
        title: type.title,
        summary: type.content.purpose,
        keywords: type.content.keywords,
        promisedMinutes: type.promisedMinutes,
        picture: null,
        publishedAt,
      })
    : removeServiceListing(MODULE_NAME, type.id);

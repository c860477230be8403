import { raw, type Statement } from '../../platform/libsql/index.ts';
import { documentStep } from './document.ts';

/**
 * A service of the village office as a module puts it on the market: always Rp0. One without a promise is nothing to ask for,
 * but something to read: only the search finds it.
 */
export interface ServiceListing {
  /** The module's name. */
  readonly module: string;
  /** The module's own id of the service, unique over all villages. */
  readonly refId: string;
  readonly villageId: string;
  /** `/layanan/usaha` */
  readonly path: string;
  readonly title: string;
  /** What it is for, one plain sentence. */
  readonly summary: string;
  /** What people type when they look for it. */
  readonly keywords: readonly string[];
  /** Promised working minutes. */
  readonly promisedMinutes: number | null;
  readonly picture: string | null;
  /** When it was offered first; keeps its place in lists. */
  readonly publishedAt: number;
}

/** Steps that put a service on the market of its village, or bring its listing up to date. */
export const putServiceListing = (service: ServiceListing): Statement[] => [
  documentStep('service', service.refId, { title: service.title, more: service.keywords, story: service.summary }),
  raw(
    `INSERT INTO listings (kind, ref_id, module, village_id, village_name, village_slug, district_id, path, title, summary,
       category_id, price, price_max, picture, promised_minutes, published_at)
     SELECT 'service', ?1, ?2, v.id, v.name, v.slug, v.district_id, ?4, ?5, ?6, 'layanan', 0, 0, ?7, ?8, ?9
     FROM villages v WHERE v.id = ?3
     ON CONFLICT (kind, ref_id) DO UPDATE SET module = excluded.module, path = excluded.path, title = excluded.title,
       summary = excluded.summary, picture = excluded.picture, promised_minutes = excluded.promised_minutes`,
    [
      service.refId,
      service.module,
      service.villageId,
      service.path,
      service.title,
      service.summary,
      service.picture,
      service.promisedMinutes,
      service.publishedAt,
    ],
  ),
];

/** Steps that take one service off the market. */
export const removeServiceListing = (module: string, refId: string): Statement[] => [
  raw(`DELETE FROM listings WHERE kind = 'service' AND module = ?1 AND ref_id = ?2`, [module, refId]),
  raw(`DELETE FROM search_documents WHERE kind = 'service' AND ref_id = ?1`, [refId]),
];

/** Steps that take all services of a module off a village's market: the module was switched off there. */
export const removeModuleListings = (module: string, villageId: string): Statement[] => [
  raw(`DELETE FROM listings WHERE village_id = ?2 AND kind = 'service' AND module = ?1`, [module, villageId]),
];

import { type Clock, SECOND } from '../../kernel/clock.ts';
import { read, type Db } from '../../platform/libsql/index.ts';

export interface VillageFacts {
  /** Kode wilayah. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly districtId: string;
  readonly districtName: string;
  readonly active: boolean;
  /** What the village takes of the goods sold, in basis points; 0 unless its regulation sets one. */
  readonly feeBps: number;
  /** Modules switched on here. */
  readonly modules: ReadonlySet<string>;
}

/** What every page needs to know of the region and hardly ever changes. */
export interface RegionFacts {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly districts: readonly { readonly id: string; readonly name: string; readonly slug: string }[];
  readonly villages: readonly VillageFacts[];
  /** The village shown to visitors who have not chosen one. */
  readonly pilot: VillageFacts | null;
  village(idOrSlug: string): VillageFacts | null;
}

/** The facts as they are known here; `forget` after a change made in this isolate. */
export interface FactsSource {
  get(): Promise<RegionFacts>;
  forget(): void;
}

/** Others see a switched module or a new village after this long at most; whoever switched it sees it at once. */
const FRESH_FOR = 60 * SECOND;

/**
 * The region's facts, kept in memory so that public pages need no round trip for them.
 */
export function regionFacts(db: Db, clock: Clock): FactsSource {
  let kept: { facts: RegionFacts; at: number } | null = null;
  return {
    async get() {
      if (kept && clock.now() - kept.at < FRESH_FOR) return kept.facts;
      const facts = await load(db);
      kept = { facts, at: clock.now() };
      return facts;
    },
    forget() {
      kept = null;
    },
  };
}

type RegionRow = { id: string; name: string; province: string; pilot: string | null };
type DistrictRow = { id: string; name: string; slug: string };
type VillageRow = {
  id: string;
  slug: string;
  name: string;
  district_id: string;
  status: string;
  fee_bps: number;
  modules: string | null;
};

async function load(db: Db): Promise<RegionFacts> {
  const { regionRows, districts, villageRows } = await read<{
    regionRows: RegionRow;
    districts: DistrictRow;
    villageRows: VillageRow;
  }>(db, {
    regionRows: { sql: `SELECT id, name, province, pilot_village_id AS pilot FROM regions LIMIT 1` },
    districts: { sql: `SELECT id, name, slug FROM districts ORDER BY name` },
    villageRows: {
      sql: `SELECT v.id, v.slug, v.name, v.district_id, v.status, v.fee_bps, group_concat(m.module) AS modules
            FROM villages v LEFT JOIN village_modules m ON m.village_id = v.id GROUP BY v.id ORDER BY v.name`,
    },
  });
  const region = regionRows[0];
  if (!region) throw new Error('The database has no region: run the set-up (npm start seeds a pilot region).');
  const districtNames = new Map(districts.map((d) => [d.id, d.name]));
  const villages = villageRows.map((v) => ({
    id: v.id,
    slug: v.slug,
    name: v.name,
    districtId: v.district_id,
    districtName: districtNames.get(v.district_id) ?? '',
    active: v.status === 'active',
    feeBps: v.fee_bps,
    modules: new Set(v.modules?.split(',') ?? []),
  }));
  const byKey = new Map(villages.flatMap((v) => [[v.id, v] as const, [v.slug, v] as const]));
  return {
    id: region.id,
    name: region.name,
    province: region.province,
    districts: districts.map((d) => ({ ...d })),
    villages,
    pilot: (region.pilot && byKey.get(region.pilot)) || null,
    village: (idOrSlug) => byKey.get(idOrSlug) ?? null,
  };
}

import { read } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { areasQuery, placeQuery, type Place } from './places.repo.ts';

/** What somebody who says where goods shall go can choose from. */
export interface PlacesToChoose {
  /** The province that is open now. */
  readonly province: Place | null;
  readonly provinces: readonly Place[];
  /** Its kabupaten and kota, without the region itself. */
  readonly regencies: readonly Place[];
  /** What was chosen, when there is such a place. */
  readonly chosen: Place | null;
}

/** The provinces, the kabupaten and kota of one (`18`), and the name of a place already chosen. One round trip. */
export async function listPlaces(
  { db }: Pick<Deps, 'db'>,
  { province, chosen, regionId }: { province: string; chosen: string | null; regionId: string },
): Promise<PlacesToChoose> {
  const { areas, places } = await read<{ areas: Row; places: Row }>(db, {
    areas: areasQuery(province),
    places: placeQuery(chosen),
  });
  return {
    province: areas.find(({ id }) => id === province) ?? null,
    provinces: areas.filter(({ id }) => id.length === 2),
    regencies: areas.filter(({ id }) => id.length > 2 && id !== regionId),
    chosen: places[0] ?? null,
  };
}

type Row = { id: string; name: string };

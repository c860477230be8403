import { listAreas } from './list-areas.ts';
import { listPlaces } from './list-places.ts';
import { listCamats, nameCamat } from './name-camat.ts';

/** What the kabupaten writes down of its districts. */
export const districtUses = {
  listCamats,
  nameCamat,
};

/** Where goods can be sent to. */
export const placeUses = {
  listAreas,
  listPlaces,
};

import { listAreas } from './list-areas.ts';
import { listPlaces } from './list-places.ts';
import { listCamats, nameCamat } from './name-camat.ts';
import { setFee } from './set-fee.ts';

/** What the kabupaten writes down of its districts and villages. */
export const districtUses = {
  listCamats,
  nameCamat,
  setFee,
};

/** Where goods can be sent to. */
export const placeUses = {
  listAreas,
  listPlaces,
};

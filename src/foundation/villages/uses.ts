import { listCamats, nameCamat } from './name-camat.ts';

/** What the kabupaten writes down of its districts. */
export const districtUses = {
  listCamats,
  nameCamat,
};

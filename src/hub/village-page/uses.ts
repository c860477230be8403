import { viewVillage } from './view-village.ts';

/** A village's own page. */
export const villageUses = {
  viewVillage,
};

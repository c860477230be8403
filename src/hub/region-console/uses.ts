import { readRegionConsole } from './read-region-console.ts';

/** What the kabupaten sees of its villages. */
export const regionUses = {
  readRegionConsole,
};

export { readRegionConsole, type RegionConsole } from './read-region-console.ts';

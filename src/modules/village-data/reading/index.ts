export type { Compared } from './compare-villages.ts';
export { projections } from './projections.routes.ts';

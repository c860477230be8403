export type { Figure, Panel } from './panel.ts';
export { viewVillage, type VillagePage, type VillagePanel } from './view-village.ts';

export type { Figure, Panel } from './panel.ts';
export { type VillagePanel } from './view-village.ts';

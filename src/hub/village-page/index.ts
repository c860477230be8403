export type { Belonging, Figure, Panel } from './panel.ts';
export { type VillageFigure, type VillagePanel } from './view-village.ts';

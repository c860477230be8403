export type { Half } from './board/index.ts';
export type { Evidence, Indicator } from './evidence/index.ts';
export { promisesModule } from './promises-module.ts';

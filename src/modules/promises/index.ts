export type { Board, Half } from './board/index.ts';
export { promisesModule } from './promises-module.ts';

export type { CheckedPaper } from './check-paper.ts';
export { transparencyModule } from './transparency-module.ts';

export { enterRtHead } from './enter-rt-head.ts';
export { rtHeadOfQuery, type RtHead } from './list-rt-heads.ts';

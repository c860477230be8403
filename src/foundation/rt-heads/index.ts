export { endRtHead } from './end-rt-head.ts';
export { enterRtHead } from './enter-rt-head.ts';
export { listRtHeads, rtHeadOfQuery, type RtHead } from './list-rt-heads.ts';

import { endRtHead } from './end-rt-head.ts';
import { enterRtHead } from './enter-rt-head.ts';
import { listRtHeads } from './list-rt-heads.ts';

/** Who heads the RTs of a village. */
export const rtHeadUses = {
  endRtHead,
  enterRtHead,
  listRtHeads,
};

import { DAY } from '../../../kernel/clock.ts';

/** How long the seller has to look at a proof of payment. */
export const LOOK_WITHIN = DAY;

import { recordFee } from './record-fee.ts';

/** What a village does with the fees that its shops owe it. */
export const feeFlows = {
  recordFee,
};

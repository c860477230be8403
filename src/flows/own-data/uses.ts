import { copyOwnData } from './copy-own-data.ts';

/** What residents may do with what is kept about them. */
export const ownDataFlows = {
  copyOwnData,
};

import { closeAccount } from './close-account.ts';
import { copyOwnData } from './copy-own-data.ts';
import { viewClosing } from './view-closing.ts';

/** What residents may do with what is kept about them. */
export const ownDataFlows = {
  copyOwnData,
  viewClosing,
  closeAccount,
};

import { caseReceipt, caseRecord } from './case-record.ts';
import { followedCases } from './followed-cases.ts';

/** What people follow, whichever feature is behind it. */
export const caseUses = {
  caseReceipt,
  caseRecord,
  followedCases,
};

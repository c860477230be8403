import { openRecord } from './open-record.ts';
import { looksAtMe, ownRecord } from './own-record.ts';
import { searchResidents } from './search-residents.ts';
import { subjectsFor } from './subjects-for.ts';

/** The registry. */
export const residentUses = {
  looksAtMe,
  openRecord,
  ownRecord,
  searchResidents,
  subjectsFor,
};

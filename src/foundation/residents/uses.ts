import { cancelEvent, giveNik, listEvents, recordChild, recordEvent, recordNewcomer } from './events/index.ts';
import { openRecord } from './open-record.ts';
import { looksAtMe, ownRecord } from './own-record.ts';
import { searchResidents } from './search-residents.ts';
import { subjectsFor } from './subjects-for.ts';

/** The registry. */
export const residentUses = {
  cancelEvent,
  giveNik,
  listEvents,
  looksAtMe,
  openRecord,
  ownRecord,
  recordChild,
  recordEvent,
  recordNewcomer,
  searchResidents,
  subjectsFor,
};

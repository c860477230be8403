import { cancelEvent } from './events/cancel-event.ts';
import { giveNik } from './events/give-nik.ts';
import { listEvents } from './events/list-events.ts';
import { recordChild } from './events/record-child.ts';
import { recordEvent } from './events/record-event.ts';
import { recordNewcomer } from './events/record-newcomer.ts';
import { looksAtMe, ownRecord } from './own-record.ts';
import { searchResidents } from './search-residents.ts';
import { subjectsFor } from './subjects-for.ts';

/** The registry. */
export const residentUses = {
  cancelEvent,
  giveNik,
  listEvents,
  looksAtMe,
  ownRecord,
  recordChild,
  recordEvent,
  recordNewcomer,
  searchResidents,
  subjectsFor,
};

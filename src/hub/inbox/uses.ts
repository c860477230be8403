import { listDesks } from './list-desks.ts';
import { listDoors } from './list-doors.ts';

/** What waits in the village's office, and behind the doors on somebody's account. */
export const inboxUses = {
  listDesks,
  listDoors,
};

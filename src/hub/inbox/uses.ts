import { listDesks } from './list-desks.ts';

/** What waits in the village's office. */
export const inboxUses = {
  listDesks,
};

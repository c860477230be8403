import { listUndelivered, watchMessages } from './list-undelivered.ts';
import { myNotices, readNotices } from './my-notices.ts';

/** What somebody was told, and what reached nobody. */
export const noticeUses = {
  listUndelivered,
  myNotices,
  readNotices,
  watchMessages,
};

import { myNotices, readNotices } from './my-notices.ts';

/** What somebody was told. */
export const noticeUses = {
  myNotices,
  readNotices,
};

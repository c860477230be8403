import * as v from 'valibot';
import { about, answer, routes } from '../../http/route.ts';
import { myNotices, readNotices } from './my-notices.ts';

const Notices = v.object({
  unread: v.number(),
  notices: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      path: v.nullable(v.string()),
      at: v.pipe(v.number(), v.integer()),
      read: v.boolean(),
    }),
  ),
});

/** What somebody was told. */
export const noticeRoutes = routes()
  .get(
    '/me/notices',
    about({
      tag: 'Own account',
      summary: 'Lists what the account was told, newest first.',
      gives: Notices,
      refuses: ['unauthenticated'],
    }),
    async (c) => answer(c, await myNotices(c.var.deps, c.var.ctx)),
  )
  .post(
    '/me/notices/reading',
    about({ tag: 'Own account', summary: 'Marks all notices as read.', refuses: ['unauthenticated'] }),
    async (c) => answer(c, await readNotices(c.var.deps, c.var.ctx)),
  );

import * as v from 'valibot';
import { about, answer, routes } from '../../http/route.ts';
import { listUndelivered, watchMessages } from './list-undelivered.ts';
import { myNotices, readNotices } from './my-notices.ts';

const Notices = v.object({
  /** 100 = more than 99. */
  unread: v.pipe(v.number(), v.integer(), v.maxValue(100)),
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

const Undelivered = v.object({
  id: v.string(),
  villageId: v.nullable(v.string()),
  code: v.string(),
  text: v.string(),
  at: v.pipe(v.number(), v.integer()),
  final: v.boolean(),
  why: v.string(),
});

/** What somebody was told, and what reached nobody. */
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
  )
  .get(
    '/offices/:village/undelivered-messages',
    about({
      tag: 'Offices',
      summary: 'Lists the messages of thirty days that reached nobody so far, for the officers of the village.',
      gives: v.array(Undelivered),
      refuses: ['unauthenticated', 'not_found'],
    }),
    async (c) => answer(c, await listUndelivered(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .get(
    '/undelivered-messages',
    about({
      tag: 'Region',
      summary: 'The same of all villages, and what holds up the messenger, for the kabupaten.',
      gives: v.object({
        alarms: v.array(
          v.object({ template: v.nullable(v.string()), what: v.string(), since: v.number(), lastSeen: v.number() }),
        ),
        undelivered: v.array(Undelivered),
      }),
      refuses: ['unauthenticated', 'not_found'],
    }),
    async (c) => answer(c, await watchMessages(c.var.deps, c.var.ctx)),
  );

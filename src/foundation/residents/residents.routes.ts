import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import {
  cancelEvent,
  CancelEventSchema,
  giveNik,
  GiveNikSchema,
  listEvents,
  recordChild,
  RecordChildSchema,
  recordEvent,
  RecordEventSchema,
  recordNewcomer,
  RecordNewcomerSchema,
} from './events/index.ts';
import { openRecord, OpenRecordSchema } from './open-record.ts';
import { looksAtMe, ownRecord } from './own-record.ts';
import { Events, FoundResidents, Looks, Record, Subjects } from './responses.ts';
import { searchResidents, SearchResidentsSchema } from './search-residents.ts';
import { subjectsFor } from './subjects-for.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Residents',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found'],
  ...more,
});

const changes = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts =>
  facts(summary, { refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'], ...more });

const text = v.string();
const Entered = v.object({ residentId: text });

/** The registry: one's own record, and the officers' looks at others'. Searches are posted: addresses hold no names. */
export const residentRoutes = routes()
  .get('/me/record', about(facts('Gives the registry’s own record of the resident.', { gives: Record })), async (c) =>
    answer(c, await ownRecord(c.var.deps, c.var.ctx)),
  )
  .get('/me/looks', about(facts('Lists who looked at the own record, when and why.', { gives: Looks })), async (c) =>
    answer(c, await looksAtMe(c.var.deps, c.var.ctx)),
  )
  .get('/me/subjects', about(facts('Lists whom the resident may act for.', { gives: Subjects })), async (c) =>
    answer(c, await subjectsFor(c.var.deps, c.var.ctx)),
  )
  .post(
    '/offices/:village/resident-searches',
    about(facts('Finds residents by NIK, KK number or name; each is told of it.', { gives: FoundResidents })),
    takes('json', v.omit(SearchResidentsSchema, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await searchResidents(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/offices/:village/residents/:id/looks',
    about(facts('Opens a record for a purpose that the resident can read.', { gives: Record })),
    takes('json', v.omit(OpenRecordSchema, ['villageId', 'residentId'])),
    async (c) => {
      const { village: villageId, id: residentId } = c.req.param();
      return answer(
        c,
        await openRecord(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { villageId, residentId })),
      );
    },
  )
  .get(
    '/offices/:village/resident-events',
    about(facts('Lists the last births, deaths and moves that the office recorded.', { gives: Events })),
    async (c) => answer(c, await listEvents(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .post(
    '/offices/:village/resident-events',
    about(
      changes('Records that a resident died, moved away or came back.', { gives: v.object({ id: text }), status: 201 }),
    ),
    takes('json', v.omit(RecordEventSchema, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await recordEvent(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/offices/:village/births',
    about(changes('Records a birth; the child comes onto the parent’s family card.', { gives: Entered, status: 201 })),
    takes('json', v.omit(RecordChildSchema, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await recordChild(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/offices/:village/newcomers',
    about(changes('Records that somebody moved in whom the registry did not know.', { gives: Entered, status: 201 })),
    takes('json', v.omit(RecordNewcomerSchema, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await recordNewcomer(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/offices/:village/resident-events/:event/cancellation',
    about(changes('Takes back an event that was recorded by mistake.')),
    takes('json', v.omit(CancelEventSchema, ['villageId', 'event'])),
    async (c) => {
      const { village: villageId, event } = c.req.param();
      return answer(c, await cancelEvent(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { villageId, event })));
    },
  )
  .post(
    '/offices/:village/residents/:id/nik',
    about(changes('Writes down the NIK of a child who had none.')),
    takes('json', v.omit(GiveNikSchema, ['villageId', 'residentId'])),
    async (c) => {
      const { village: villageId, id: residentId } = c.req.param();
      return answer(c, await giveNik(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { villageId, residentId })));
    },
  );

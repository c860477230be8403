import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { openRecord, OpenRecordSchema } from './open-record.ts';
import { looksAtMe, ownRecord } from './own-record.ts';
import { FoundResidents, Looks, Record, Subjects } from './responses.ts';
import { searchResidents, SearchResidentsSchema } from './search-residents.ts';
import { subjectsFor } from './subjects-for.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Residents',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found'],
  ...more,
});

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
  );

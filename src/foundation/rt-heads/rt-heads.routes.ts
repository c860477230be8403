import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { endRtHead, EndRtHeadSchema } from './end-rt-head.ts';
import { enterRtHead, RtHeadFacts } from './enter-rt-head.ts';
import { listRtHeads } from './list-rt-heads.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Heads of RT',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  ...more,
});

const day = v.string();
const HeadAnswer = v.object({
  id: v.string(),
  rt: v.string(),
  name: v.string(),
  /** Null when they do not live here, and endorse on paper. */
  resident_id: v.nullable(v.string()),
  from_on: day,
  until_on: v.nullable(day),
});

/** The register of heads of RT, kept by the village office. */
export const rtHeadRoutes = routes()
  .get(
    '/offices/:village/rt-heads',
    about(facts('Lists the heads of RT of a village with their terms.', { gives: v.array(HeadAnswer) })),
    async (c) => answer(c, await listRtHeads(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .post(
    '/offices/:village/rt-heads',
    about(
      facts('Enters a head of RT; whoever held the RT until then ends the day before.', {
        gives: v.object({ id: v.string() }),
        status: 201,
      }),
    ),
    takes('json', v.omit(RtHeadFacts, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await enterRtHead(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/offices/:village/rt-heads/:id/end',
    about(facts('Ends a term; what was endorsed until then stays.')),
    takes('json', v.omit(EndRtHeadSchema, ['villageId', 'id'])),
    async (c) => {
      const { village: villageId, id } = c.req.param();
      return answer(c, await endRtHead(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { villageId, id })));
    },
  );

import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { enrolAtCounter, EnrolAtCounterSchema } from './enrolment/index.ts';
import { SlipAnswer } from './responses.ts';
import { type UnlockLoginSchema, unlockLogin } from './secrets/index.ts';
import { unlockOfficer, UnlockOfficerSchema } from './officers/index.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Counter',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found'],
  ...more,
});

const Body = v.omit(EnrolAtCounterSchema, ['villageId']);

/** What the village office does for people who cannot log in. */
export const counterRoutes = routes()
  .post(
    '/offices/:village/slips',
    about(
      facts('Gives a resident, seen with the KTP-el, a slip to set a PIN with.', { gives: SlipAnswer, status: 201 }),
    ),
    takes('json', Body),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('village') });
      return answer(c, await enrolAtCounter(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .delete(
    '/offices/:village/residents/:id/lock',
    about(facts('Lets a locked resident, seen with the KTP-el (`?seen=yes`), try again at once.')),
    takes('query', v.object({ seen: v.optional(v.string()) })),
    async (c) => {
      const input: v.InferInput<typeof UnlockLoginSchema> = {
        villageId: c.req.param('village'),
        residentId: c.req.param('id'),
        seen: c.req.query('seen') === 'yes',
      };
      return answer(c, await unlockLogin(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/officer-unlocks',
    about(
      facts('Lets a locked officer of the own office try again at once; the kabupaten, any officer.', {
        refuses: ['unauthenticated', 'forbidden', 'not_found', 'limited'],
      }),
    ),
    takes('json', UnlockOfficerSchema),
    async (c) => answer(c, await unlockOfficer(c.var.deps, c.var.ctx, c.req.valid('json'))),
  );

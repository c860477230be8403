import * as v from 'valibot';
import { AppointOfficerSchema, listOffices, mendOfficer, MendOfficerSchema } from '../../foundation/identity/index.ts';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { appointOfficer } from './appoint-officer.ts';
import { dismissOfficer, DismissOfficerSchema } from './dismiss-officer.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Officers',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  ...more,
});

const at = v.pipe(v.number(), v.integer());
const Offices = v.array(
  v.object({
    id: v.string(),
    role: v.string(),
    name: v.string(),
    title: v.string(),
    capacity: v.string(),
    nip: v.nullable(v.string()),
    fromAt: at,
    untilAt: v.nullable(at),
    stands: v.picklist(['coming', 'held', 'over']),
    hasApp: v.boolean(),
    own: v.boolean(),
  }),
);
const Appointed = v.object({ officerId: v.string(), firstPassword: v.nullable(v.string()) });

/** What the kabupaten does to the offices of its villages and its own. */
export const officerRoutes = routes()
  .get('/officers', about(facts('The offices of the kabupaten itself.', { gives: Offices })), async (c) =>
    answer(c, await listOffices(c.var.deps, c.var.ctx, null)),
  )
  .get('/villages/:village/officers', about(facts('The offices of a village.', { gives: Offices })), async (c) =>
    answer(c, await listOffices(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .post(
    '/officers',
    about(facts('Appoints an officer, or hands an office over.', { gives: Appointed, status: 201 })),
    takes('json', AppointOfficerSchema),
    async (c) => answer(c, await appointOfficer(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/officers/:id/dismissal',
    about(facts('Ends an office at once, with its logins and its certificate.')),
    takes('json', v.omit(DismissOfficerSchema, ['officerId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { officerId: c.req.param('id') });
      return answer(c, await dismissOfficer(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/officers/:id/mending',
    about(
      facts('Helps an officer in again who lost the password or the app.', {
        gives: v.object({ password: v.nullable(v.string()) }),
      }),
    ),
    takes('json', v.omit(MendOfficerSchema, ['officerId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { officerId: c.req.param('id') });
      return answer(c, await mendOfficer(c.var.deps, c.var.ctx, input));
    },
  );

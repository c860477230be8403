import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { applyForShop, ApplySchema } from './apply-for-shop.ts';
import { approveApplication, ApproveSchema, declineApplication, DeclineSchema } from './decide-application.ts';
import { listApplications } from './list-applications.ts';
import { myApplication } from './my-application.ts';
import { withdrawApplication } from './withdraw-application.ts';
import { ApplicationSchema, MyApplicationSchema } from './responses.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Opening a shop',
  summary,
  refuses: ['unauthenticated', 'not_found', 'conflict'],
  ...more,
});

const DecidedSchema = v.object({ status: v.picklist(['open', 'declined']) });

/** Asking for a shop, and the office's answer. */
export const shopApplications = routes()
  .get(
    '/me/shop-application',
    about(facts('Reads the own application that waits or was declined.', { gives: v.nullable(MyApplicationSchema) })),
    async (c) => answer(c, await myApplication(c.var.deps, c.var.ctx)),
  )
  .delete(
    '/me/shop-application',
    about(
      facts('Takes back the own application that waits.', {
        gives: v.object({ shopId: v.string() }),
        refuses: ['unauthenticated', 'conflict'],
      }),
    ),
    async (c) => answer(c, await withdrawApplication(c.var.deps, c.var.ctx)),
  )
  .post(
    '/shop-applications',
    about(
      facts('Asks a village office to open a shop.', {
        gives: v.object({ shopId: v.string(), slug: v.string() }),
        status: 201,
        refuses: ['unauthenticated', 'conflict', 'limited'],
      }),
    ),
    takes('json', ApplySchema),
    async (c) => answer(c, await applyForShop(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .get(
    '/villages/:villageId/shop-applications',
    about(facts('Lists the shops that wait for a village’s office.', { gives: v.array(ApplicationSchema) })),
    async (c) => answer(c, await listApplications(c.var.deps, c.var.ctx, c.req.param('villageId'))),
  )
  .post(
    '/shop-applications/:shop/approval',
    about(
      facts('Opens the shop.', {
        gives: DecidedSchema,
        refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
      }),
    ),
    takes('json', v.omit(ApproveSchema, ['shopId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') });
      return answer(c, await approveApplication(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/shop-applications/:shop/refusal',
    about(
      facts('Declines with a reason.', {
        gives: DecidedSchema,
        refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
      }),
    ),
    takes('json', v.omit(DeclineSchema, ['shopId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') });
      return answer(c, await declineApplication(c.var.deps, c.var.ctx, input));
    },
  );

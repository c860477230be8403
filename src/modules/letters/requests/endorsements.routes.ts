import { about, answer, file, picture, problem, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { endorseRequest, EndorseSchema } from './endorse-request.ts';
import { photographEndorsement, readEndorsementPhoto } from './endorsement-photo.ts';
import { listRtDesk } from './list-rt-desk.ts';
import { RtDeskSchema } from './responses.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Letter requests',
  summary,
  refuses: ['unauthenticated', 'not_found', 'forbidden', 'conflict'],
  ...more,
});

/** The RT's word about a request: their own, or on paper that the office saw. */
export const letterEndorsements = routes()
  .get(
    '/me/rt-requests',
    about(
      facts('Lists the neighbours’ requests that wait for a head of RT; null for anybody else.', {
        gives: RtDeskSchema,
      }),
    ),
    async (c) => answer(c, await listRtDesk(c.var.deps, c.var.ctx)),
  )
  .post(
    '/letter-requests/:code/endorsement',
    about(facts('Records that the RT stands behind the request.')),
    takes('json', EndorseSchema),
    async (c) => answer(c, await endorseRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/endorsement-photo',
    about(
      facts('Adds a photo of the RT’s paper to an endorsement that was seen (the body: JPEG, PNG, WebP or AVIF).', {
        sends: 'picture',
      }),
    ),
    async (c) => answer(c, await photographEndorsement(c.var.deps, c.var.ctx, c.req.param('code'), await picture(c))),
  )
  .get(
    '/letter-requests/:code/endorsement-photo',
    about(facts('Gives the photo of the RT’s paper to an officer; the look is recorded.')),
    async (c) => {
      const photo = await readEndorsementPhoto(c.var.deps, c.var.ctx, c.req.param('code'));
      return photo.ok ? file(c, photo.value.body, photo.value) : problem(c, photo.refusal);
    },
  );

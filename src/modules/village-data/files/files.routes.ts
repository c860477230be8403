import * as v from 'valibot';
import { about, answer, bodyWith, picture as bytesIn, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { keepFile } from './keep-file.ts';
import { withdrawFile, WithdrawFileSchema } from './withdraw-file.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Village data',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict', 'limited'],
  ...more,
});

const KeptSchema = v.object({ address: v.string(), name: v.string() });

/** Files of the office that lines of its data name: documents and photos. */
export const files = routes()
  .post(
    '/villages/:villageId/datasets/:dataset/documents',
    about(
      facts('Keeps a document (the body: PDF) for a line to name; everybody reads it once a release names it.', {
        sends: 'document',
        gives: KeptSchema,
        status: 201,
      }),
    ),
    async (c) => {
      const input = { ...c.req.param(), kind: 'document', bytes: await bytesIn(c) };
      return answer(c, await keepFile(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/villages/:villageId/datasets/:dataset/photos',
    about(
      facts('Keeps a photo (the body: JPEG, PNG, WebP or AVIF) for a line to name.', {
        sends: 'picture',
        gives: KeptSchema,
        status: 201,
      }),
    ),
    async (c) => {
      const input = { ...c.req.param(), kind: 'photo', bytes: await bytesIn(c) };
      return answer(c, await keepFile(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/dataset-files/:file/withdrawal',
    about(
      facts('Takes a document or a photo off the site at once, with the reason for everybody.', {
        gives: v.object({ id: v.string(), dataset: v.string() }),
      }),
    ),
    takes('json', v.omit(WithdrawFileSchema, ['file'])),
    async (c) => answer(c, await withdrawFile(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), c.req.param()))),
  );

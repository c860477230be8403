import { about, answer, routes } from '../../../http/route.ts';
import { readProjection, ReadProjectionSchema } from './read-projection.ts';

/** What is projected of published figures, for whoever wants to recompute it. */
export const projections = routes().get(
  '/villages/:village/datasets/:dataset/projection',
  about({
    tag: 'Village data',
    summary: 'Gives the projection of a dataset with its inputs, computed from its newest release alone.',
    gives: ReadProjectionSchema,
  }),
  async (c) => answer(c, await readProjection(c.var.deps, c.var.ctx, c.req.param('village'), c.req.param('dataset'))),
);

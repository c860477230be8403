import { about, answer, routes } from '../../../http/route.ts';
import { readKept, ReadKeptSchema } from './read-kept.ts';

/** What was projected once, as it was said then. */
export const keptRoutes = routes().get(
  '/villages/:village/datasets/:dataset/projections',
  about({
    tag: 'Village data',
    summary: 'Lists what was projected from each release of a dataset, as it was kept, with its inputs.',
    gives: ReadKeptSchema,
    refuses: ['not_found'],
  }),
  async (c) => answer(c, await readKept(c.var.deps, c.req.param('village'), c.req.param('dataset'))),
);

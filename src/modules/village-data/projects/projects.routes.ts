import * as v from 'valibot';
import { about, answer, routes, takes } from '../../../http/route.ts';
import { reportProgress, ReportProgressSchema } from './report-progress.ts';

/** What the office reports of the village's projects. */
export const projects = routes().post(
  '/project-reports',
  about({
    tag: 'Village data',
    summary: 'Reports how far a project was on a day, with photos; it waits for a yes.',
    gives: v.object({ id: v.string(), state: v.string() }),
    status: 201,
    refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  }),
  takes('json', ReportProgressSchema),
  async (c) => answer(c, await reportProgress(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
);

import * as v from 'valibot';
import { about, answer, routes, takes } from '../../http/route.ts';
import { checkPaper, CheckPaperSchema } from './check-paper.ts';
import { readLogHead } from './read-log-head.ts';

const tag = 'Public log';
const count = v.pipe(v.number(), v.integer());
const HeadSchema = v.object({
  head: v.nullable(v.object({ origin: v.string(), size: count, root: v.string() })),
  before: count,
  standsStill: v.boolean(),
  witnessed: v.nullable(
    v.object({
      needed: count,
      by: v.array(v.object({ name: v.string(), at: v.nullable(count) })),
      datedAt: v.nullable(count),
    }),
  ),
  key: v.string(),
  earlier: v.array(v.string()),
  path: v.string(),
});

/** The public log for people; its own files lie under `/log/`. */
export const publicLog = routes()
  .get(
    '/log-head',
    about({ tag, summary: 'Gives the newest signed head of the public log.', gives: HeadSchema }),
    async (c) => answer(c, await readLogHead(c.var.deps)),
  )
  .post(
    '/log-checks',
    about({
      tag,
      summary: 'Checks a receipt, a head or the fingerprint of a PDF against the public log.',
      gives: v.looseObject({ is: v.string() }),
    }),
    takes('json', CheckPaperSchema),
    async (c) => answer(c, await checkPaper(c.var.deps, c.var.ctx, c.req.valid('json'))),
  );

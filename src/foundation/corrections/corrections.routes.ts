import * as v from 'valibot';
import { about, answer, routes, takes, type RouteFacts } from '../../http/route.ts';
import { RecordSchema } from '../residents/index.ts';
import { answerCorrection, AnswerCorrectionSchema } from './answer-correction.ts';
import { askCorrection, AskCorrectionSchema } from './ask-correction.ts';
import { CORRECTABLE, CORRECTION_STATES } from './correction.ts';
import { listCorrections } from './list-corrections.ts';
import { ownCorrections } from './own-corrections.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Corrections of the registry',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'],
  ...more,
});

const at = v.pipe(v.number(), v.integer());
const asked = { code: v.string(), fact: v.picklist(CORRECTABLE), said: v.string(), askedAt: at };
const Own = v.array(
  v.object({
    ...asked,
    state: v.picklist(CORRECTION_STATES),
    answer: v.nullable(v.string()),
    answeredAt: v.nullable(at),
  }),
);

/** A resident asks for their record to be put right, and the office answers. */
export const correctionRoutes = routes()
  .get('/me/corrections', about(facts('Lists what the resident asked to be put right.', { gives: Own })), async (c) =>
    answer(c, await ownCorrections(c.var.deps, c.var.ctx)),
  )
  .post(
    '/me/corrections',
    about(
      facts('Asks for a fact of the own record to be put right.', {
        gives: v.object({ code: v.string() }),
        status: 201,
      }),
    ),
    takes('json', AskCorrectionSchema),
    async (c) => answer(c, await askCorrection(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .get(
    '/offices/:village/corrections',
    about(
      facts('Lists what waits for the office, with the records; each look is recorded.', {
        gives: v.array(v.object({ ...asked, record: RecordSchema })),
      }),
    ),
    async (c) => answer(c, await listCorrections(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .post(
    '/corrections/:code/answer',
    about(facts('Says that the record was put right, or why it stays.')),
    takes('json', AnswerCorrectionSchema),
    async (c) => answer(c, await answerCorrection(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  );

import * as v from 'valibot';
import { about, answer, bodyWith, problem, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { showBoard, showService } from './board/index.ts';
import {
  addDocument,
  AddDocumentSchema,
  showEvidence,
  withdrawDocument,
  WithdrawDocumentSchema,
} from './evidence/index.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Promises',
  summary,
  refuses: ['not_found'],
  ...more,
});
const office = (summary: string, more: Partial<RouteFacts>): RouteFacts =>
  facts(summary, { refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'], ...more });

const number = v.nullable(v.number());
const LineSchema = v.object({
  codes: v.array(v.string()),
  values: v.record(v.string(), number),
  remarks: v.record(v.string(), v.string()),
  status: v.string(),
});
const HalfSchema = v.object({
  months: v.array(LineSchema),
  year: v.array(LineSchema),
  corrections: v.array(v.object({ why: v.string(), window: v.string(), found: v.string(), cases: number })),
});
const BoardSchema = v.object({
  office: HalfSchema,
  market: HalfSchema,
  beside: v.array(v.object({ name: v.string(), slug: v.string(), line: LineSchema })),
  levies: v.array(v.object({ year: v.number(), reports: number })),
});
const ServiceSchema = v.looseObject({ slug: v.string(), title: v.string(), kept: v.nullable(LineSchema) });
const EvidenceSchema = v.object({
  indicators: v.array(
    v.object({
      code: v.string(),
      live: v.nullable(v.object({ what: v.string(), path: v.string() })),
      documents: v.array(v.object({ id: v.string(), title: v.string(), link: v.string(), datedOn: v.string() })),
    }),
  ),
  evident: v.number(),
  mark: v.nullable(v.object({ year: v.string(), score: v.number(), source: v.string() })),
});

/** What office and market promised and kept, and what a village shows against corruption; documents by its office. */
export const promises = routes()
  .get(
    '/villages/:village/promises',
    about(
      facts('Gives the board of promises of a village: months and the last year that ended.', { gives: BoardSchema }),
    ),
    async (c) => {
      const village = (await c.var.deps.facts.get()).village(c.req.param('village'));
      if (!village) return problem(c, refuse('not_found', 'promises.no_such_village').refusal);
      const board = await showBoard(c.var.deps, village.id);
      if (!board.ok) return problem(c, board.refusal);
      const { datasets: _, ...shown } = board.value;
      return answer(c, ok(shown));
    },
  )
  .get(
    '/villages/:village/promises/:slug',
    about(
      facts('Tells of a letter what was promised, and what was kept when a window last ended.', {
        gives: ServiceSchema,
      }),
    ),
    async (c) => answer(c, await showService(c.var.deps, c.req.param('village'), c.req.param('slug'))),
  )
  .get(
    '/villages/:village/anti-corruption',
    about(
      facts('Gives the evidence of a village for the 18 indicators of Desa Antikorupsi.', { gives: EvidenceSchema }),
    ),
    async (c) => {
      const village = (await c.var.deps.facts.get()).village(c.req.param('village'));
      if (!village) return problem(c, refuse('not_found', 'promises.no_such_village').refusal);
      const evidence = await showEvidence(c.var.deps, village);
      if (!evidence.ok) return problem(c, evidence.refusal);
      const { dataset: _, ...shown } = evidence.value;
      return answer(c, ok(shown));
    },
  )
  .post(
    '/evidence-documents',
    about(
      office('Names a document as evidence for an indicator, in the place of another or beside.', {
        gives: v.object({ id: v.string() }),
        status: 201,
      }),
    ),
    takes('json', AddDocumentSchema),
    async (c) => answer(c, await addDocument(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/evidence-documents/:id/withdrawal',
    about(office('Takes a document back: it is no evidence any more.', { gives: v.null() })),
    takes('json', v.omit(WithdrawDocumentSchema, ['id'])),
    async (c) => answer(c, await withdrawDocument(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), c.req.param()))),
  );

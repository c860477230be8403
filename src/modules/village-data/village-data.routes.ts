import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { tableSchema } from './catalogue/index.ts';
import { countAnew, CountAnewSchema } from './counting/index.ts';
import { DATASETS } from './definitions/index.ts';
import {
  correctRelease,
  CorrectReleaseSchema,
  discardDraft,
  DiscardDraftSchema,
  draftRelease,
  DraftReleaseSchema,
  listVillageDatasets,
  publishRelease,
  PublishReleaseSchema,
  readDataOffice,
  readDraft,
  readRelease,
  type ReadRelease,
} from './releases/index.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Village data',
  summary,
  ...more,
});
const office = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts =>
  facts(summary, { refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'], ...more });

const count = v.pipe(v.number(), v.integer());
const NamedSchema = v.looseObject({ slug: v.string() });
const ReleaseSchema = v.object({
  id: v.string(),
  villageId: v.string(),
  dataset: v.string(),
  version: count,
  asOf: v.string(),
  publishedAt: count,
  publishedBy: v.object({ role: v.string(), name: v.string() }),
  reason: v.string(),
  lines: count,
  sha256: v.string(),
  example: v.boolean(),
});
const ListSchema = v.array(v.object({ dataset: NamedSchema, release: v.nullable(ReleaseSchema) }));
const ReadSchema = v.object({
  dataset: NamedSchema,
  schema: v.looseObject({ fields: v.array(v.looseObject({ name: v.string() })) }),
  village: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  release: v.nullable(ReleaseSchema),
  lines: v.array(v.looseObject({ codes: v.array(v.string()), status: v.string() })),
  releases: v.array(ReleaseSchema),
});
const DraftedSchema = v.object({ id: v.string(), state: v.string() });
const PublishedSchema = v.object({ dataset: v.string(), version: count, sha256: v.string() });

/** What everybody reads of a release; its CSV lies under `/data/`. */
function asShown(read: Result<ReadRelease>): Result<unknown> {
  if (!read.ok) return read;
  const { dataset, village, release, lines, releases } = read.value;
  const { id, slug, name } = village;
  return ok({ dataset, schema: tableSchema(dataset), village: { id, slug, name }, release, lines, releases });
}

/** The data of villages: what everybody reads, and what its officers draft, correct and publish. */
export const villageData = routes()
  .get('/datasets', about(facts('Lists the datasets that villages publish.', { gives: v.array(NamedSchema) })), (c) =>
    answer(c, ok(DATASETS)),
  )
  .get(
    '/villages/:village/datasets',
    about(
      facts('Lists the datasets of a village with their newest release.', {
        gives: ListSchema,
        refuses: ['not_found'],
      }),
    ),
    async (c) => answer(c, await listVillageDatasets(c.var.deps, c.req.param('village'))),
  )
  .get(
    '/villages/:village/datasets/:dataset',
    about(
      facts('Gives the newest release of a dataset with its lines.', { gives: ReadSchema, refuses: ['not_found'] }),
    ),
    async (c) => answer(c, asShown(await readRelease(c.var.deps, c.req.param('village'), c.req.param('dataset')))),
  )
  .get(
    '/villages/:village/datasets/:dataset/releases/:version',
    about(facts('Gives one release of a dataset with its lines.', { gives: ReadSchema, refuses: ['not_found'] })),
    async (c) => {
      const { village, dataset, version } = c.req.param();
      return answer(c, asShown(await readRelease(c.var.deps, village, dataset, Number(version))));
    },
  )
  .get(
    '/offices/:village/dataset-drafts',
    about(office('Lists a village’s datasets and the drafts that wait.')),
    async (c) => answer(c, await readDataOffice(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .get('/offices/:village/dataset-drafts/:draft', about(office('Shows what a draft would publish.')), async (c) =>
    answer(c, await readDraft(c.var.deps, c.var.ctx, c.req.param('village'), c.req.param('draft'))),
  )
  .post(
    '/dataset-drafts',
    about(office('Puts all lines of a dataset before those who publish.', { gives: DraftedSchema, status: 201 })),
    takes('json', DraftReleaseSchema),
    async (c) => answer(c, await draftRelease(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/dataset-corrections',
    about(office('Enters or corrects single lines; they wait for a yes.', { gives: DraftedSchema, status: 201 })),
    takes('json', CorrectReleaseSchema),
    async (c) => answer(c, await correctRelease(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/dataset-counts',
    about(office('Has a dataset counted from the registry.', { gives: DraftedSchema, status: 201 })),
    takes('json', CountAnewSchema),
    async (c) => answer(c, await countAnew(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/dataset-drafts/:draft/publication',
    about(office('Publishes a draft: the yes of the head or the secretary.', { gives: PublishedSchema })),
    takes('json', v.omit(PublishReleaseSchema, ['draft'])),
    async (c) => answer(c, await publishRelease(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), c.req.param()))),
  )
  .post(
    '/dataset-drafts/:draft/disposal',
    about(office('Throws a draft away.', { gives: v.object({ id: v.string() }) })),
    takes('json', v.omit(DiscardDraftSchema, ['draft'])),
    async (c) => answer(c, await discardDraft(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), c.req.param()))),
  );

import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { expectStillHeld } from '../../../foundation/identity/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expect, expectChange, on } from '../../../platform/libsql/index.ts';
import { filesNamed, headlinesOf, readCopy } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { publisherOf } from './authority.ts';
import { villageIn } from './draft-release.ts';
import { changeDraft, draftOf, EMPTIED } from './drafts.repo.ts';
import { ALL_NAMED, filesByName, nameFiles } from './files.repo.ts';
import { PublicReasonSchema } from './line-input.ts';
import { listingSteps } from './listing.ts';
import { projectionsDue } from './projections.repo.ts';
import { insertRelease, keepWithheld, officerName, PEOPLE_RELEASES, replaceHeadlines } from './releases.repo.ts';

export const PublishReleaseSchema = v.object({
  villageId: v.string(),
  draft: v.string(),
  /** Of the draft that was looked at: what changed meanwhile is not published unseen. */
  edition: v.pipe(v.number(), v.integer()),
  reason: PublicReasonSchema,
});

export interface Published {
  readonly dataset: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * The head or the secretary of a village says yes to a draft: it becomes the next release, which nobody changes any more. Its
 * fingerprint goes into the public log, its headlines and its listing follow in the same commit. Refusals:
 * `village_data.head_or_secretary`, `.no_such_draft`, `.reason_invalid`, `.not_ready`, `.changed_meanwhile`,
 * `.released_meanwhile` (another release came first: the draft is made anew), `.no_such_file` (a line names one that is not kept).
 */
export async function publishRelease(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Published>> {
  const villageId = villageIn(input);
  const officer = publisherOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(PublishReleaseSchema, input, 'village_data.reason_invalid');
  if (!parsed.ok) return parsed;
  const { reason, edition } = parsed.value;
  const [draft, name, facts] = await Promise.all([
    draftOf(deps.db, villageId, parsed.value.draft),
    officerName(deps.db, officer.value.officerId),
    deps.facts.get(),
  ]);
  const [dataset, village] = [draft && datasetFor(draft.dataset), facts.village(villageId)];
  if (!village?.modules.has(MODULE_NAME)) return refuse('not_found', 'village_data.no_such_village');
  if (!draft || !dataset) return refuse('not_found', 'village_data.no_such_draft');
  if (draft.state !== 'waiting') return refuse('conflict', 'village_data.not_ready');
  const lines = readCopy(dataset, draft.lines);
  const release = {
    id: deps.ids.next(),
    villageId,
    dataset: dataset.slug,
    version: draft.base_version + 1,
    asOf: draft.as_of,
    publishedAt: deps.clock.now(),
    publishedByRole: officer.value.role,
    publishedByName: name?.name ?? '',
    account: officer.value.accountId,
    reason,
    lines: lines.length,
    sha256: await sha256Hex(draft.lines),
    example: Number(lines.some(({ status }) => status === 'example')),
    copy: draft.lines,
  } as const;
  const faster = refusal('conflict', 'village_data.released_meanwhile');
  const named = filesNamed(dataset, lines);
  const fresh = (await filesByName(deps.db, villageId, dataset.slug, named)).filter((file) => !file.published_at);
  const decided = { state: 'published', ...EMPTIED, updatedAt: release.publishedAt } as const;
  const done = await commit(deps.db, [
    expectStillHeld(officer.value.officerId, release.publishedAt),
    changeDraft(deps.db, { villageId, id: draft.id, edition }, decided),
    expectChange(refusal('conflict', 'village_data.changed_meanwhile')),
    // What was judged beside fewer releases about people could give one of them away.
    ...(draft.out ? [expect(`${PEOPLE_RELEASES} = ?2`, [villageId, draft.reckoned_with], faster)] : []),
    on(insertRelease(deps.db, release), { unique: faster, trigger: faster }),
    ...(draft.out ? [keepWithheld(deps.db, { releaseId: release.id, villageId, out: draft.out })] : []),
    ...projectionsDue(deps.ids, release),
    nameFiles(release, named),
    expect(
      ALL_NAMED,
      [villageId, dataset.slug, JSON.stringify(named)],
      refusal('conflict', 'village_data.file_missing'),
    ),
    ...fresh.map(({ id, name: file }) =>
      audit(deps, ctx, {
        villageId,
        action: 'dataset_file.published',
        log: 'open',
        subject: { kind: 'dataset_file', id },
        data: { dataset: dataset.slug, file },
      }),
    ),
    ...replaceHeadlines(release, headlinesOf(dataset, lines)),
    ...listingSteps(dataset, village, release.publishedAt),
    audit(deps, ctx, {
      villageId,
      action: 'dataset.published',
      log: 'open',
      subject: { kind: 'dataset_release', id: release.id },
      data: { dataset: dataset.slug, version: release.version, sha256: release.sha256 },
    }),
  ]);
  return done.ok ? ok({ dataset: dataset.slug, version: release.version, sha256: release.sha256 }) : done;
}

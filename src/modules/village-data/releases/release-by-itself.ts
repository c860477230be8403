import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate, type Instant } from '../../../kernel/clock.ts';
import { systemCtx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { refusal } from '../../../kernel/result.ts';
import { on, type Step } from '../../../platform/libsql/index.ts';
import { copyText, headlinesOf, readCopy, type Line } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { listingSteps } from './listing.ts';
import { insertRelease, newestCopy, replaceHeadlines } from './releases.repo.ts';

const FASTER = refusal('conflict', 'village_data.released_meanwhile');

/** What is released without anybody's yes: versions that follow what is out, each made of the one before it. */
export interface ByItself {
  readonly villageId: string;
  /** The slug of a dataset that is `releasedByItself`. */
  readonly dataset: string;
  /** An instant of the day its figures are of. */
  readonly asOf: Instant;
  readonly versions: readonly {
    readonly reason: string;
    change(lines: readonly Line[]): readonly Line[];
  }[];
}

/**
 * Steps that release what no officer may hold back, for a commit with whatever made it, with its fingerprint in the public log. The
 * commit is refused with `village_data.released_meanwhile` where another release came first.
 */
export async function releaseByItself(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>,
  job: string,
  { villageId, dataset: slug, asOf, versions }: ByItself,
): Promise<readonly Step[]> {
  const dataset = datasetFor(slug);
  if (!dataset?.releasedByItself) throw new Error(`${slug} waits for a yes`);
  const [last, facts] = await Promise.all([newestCopy(deps.db, villageId, slug), deps.facts.get()]);
  let lines = last ? readCopy(dataset, last.copy) : [];
  const steps: Step[] = [];
  for (const [i, { reason, change }] of versions.entries()) {
    lines = change(lines);
    const copy = copyText(dataset, lines);
    const release = {
      id: deps.ids.next(),
      villageId,
      dataset: slug,
      version: (last?.version ?? 0) + 1 + i,
      asOf: wibDate(asOf),
      publishedAt: deps.clock.now(),
      publishedByRole: 'system',
      publishedByName: 'Balai',
      account: null,
      reason,
      lines: lines.length,
      sha256: await sha256Hex(copy),
      example: 0,
      copy,
    } as const;
    steps.push(
      on(insertRelease(deps.db, release), { unique: FASTER, trigger: FASTER }),
      ...replaceHeadlines(release, headlinesOf(dataset, lines)),
      audit(deps, systemCtx(job), {
        villageId,
        action: 'dataset.published',
        log: 'open',
        subject: { kind: 'dataset_release', id: release.id },
        data: { dataset: slug, version: release.version, sha256: release.sha256 },
      }),
    );
  }
  const village = facts.village(villageId);
  if (village?.modules.has(MODULE_NAME)) steps.push(...listingSteps(dataset, village, deps.clock.now()));
  return steps;
}

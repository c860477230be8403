import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { isAnotherQuarter } from '../../../kernel/quarters.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import {
  EMPTIED,
  insertDraft,
  newestCopy,
  officerName,
  officerOf,
  PublicReasonSchema,
  villageIn,
  type Drafted,
} from '../releases/index.ts';
import { readCopy, type Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { COUNTED } from './counted-by.ts';

export const CountAnewSchema = v.object({
  villageId: v.string(),
  dataset: v.string(),
  /** What was wrong with the release of this quarter: it is counted again, once. */
  reason: v.optional(v.union([v.literal(''), PublicReasonSchema]), ''),
});

/** What is counted of invented people says so in every line. Only the demonstration sets it. */
interface Invented {
  readonly example: boolean;
}

/**
 * An officer has a dataset counted from the registry as it stands today. A job counts in portions, then judges by the rule of
 * small numbers, and leaves a draft that waits for a yes. Once a quarter: two releases close to each other would say who came
 * between. What was counted wrongly may be counted once more in its quarter, with a reason that everybody reads; it is published by
 * dusun no sooner for that, and of events it is of the same days. Refusals: `village_data.not_counted`, `.counted_this_quarter`,
 * `.corrected_this_quarter`, `.draft_waits`.
 */
export async function countAnew(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
  { example }: Invented = { example: false },
): Promise<Result<Drafted>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(CountAnewSchema, input, 'village_data.draft_invalid');
  if (!parsed.ok) return parsed;
  const { dataset, reason } = parsed.value;
  const defined = datasetFor(dataset);
  if (!defined || !Object.hasOwn(COUNTED, dataset)) return refuse('not_found', 'village_data.not_counted');
  const [last, name] = await Promise.all([
    newestCopy(deps.db, villageId, dataset),
    officerName(deps.db, officer.value.officerId),
  ]);
  const now = deps.clock.now();
  const today = wibDate(now);
  const again = last !== null && !isAnotherQuarter(last.as_of, today);
  if (again && reason === '') return refuse('conflict', 'village_data.counted_this_quarter');
  if (again && last.before !== null && !isAnotherQuarter(last.before, last.as_of))
    return refuse('conflict', 'village_data.corrected_this_quarter');
  const asOf = again && defined.sinceLast ? last.as_of : today;
  const span = defined.sinceLast && {
    since: again ? firstDayIn(defined, last.copy) : (last?.as_of ?? aYearBefore(asOf)),
  };
  if (span && span.since >= asOf) return refuse('conflict', 'village_data.counted_this_quarter');
  const id = deps.ids.next();
  const row = {
    ...EMPTIED,
    id,
    villageId,
    dataset,
    asOf,
    source: 'derived',
    state: 'counting',
    counts: '[]',
    baseVersion: last?.version ?? 0,
    checks: JSON.stringify({ ...(example && { example }), ...span, ...(again && { corrects: last.version }) }),
    reason,
    account: officer.value.accountId,
    draftedBy: name?.name ?? '',
    createdAt: now,
    updatedAt: now,
  } as const;
  const done = await commit(deps.db, [
    on(insertDraft(deps.db, row), { unique: refusal('conflict', 'village_data.draft_waits') }),
    audit(deps, ctx, {
      villageId,
      action: 'dataset.drafted',
      log: 'never',
      subject: { kind: 'dataset_draft', id },
      data: { dataset, source: 'derived' },
    }),
  ]);
  return done.ok ? ok({ id, state: 'counting' }) : done;
}

/** The first day that a release of events is about. */
const firstDayIn = (dataset: Dataset, copy: string): string => readCopy(dataset, copy)[0]?.remarks['since'] ?? '';

const aYearBefore = (day: string): string => {
  const at = new Date(day);
  at.setUTCFullYear(at.getUTCFullYear() - 1);
  return at.toISOString().slice(0, 10);
};

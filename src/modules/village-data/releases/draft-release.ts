import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line as text } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { isAnotherQuarter } from '../../../kernel/quarters.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on, type Step } from '../../../platform/libsql/index.ts';
import { checkLines, copyText, type Count, type Dataset, type Line, type LineFault } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import type { DraftState } from '../draft.ts';
import { officerOf, type Officer } from './authority.ts';
import { changeDraft, EMPTIED, insertDraft, openDraftOf, type DraftRow } from './drafts.repo.ts';
import { hamletsOf } from './hamlets.repo.ts';
import { asLine, DaySchema, LineSchema, MOST_LINES } from './line-input.ts';
import { newestCopy, officerName } from './releases.repo.ts';

export const DraftReleaseSchema = v.object({
  villageId: v.string(),
  dataset: v.string(),
  asOf: DaySchema,
  source: v.picklist(['import', 'entry']),
  lines: v.pipe(v.array(LineSchema), v.minLength(1, 'required'), v.maxLength(MOST_LINES, 'too_many')),
  reason: v.optional(text(0, 500), ''),
  /** What an import checked and found: sums, and how many lines. No line of it. */
  checks: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
});

export interface Drafted {
  readonly id: string;
  readonly state: DraftState;
}

/** As many faults are told as a person mends at once. */
const FAULTS_TOLD = 200;

/**
 * An officer of a village puts all lines of a dataset before those who publish. What waited of that dataset is replaced. Of what
 * counts people the lines are counts of the finest codes; a job judges them first.
 * The same lines again are the draft that waits already. `also` is committed with it. Refusals: `village_data.no_such_dataset`,
 * `.released_by_itself`, `.counted_anew`, `.draft_invalid`, `.lines_invalid` (with `data.faults`, see {@link LineFault}), `.day_before_last`, `.changed_meanwhile`.
 */
export async function draftRelease(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
  also: readonly Step[] = [],
): Promise<Result<Drafted>> {
  const parsed = parse(DraftReleaseSchema, input, 'village_data.draft_invalid');
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  if (!parsed.ok) return parsed;
  const { dataset: slug, lines, ...draft } = parsed.value;
  const dataset = datasetFor(slug, await hamletsOf(deps.db, villageId));
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  if (dataset.releasedByItself) return refuse('forbidden', 'village_data.released_by_itself');
  if (dataset.sinceLast) return refuse('forbidden', 'village_data.counted_anew');
  const [open, last] = await Promise.all([openDraftOf(deps.db, villageId, slug), newestCopy(deps.db, villageId, slug)]);
  if (last && draft.asOf < last.as_of) return refuse('invalid', 'village_data.day_before_last');
  // Two releases about people close to each other would say who came between.
  if (last && dataset.disclosure !== 'public' && !isAnotherQuarter(last.as_of, draft.asOf))
    return refuse('conflict', 'village_data.counted_this_quarter');
  return writeDraft(deps, ctx, officer.value, {
    dataset,
    open,
    baseVersion: last?.version ?? 0,
    lines: lines.map((line) => asLine(dataset, line)),
    draft,
    also,
  });
}

/** Of whatever was sent, the village it says it is about: authority is asked before anything else is said. */
export function villageIn(input: unknown): string {
  const parsed = v.safeParse(v.object({ villageId: v.string() }), input);
  return parsed.success ? parsed.output.villageId : '';
}

interface Written {
  readonly dataset: Dataset;
  readonly open: DraftRow | null;
  readonly baseVersion: number;
  readonly lines: readonly Line[];
  readonly draft: Pick<v.InferOutput<typeof DraftReleaseSchema>, 'villageId' | 'asOf' | 'source' | 'reason' | 'checks'>;
  readonly also?: readonly Step[];
}

/** Checks the lines and commits a draft with them, in the place of the one that is open. */
export async function writeDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  officer: Officer,
  { dataset, open, baseVersion, lines, draft, also = [] }: Written,
): Promise<Result<Drafted>> {
  const now = deps.clock.now();
  if (draft.asOf > wibDate(now))
    return refuse('invalid', 'village_data.draft_invalid', { fields: { asOf: 'not_yet' } });
  const faults = checkLines(dataset, lines, wibDate(now));
  if (faults.length > 0) return refuseLines(faults);
  if (open?.state === 'waiting' && open.as_of === draft.asOf && open.lines === copyText(dataset, lines))
    return ok({ id: open.id, state: open.state });
  const id = deps.ids.next();
  const counted = dataset.disclosure !== 'public';
  const state = counted ? 'preparing' : 'waiting';
  const name = (await officerName(deps.db, officer.officerId))?.name ?? '';
  const row = {
    ...draft,
    ...EMPTIED,
    id,
    dataset: dataset.slug,
    state,
    ...(counted ? { counts: JSON.stringify(countsIn(dataset, lines)) } : { lines: copyText(dataset, lines) }),
    baseVersion,
    checks: JSON.stringify(draft.checks),
    account: officer.accountId,
    draftedBy: name,
    createdAt: now,
    updatedAt: now,
  } as const;
  const meanwhile = refusal('conflict', 'village_data.changed_meanwhile');
  const steps: Step[] = [];
  if (open) {
    const was = { villageId: draft.villageId, id: open.id, edition: open.edition };
    // Nobody threw it away: a word of why would say that somebody did.
    const replaced = { state: 'discarded', ...EMPTIED, reason: '', updatedAt: now } as const;
    steps.push(changeDraft(deps.db, was, replaced), expectChange(meanwhile));
  }
  const done = await commit(deps.db, [
    ...steps,
    on(insertDraft(deps.db, row), { unique: meanwhile }),
    audit(deps, ctx, {
      villageId: draft.villageId,
      action: 'dataset.drafted',
      log: 'never',
      subject: { kind: 'dataset_draft', id },
      data: { dataset: dataset.slug, source: draft.source },
    }),
    ...also,
  ]);
  return done.ok ? ok({ id, state }) : done;
}

const refuseLines = (faults: readonly LineFault[]) =>
  refuse('invalid', 'village_data.lines_invalid', {
    fields: Object.fromEntries(faults.slice(0, FAULTS_TOLD).map((it) => [`lines.${it.line}.${it.column}`, it.code])),
    data: { faults: faults.length },
  });

const countsIn = (dataset: Dataset, lines: readonly Line[]): readonly Count[] =>
  lines.map(({ codes, values }) => ({ codes, count: values[dataset.measures[0]?.name ?? ''] ?? 0 }));

import { recordedOf, recordedQuery, type Recorded, type RecordedRow } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { read } from '../../platform/libsql/index.ts';
import type { CaseKind, CaseRef } from './case.ts';
import { timelineQuery, type TimelineEntry } from './read-timeline.repo.ts';

/** A step of a case as the public log has it. */
export interface RecordedStep {
  readonly state: string;
  readonly at: Instant;
  /** Which entry of the public log it is, from 0; null while it waits for its place. */
  readonly entry: number | null;
}

/**
 * The steps of a case with their places in the public log, for whoever may see the case. Refusals: those of the case's own kind;
 * `record.none` where its kind keeps none.
 */
export async function caseRecord(deps: Deps, ctx: Ctx, kind: CaseKind, ref: CaseRef): Promise<Result<RecordedStep[]>> {
  const steps = await recordedSteps(deps, ctx, kind, ref);
  return steps.ok ? ok(steps.value.map(({ state, at, index }) => ({ state, at, entry: index }))) : steps;
}

/**
 * The receipt of one step: a C2SP tlog-proof with what opens the entry, so that anybody to whom it is shown can check it. Refusals
 * besides those of {@link caseRecord}: `record.no_such_entry` (no step of this case), `record.not_yet` (no head covers it).
 */
export async function caseReceipt(
  deps: Deps,
  ctx: Ctx,
  kind: CaseKind,
  ref: CaseRef & { readonly entry: string },
): Promise<Result<string>> {
  const steps = await recordedSteps(deps, ctx, kind, ref);
  if (!steps.ok) return steps;
  return receiptOf(
    deps,
    steps.value.find(({ index }) => index !== null && String(index) === ref.entry),
  );
}

/** The receipt of an event that its asker may open. */
export async function receiptOf(
  { log }: Pick<Deps, 'log'>,
  step: Pick<Recorded, 'index' | 'opening'> | undefined,
): Promise<Result<string>> {
  if (!step || step.index === null) return refuse('not_found', 'record.no_such_entry');
  const receipt = await log.receipt(step.index, step.opening);
  return receipt === null ? refuse('not_found', 'record.not_yet') : ok(receipt);
}

/** Only steps that the timeline shows too. */
async function recordedSteps(deps: Deps, ctx: Ctx, kind: CaseKind, ref: CaseRef): Promise<Result<Recorded[]>> {
  const code = normalizeCode(ref.code.slice(0, 40));
  const opened = await kind.recorded?.(deps, ctx, { ...ref, code });
  if (!opened) return refuse('not_found', 'record.none');
  if (!opened.ok) return opened;
  const { id, subjects } = opened.value;
  const { events, timeline } = await read<{ events: RecordedRow; timeline: TimelineEntry }>(deps.db, {
    events: recordedQuery(subjects),
    timeline: timelineQuery(kind.kind, id),
  });
  const states = new Set(timeline.map((step) => step.state));
  const notes = new Set(timeline.map((step) => step.note));
  return ok(
    events.map(recordedOf).filter((it) => states.has(it.state) && (it.reason === null || notes.has(it.reason))),
  );
}

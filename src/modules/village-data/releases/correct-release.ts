import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import { readCopy } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { officerOf } from './authority.ts';
import { villageIn, writeDraft, type Drafted } from './draft-release.ts';
import { openDraftOf } from './drafts.repo.ts';
import { asLine, DaySchema, LineSchema, MOST_LINES, PublicReasonSchema } from './line-input.ts';
import { newestCopy } from './releases.repo.ts';

export const CorrectReleaseSchema = v.object({
  villageId: v.string(),
  dataset: v.string(),
  /** The day its figures are of; without one, that of what is corrected. */
  asOf: v.optional(DaySchema),
  /** Lines to put in the place of those with the same codes; new ones come last. */
  lines: v.optional(v.pipe(v.array(LineSchema), v.maxLength(MOST_LINES, 'too_many')), []),
  /** The codes of lines to take out. */
  without: v.optional(v.array(v.array(v.string())), []),
  reason: PublicReasonSchema,
});

/**
 * An officer enters or corrects single lines by hand: they go into the draft that waits, else into one made of the newest
 * release, and wait for a yes as everything does. What was released stays as it is. What counts people is counted anew instead:
 * its true numbers are not in a release. Refusals: `village_data.counted_anew`, and those of a draft.
 */
export async function correctRelease(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Drafted>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(CorrectReleaseSchema, input, 'village_data.draft_invalid');
  if (!parsed.ok) return parsed;
  const { dataset: slug, lines, without, reason, asOf } = parsed.value;
  const dataset = datasetFor(slug);
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  if (dataset.disclosure !== 'public' || dataset.from === 'derived')
    return refuse('forbidden', 'village_data.counted_anew');
  const [open, last] = await Promise.all([openDraftOf(deps.db, villageId, slug), newestCopy(deps.db, villageId, slug)]);
  const base = readCopy(dataset, open?.lines || (last?.copy ?? ''));
  const given = lines.map((line) => asLine(dataset, line));
  const keyOf = (codes: readonly string[]) => JSON.stringify(codes);
  const byKey = new Map(given.map((line) => [keyOf(line.codes), line]));
  const gone = new Set(without.map(keyOf));
  const kept = base.filter(({ codes }) => !gone.has(keyOf(codes)));
  const known = new Set(kept.map(({ codes }) => keyOf(codes)));
  const day = asOf ?? open?.as_of ?? last?.as_of ?? wibDate(deps.clock.now());
  if (last && day < last.as_of) return refuse('invalid', 'village_data.day_before_last');
  const all = [
    ...kept.map((line) => byKey.get(keyOf(line.codes)) ?? line),
    ...given.filter(({ codes }) => !known.has(keyOf(codes))),
  ];
  if (all.length === 0 || all.length > MOST_LINES)
    return refuse('invalid', 'village_data.draft_invalid', { fields: { lines: all.length ? 'too_many' : 'required' } });
  return writeDraft(deps, ctx, officer.value, {
    dataset,
    open,
    baseVersion: last?.version ?? 0,
    lines: all,
    draft: { villageId, asOf: day, source: 'entry', reason, checks: {} },
  });
}

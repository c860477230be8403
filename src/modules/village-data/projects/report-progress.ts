import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line as text } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import { photoPath, readCopy, type Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { correctRelease, DaySchema, newestCopy, officerOf, villageIn, type Drafted } from '../releases/index.ts';
import { PLANS, REPORTS } from './project.ts';

/** The column of the words for a photo, by that of the photo. */
const WORDS = '_words';

const PhotoSchema = v.object({
  /** As it was kept, see `keepFile`. */
  name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'no_such_file')),
  /** What is on it, for whoever does not see it. */
  words: text(5, 200),
});

export const ReportProgressSchema = v.object({
  villageId: v.string(),
  /** As the newest release of the plans calls it. */
  project: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(200, 'too_long')),
  day: DaySchema,
  progress: v.pipe(
    v.number('not_a_number'),
    v.integer('whole_number'),
    v.minValue(0, 'min_value'),
    v.maxValue(100, 'max_value'),
  ),
  /** Rupiah paid by then; null: nobody said. */
  spent: v.nullable(v.pipe(v.number('not_a_number'), v.safeInteger('whole_rupiah'), v.minValue(0, 'min_value')), null),
  photos: v.pipe(v.array(PhotoSchema), v.minLength(1, 'required'), v.maxLength(3, 'too_many')),
  source: text(3, 200),
  /** What there is to say; where it is less than it was, why. */
  note: v.optional(text(0, 500), ''),
});

/**
 * An officer reports how far a project was on a day, with photos from there. It waits for the yes of those who publish, like
 * every line. Refusals: `village_data.report_invalid`, `.no_such_project`, and those of a correction; where it fell without
 * a word why, the field `note`.
 */
export async function reportProgress(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Drafted>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(ReportProgressSchema, input, 'village_data.report_invalid');
  if (!parsed.ok) return parsed;
  const { project, day, progress, spent, photos, source, note } = parsed.value;
  const today = wibDate(deps.clock.now());
  if (day > today) return refuse('invalid', 'village_data.report_invalid', { fields: { day: 'not_yet' } });
  const plans = await newestCopy(deps.db, villageId, PLANS);
  const known = plans ? readCopy(datasetFor(PLANS) as Dataset, plans.copy) : [];
  if (!known.some(({ codes }) => codes[0] === project)) return refuse('not_found', 'village_data.no_such_project');
  const columns = (datasetFor(REPORTS) as Dataset).remarks.filter(({ file }) => file?.kind === 'photo');
  const shown = columns.flatMap(({ name }, at) => {
    const photo = photos[at];
    return photo ? [[name, photoPath(photo.name)] as const, [`${name}${WORDS}`, photo.words] as const] : [];
  });
  const done = await correctRelease(deps, ctx, {
    villageId,
    dataset: REPORTS,
    asOf: today,
    reason: `Laporan ${day}: ${project}, ${progress} %`.slice(0, 500),
    lines: [
      {
        codes: [project, day],
        values: { progress, spent },
        remarks: { ...Object.fromEntries(shown), source, ...(note && { note }) },
        status: 'shown',
      },
    ],
  });
  const fields = done.ok ? undefined : done.refusal.fields;
  if (done.ok || !fields) return done;
  // Of the line that is reported here, by its own names.
  const own = Object.entries(fields).map(([path, why]) => [path.slice(path.lastIndexOf('.') + 1), why]);
  return refuse('invalid', 'village_data.report_invalid', { fields: Object.fromEntries(own) });
}

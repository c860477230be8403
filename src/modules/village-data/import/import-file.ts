import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import { copyText } from '../datasets/index.ts';
import { draftRelease, newestCopy, officerOf, villageIn, type Drafted } from '../releases/index.ts';
import { ImportFileSchema } from './import-input.ts';
import { judgeFile } from './judge-file.ts';
import { rememberReading } from './mappings.repo.ts';

/**
 * An officer of the village makes a draft of a file, which waits for the yes of those who publish. The mapping is remembered. The same file
 * again is the draft that waits, and nothing is written. Refusals: those of {@link judgeFile} and of a draft, `import.another_file`,
 * `import.has_errors` and `import.warnings` (with their number), `import.published_already` (with the version).
 */
export async function importFile(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Drafted>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(ImportFileSchema, input, 'import.invalid');
  if (!parsed.ok) return parsed;
  const { asOf, reason, yes, sha256 } = parsed.value;
  const judged = await judgeFile(deps, parsed.value);
  if (!judged.ok) return judged;
  const { dataset, sha256: found, layout, mapping, fixed, checked } = judged.value;
  const { lines, errors, warnings, rows, totals, sums } = checked;
  if (sha256 !== undefined && sha256 !== found) return refuse('conflict', 'import.another_file');
  if (errors.length > 0) return refuse('invalid', 'import.has_errors', { data: { count: errors.length } });
  if (lines.length === 0) return refuse('invalid', 'import.empty');
  if (warnings.length > 0 && !yes) return refuse('invalid', 'import.warnings', { data: { count: warnings.length } });
  const last = await newestCopy(deps.db, villageId, dataset.slug);
  if (last?.as_of === asOf && last.copy === copyText(dataset, lines))
    return refuse('conflict', 'import.published_already', { data: { version: last.version } });
  const checks = {
    file: found,
    rows,
    totals,
    warnings: warnings.length,
    ...Object.fromEntries(Object.entries(sums).map(([measure, sum]) => [`sum.${measure}`, sum])),
  };
  const draft = { villageId, dataset: dataset.slug, asOf, source: 'import', lines, reason, checks };
  const remember = rememberReading(
    { villageId, dataset: dataset.slug, heads: layout.heads },
    { mapping, fixed },
    deps.clock.now(),
  );
  return draftRelease(deps, ctx, draft, [remember]);
}

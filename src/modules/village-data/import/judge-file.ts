import type * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { copyText, type Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { hamletsOf } from '../releases/index.ts';
import { checkRows, type Checked } from './check-rows.ts';
import { columnsOf } from './columns.ts';
import { findHeads, type Layout } from './find-heads.ts';
import { fixedBeside, guessFixed, sharedColumns, type Fixed } from './fixed.ts';
import { guessMapping, type Mapping } from './guess-mapping.ts';
import type { TryImportSchema } from './import-input.ts';
import { rememberedReading } from './mappings.repo.ts';
import { readSheet } from './read-sheet.ts';
import { MOST, type Sheet } from './sheet.ts';

export interface Judged {
  readonly dataset: Dataset;
  readonly sha256: string;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly fixed: Fixed;
  /** The mapping is one that this village chose before for a file with these heads. */
  readonly remembered: boolean;
  readonly checked: Checked;
}

/**
 * Reads and judges a file for a dataset; keeps nothing. Columns are mapped as asked, else as this village did before with these heads, else
 * by a guess; likewise what all rows share. Refusals: `village_data.no_such_dataset`, `import.counted_here`, `import.no_such_column`, `import.too_much_text`, and those of {@link readSheet}.
 */
export async function judgeFile(
  deps: Pick<Deps, 'db'>,
  {
    villageId,
    dataset: slug,
    bytes,
    sheet: wanted,
    mapping: asked,
    fixed: said,
  }: v.InferOutput<typeof TryImportSchema>,
): Promise<Result<Judged>> {
  const dataset = datasetFor(slug, await hamletsOf(deps.db, villageId));
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  if (dataset.from !== 'office') return refuse('forbidden', 'import.counted_here');
  const sheet = await readSheet(bytes, wanted);
  if (!sheet.ok) return sheet;
  const layout = findHeads(dataset, sheet.value);
  const known = new Set(columnsOf(dataset).map(({ name }) => name));
  const fits = (mapping: Mapping): boolean => mapping.every((name) => name === null || known.has(name));
  if (asked && (!fits(asked) || asked.length > layout.heads.length)) return refuse('invalid', 'import.no_such_column');
  const mayShare = new Set(sharedColumns(dataset).map(({ name }) => name));
  if (said && !Object.keys(said).every((name) => mayShare.has(name))) return refuse('invalid', 'import.no_such_column');
  const kept = asked ? null : await rememberedReading(deps.db, villageId, slug, layout.heads);
  const before = kept && fits(kept.mapping) ? kept : null;
  const mapping = asked ?? before?.mapping ?? guessMapping(dataset, sheet.value, layout);
  // What the file itself says above its heads is newer than what was said of the one before.
  const found = said ?? { ...before?.fixed, ...guessFixed(dataset, layout, mapping) };
  const fixed = fixedBeside(found, mapping);
  const checked = checkRows(dataset, sheet.value, layout, { mapping, fixed });
  if (checked.lines.length > MOST.rows) return refuse('invalid', 'import.too_many_rows', { data: { most: MOST.rows } });
  if (copyText(dataset, checked.lines).length > MOST.copy)
    return refuse('invalid', 'import.too_much_text', { data: { most: MOST.copy / 1024 / 1024 } });
  return ok({
    dataset,
    sha256: await sha256Hex(bytes.slice()),
    sheet: sheet.value,
    layout,
    mapping: layout.heads.map((_, at) => mapping[at] ?? null),
    fixed,
    remembered: before !== null,
    checked,
  });
}

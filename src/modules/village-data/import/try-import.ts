import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Worded } from '../datasets/index.ts';
import { officerOf, villageIn } from '../releases/index.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Finding } from './finding.ts';
import { sharedColumns, type Fixed } from './fixed.ts';
import type { Mapping } from './guess-mapping.ts';
import { TryImportSchema } from './import-input.ts';
import { judgeFile } from './judge-file.ts';
import type { Cell } from './sheet.ts';

/** As many as a person mends at once; all are counted. */
const TOLD = 200;
const SHOWN_ROWS = 4;

/** What a file comes to, as its officer looks at it before anything is kept. */
export interface Tried {
  readonly dataset: { readonly slug: string; readonly title: Worded };
  readonly sha256: string;
  /** Tables of a workbook, and which was read. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly heads: readonly string[];
  /** The first rows below the heads. */
  readonly sample: readonly (readonly Cell[])[];
  readonly mapping: Mapping;
  /** What all rows share, and the columns of which somebody may say that. */
  readonly fixed: Fixed;
  readonly shared: readonly string[];
  readonly remembered: boolean;
  readonly columns: readonly Pick<Column, 'name' | 'title' | 'unit' | 'kind' | 'words'>[];
  /** The year that the file names above its heads. */
  readonly year: string | null;
  readonly rows: number;
  readonly lines: number;
  readonly totals: number;
  readonly uncoded: number;
  readonly sums: Readonly<Record<string, number>>;
  readonly errors: readonly Finding[];
  readonly errorCount: number;
  readonly warnings: readonly Finding[];
  readonly warningCount: number;
}

/** The dry run of a file, for officers of the village: what it would publish and what is wrong with it. Keeps nothing. */
export async function tryImport(deps: Pick<Deps, 'db'>, ctx: Ctx, input: unknown): Promise<Result<Tried>> {
  const officer = officerOf(ctx, villageIn(input));
  if (!officer.ok) return officer;
  const parsed = parse(TryImportSchema, input, 'import.invalid');
  if (!parsed.ok) return parsed;
  const judged = await judgeFile(deps, parsed.value);
  if (!judged.ok) return judged;
  const { dataset, sha256, sheet, layout, mapping, fixed, remembered, checked } = judged.value;
  const first = sheet.rows.findIndex(({ line }) => line >= layout.from);
  return ok({
    dataset: { slug: dataset.slug, title: dataset.title },
    sha256,
    sheets: sheet.names,
    sheet: sheet.at,
    heads: layout.heads,
    sample: first < 0 ? [] : sheet.rows.slice(first, first + SHOWN_ROWS).map(({ cells }) => shortened(cells)),
    mapping,
    fixed,
    shared: sharedColumns(dataset).map(({ name }) => name),
    remembered,
    columns: columnsOf(dataset).map(({ name, title, unit, kind, closed, words }) => ({
      name,
      title,
      kind,
      ...(unit && { unit }),
      ...(words && (closed || kind === 'status') && { words }),
    })),
    year: layout.year,
    rows: checked.rows,
    lines: checked.lines.length,
    totals: checked.totals,
    uncoded: checked.uncoded,
    sums: checked.sums,
    errors: checked.errors.slice(0, TOLD),
    errorCount: checked.errors.length,
    warnings: checked.warnings.slice(0, TOLD),
    warningCount: checked.warnings.length,
  });
}

const shortened = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, 80) : cell));

import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { officerOf, villageIn } from '../releases/index.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Finding } from './finding.ts';
import { TryImportSchema } from './import-input.ts';
import { judgeFile } from './judge-file.ts';

/** Everything that is wrong with a file, and what to look at once more, by line. Keeps nothing. */
export async function listImportErrors(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly columns: readonly Column[]; readonly findings: readonly Finding[] }>> {
  const officer = officerOf(ctx, villageIn(input));
  if (!officer.ok) return officer;
  const parsed = parse(TryImportSchema, input, 'import.invalid');
  if (!parsed.ok) return parsed;
  const judged = await judgeFile(deps, parsed.value);
  if (!judged.ok) return judged;
  const { errors, warnings } = judged.value.checked;
  const findings = [...errors, ...warnings].toSorted((one, other) => one.line - other.line);
  return ok({ columns: columnsOf(judged.value.dataset), findings });
}

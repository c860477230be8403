import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readCopy, type Dataset, type Line } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { officerOf } from './authority.ts';
import { draftOf } from './drafts.repo.ts';
import { toDraft, type Draft } from './read-data-office.ts';
import { newestCopy } from './releases.repo.ts';

/** A line that is not as it was released last; null on the side where there is none. */
export interface ChangedLine {
  readonly before: Line | null;
  readonly after: Line | null;
}

export interface ReadDraft {
  readonly draft: Draft;
  /** As they would be published: nothing that is withheld is in them. Empty until it waits. */
  readonly lines: readonly Line[];
  readonly withheld: number;
  /** The release that it comes after; null: it is the first one. */
  readonly before: number | null;
  readonly changes: readonly ChangedLine[];
  readonly mayPublish: boolean;
}

/** A draft with what it would publish, for the officers of its village. Refusals: `village_data.no_such_draft`. */
export async function readDraft(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
  id: string,
): Promise<Result<ReadDraft>> {
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const row = await draftOf(deps.db, villageId, id);
  const [draft, dataset] = [row && toDraft(row), row && datasetFor(row.dataset)];
  if (!row || !draft || !dataset) return refuse('not_found', 'village_data.no_such_draft');
  const last = row.lines === '' ? null : await newestCopy(deps.db, villageId, row.dataset);
  const lines = linesIn(dataset, row.lines);
  return ok({
    draft,
    lines,
    withheld: lines.filter(({ status }) => status === 'withheld').length,
    before: last?.version ?? null,
    changes: changedLines(linesIn(dataset, last?.copy ?? ''), lines),
    mayPublish: officer.value.role !== 'operator',
  });
}

const linesIn = (dataset: Dataset, copy: string): readonly Line[] => (copy === '' ? [] : readCopy(dataset, copy));

/** What differs between two releases, in the order of the newer one; what was taken out comes last. */
export function changedLines(before: readonly Line[], after: readonly Line[]): readonly ChangedLine[] {
  const keyOf = ({ codes }: Line) => JSON.stringify(codes);
  const [was, is] = [new Map(before.map((line) => [keyOf(line), line])), new Set(after.map(keyOf))];
  return [
    ...after.flatMap((line): ChangedLine[] => {
      const old = was.get(keyOf(line)) ?? null;
      return old && JSON.stringify(old) === JSON.stringify(line) ? [] : [{ before: old, after: line }];
    }),
    ...before.flatMap((line): ChangedLine[] => (is.has(keyOf(line)) ? [] : [{ before: line, after: null }])),
  ];
}

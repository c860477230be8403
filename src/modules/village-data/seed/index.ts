import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, fromWib, wib, wibDate } from '../../../kernel/clock.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  asPerson,
  at,
  must,
  type ModuleSeed,
  type SeedDeps,
  type SeededPerson,
} from '../../../../tools/seed/history.ts';
import { HANURA } from '../../../../tools/seed/region.ts';
import { withSeededFiles } from './attach-files.ts';
import { readCopy } from '../datasets/index.ts';
import { COUNTED, workOnDrafts } from '../counting/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { villageDataUses } from '../uses.ts';

/** The secretary reads a draft and says yes. */
async function publishFirst(deps: SeedDeps, secretary: SeededPerson, draft: string): Promise<Result<unknown>> {
  const ctx = asPerson(secretary, deps.clock.now());
  const read = await villageDataUses.readDraft(deps, ctx, HANURA, draft);
  if (!read.ok) return read;
  const { edition } = read.value.draft;
  return villageDataUses.publishRelease(deps, ctx, { villageId: HANURA, draft, edition, reason: 'Rilis pertama' });
}

/** `# 2026-09-30` before the heads says the day that the figures of a seed file are of; without it, or before it, that of the seed. */
const DAY_LINE = /^# (\d{4}-\d{2}-\d{2})\r?\n/;

/**
 * Publishes every dataset that has a file, with the yes of the pilot village's secretary. What is invented says so in each line.
 */
export const seed: ModuleSeed = async (deps, people) => {
  await seedFiles(deps, people, import.meta.dirname);
  const [operator, secretary] = [people.get('operator'), people.get('secretary')];
  if (operator && secretary) await countPeople(deps, operator, secretary);
};

/** The same with the files of another folder: `<slug>.csv`, its columns in the order of a published copy. */
export async function seedFiles(
  deps: SeedDeps,
  people: ReadonlyMap<string, SeededPerson>,
  folder: string,
): Promise<void> {
  const [operator, secretary] = [people.get('operator'), people.get('secretary')];
  // Modules of tests are seeded without an office.
  if (!operator || !secretary) return;
  const now = deps.clock.now();
  for (const dataset of DATASETS) {
    const file = join(folder, `${dataset.slug}.csv`);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const [today, written] = [wibDate(now), DAY_LINE.exec(text)?.[1]];
    const asOf = written && written < today ? written : today;
    const read = readCopy(dataset, text.replace(DAY_LINE, ''));
    const come = read.filter(({ codes }) =>
      dataset.dimensions.every(({ kind }, i) => kind !== 'date' || (codes[i] ?? '') <= today),
    );
    const lines = await withSeededFiles(deps, operator, dataset, come);
    const { id } = await must(
      `the figures of ${dataset.slug}`,
      villageDataUses.draftRelease(deps, asPerson(operator, now), {
        villageId: HANURA,
        dataset: dataset.slug,
        asOf,
        source: 'import',
        lines,
      }),
    );
    await must(`the release of ${dataset.slug}`, publishFirst(deps, secretary, id));
  }
}

/**
 * Counts the invented residents, whose figures are examples like they are, and publishes what may be published of them. It was
 * in the quarter before, so that an officer may count anew.
 */
async function countPeople(today: SeedDeps, operator: SeededPerson, secretary: SeededPerson): Promise<void> {
  const { year, month } = wib(today.clock.now());
  const now = fromWib(year, month - ((month - 1) % 3), 1, 10) - DAY;
  const deps = at(today, now);
  for (const dataset of Object.keys(COUNTED)) {
    const asked = { villageId: HANURA, dataset };
    const { id } = await must(
      `the count of ${dataset}`,
      villageDataUses.countAnew(deps, asPerson(operator, now), asked, { example: true }),
    );
    await workOnDrafts(deps);
    await must(`the release of ${dataset}`, publishFirst(deps, secretary, id));
  }
}

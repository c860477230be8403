import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wibDate } from '../../../kernel/clock.ts';
import { asPerson, must, type ModuleSeed, type SeedDeps, type SeededPerson } from '../../../../tools/seed/history.ts';
import { HANURA } from '../../../../tools/seed/region.ts';
import { readCopy } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { villageDataUses } from '../uses.ts';

/** `# 2026-09-30` before the heads says the day that the figures of a seed file are of; without it, that of the seed. */
const DAY_LINE = /^# (\d{4}-\d{2}-\d{2})\r?\n/;

/**
 * Publishes every dataset that has a file, with the yes of the pilot village's secretary. What is invented says so in each line.
 */
export const seed: ModuleSeed = (deps, people) => seedFiles(deps, people, import.meta.dirname);

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
    const asOf = DAY_LINE.exec(text)?.[1] ?? wibDate(now);
    const lines = readCopy(dataset, text.replace(DAY_LINE, ''));
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
    const yes = { villageId: HANURA, draft: id, edition: 1, reason: 'Rilis pertama' };
    await must(`the release of ${dataset.slug}`, villageDataUses.publishRelease(deps, asPerson(secretary, now), yes));
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, fromWib, wib, wibDate, type Instant } from '../../../kernel/clock.ts';
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
import { readCopy, type Dataset, type Line } from '../datasets/index.ts';
import { keepProjections } from '../kept/index.ts';
import { COUNTED, workOnDrafts } from '../counting/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { countMarket } from '../market/index.ts';
import { villageDataUses } from '../uses.ts';

/** The secretary reads a draft and says yes. */
async function publish(
  deps: SeedDeps,
  secretary: SeededPerson,
  draft: string,
  reason = 'Rilis pertama',
): Promise<Result<unknown>> {
  const ctx = asPerson(secretary, deps.clock.now());
  const read = await villageDataUses.readDraft(deps, ctx, HANURA, draft);
  if (!read.ok) return read;
  const { edition } = read.value.draft;
  return villageDataUses.publishRelease(deps, ctx, { villageId: HANURA, draft, edition, reason });
}

/** `# 2026-09-30` before the heads says the day that the figures of a seed file are of; without it, or before it, that of the seed. */
const DAY_LINE = /^# (\d{4}-\d{2}-\d{2})\r?\n/;

/**
 * Publishes every dataset that has a file, with the yes of the pilot village's secretary. What is invented says so in each line.
 */
export const seed: ModuleSeed = async (deps, people) => {
  await seedFiles(deps, people, import.meta.dirname);
  await countMarket(deps);
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
    const before = aYearBefore(dataset, lines);
    if (before) await release(at(deps, lastQuarter(now)), dataset, before);
    await release(deps, dataset, { lines, asOf }, before ? 'Angka tahun terakhir ditambahkan' : undefined);
  }

  async function release(then: SeedDeps, { slug }: Dataset, it: Dated, reason?: string): Promise<void> {
    if (!operator || !secretary) return;
    const drafted = { villageId: HANURA, dataset: slug, source: 'import', ...it };
    const by = asPerson(operator, then.clock.now());
    const { id } = await must(`the figures of ${slug}`, villageDataUses.draftRelease(then, by, drafted));
    await must(`the release of ${slug}`, publish(then, secretary, id, reason));
    await keepProjections(then);
  }
}

interface Dated {
  readonly lines: readonly Line[];
  readonly asOf: string;
}

/** What is carried on over years was released once before its last year came: what was projected then stands beside it. */
function aYearBefore({ plot, dimensions }: Dataset, lines: readonly Line[]): Dated | null {
  if (plot.kind !== 'lines' || !plot.carriedOn) return null;
  const over = dimensions.findIndex(({ name }) => name === plot.over);
  const years = lines.map(({ codes }) => Number(codes[over])).filter(Number.isInteger);
  const last = Math.max(...years);
  return { lines: lines.filter(({ codes }) => Number(codes[over]) < last), asOf: `${last - 1}-12-31` };
}

/** An instant in the quarter before. */
function lastQuarter(now: Instant): Instant {
  const { year, month } = wib(now);
  return fromWib(year, month - ((month - 1) % 3), 1, 10) - DAY;
}

/**
 * Counts the invented residents, whose figures are examples like they are, and publishes what may be published of them. It was
 * in the quarter before, so that an officer may count anew.
 */
async function countPeople(today: SeedDeps, operator: SeededPerson, secretary: SeededPerson): Promise<void> {
  const now = lastQuarter(today.clock.now());
  const deps = at(today, now);
  for (const dataset of Object.keys(COUNTED)) {
    const asked = { villageId: HANURA, dataset };
    const { id } = await must(
      `the count of ${dataset}`,
      villageDataUses.countAnew(deps, asPerson(operator, now), asked, { example: true }),
    );
    await workOnDrafts(deps);
    await must(`the release of ${dataset}`, publish(deps, secretary, id));
  }
  await keepProjections(deps);
}

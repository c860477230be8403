import { villageModulesRepo } from '../../src/foundation/villages/index.ts';
import { sha256Hex } from '../../src/kernel/hex.ts';
import { copyText, type Line } from '../../src/modules/village-data/datasets/index.ts';
import { datasetFor } from '../../src/modules/village-data/definitions/index.ts';
import { insertRelease } from '../../src/modules/village-data/releases/releases.repo.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import type { TestDeps } from './deps-on.ts';
import { HANURA } from './world.ts';

const people = (dusun: string, sex: string, age: string, count: number | null): Line => ({
  codes: [dusun, sex, age],
  values: { people: count },
  remarks: {},
  status: count === null ? 'withheld' : 'example',
});

/** Two dusun of which one has too few to be told. */
export const FEW_PEOPLE: readonly Line[] = [
  people('all', 'all', 'all', 120),
  people('A', 'L', '0-14', 40),
  people('A', 'P', '0-14', 35),
  people('B', 'L', '0-14', null),
  people('B', 'P', '0-14', null),
];

/** A release of a village whose data is switched on, as it lies in the database: nobody said yes to it. */
export async function givenRelease(
  deps: TestDeps,
  account: string,
  more: { villageId?: string; dataset?: string; version?: number; lines?: readonly Line[]; reason?: string } = {},
): Promise<void> {
  const { villageId = HANURA, dataset = 'penduduk', version = 1, lines = FEW_PEOPLE, reason = 'Rilis pertama' } = more;
  const definition = datasetFor(dataset);
  if (!definition) throw new Error(`There is no dataset ${dataset}`);
  const copy = copyText(definition, lines);
  const now = deps.clock.now();
  await commit(deps.db, [
    ...(version === 1 ? [villageModulesRepo(deps.db, villageId).on('village-data', now)] : []),
    insertRelease(deps.db, {
      id: deps.ids.next(),
      villageId,
      dataset,
      version,
      asOf: '2026-09-30',
      publishedAt: now,
      publishedByRole: 'secretary',
      publishedByName: 'Sri',
      account,
      reason,
      lines: lines.length,
      sha256: await sha256Hex(copy),
      example: Number(lines.some(({ status }) => status === 'example')),
      copy,
    }),
  ]);
  deps.facts.forget();
}

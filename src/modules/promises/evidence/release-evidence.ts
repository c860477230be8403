import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { refusal } from '../../../kernel/result.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import {
  antiCorruption,
  copyText,
  newestCopy,
  readCopy,
  releaseByItself,
  type Line,
} from '../../village-data/index.ts';
import { evidenceLines } from './evidence-lines.ts';
import { lookedAt, notLookedAt } from './looks.repo.ts';
import { showEvidence } from './show-evidence.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>;

/** A Worker may ask for 1,000 things in one run; what is left over comes a minute later. */
const AT_ONCE = 20;

/**
 * Looks once a day at what each village shows against corruption, and releases it as data where it is not as it was released last.
 * One village's defect does not stop the others. Run by the timer; gives how many it released.
 */
export async function releaseEvidence(deps: Needs): Promise<number> {
  const today = wibDate(deps.clock.now());
  const facts = await deps.facts.get();
  const defects: unknown[] = [];
  let released = 0;
  for (const { village_id: id } of await notLookedAt(deps.db, today, AT_ONCE)) {
    const village = facts.village(id);
    try {
      if (village && (await lookAt(deps, village, today))) released += 1;
    } catch (defect) {
      defects.push(defect);
    }
  }
  if (defects[0]) throw defects[0];
  return released;
}

/** Whether it released something: not where all is as before, nor where another run was faster. */
async function lookAt(deps: Needs, village: VillageFacts, today: string): Promise<boolean> {
  const evidence = await showEvidence(deps, village);
  if (!evidence.ok) return false;
  const lines = evidenceLines(evidence.value);
  const last = await newestCopy(deps.db, village.id, antiCorruption.slug);
  const before = last ? readCopy(antiCorruption, last.copy) : [];
  const changed = changedIn(before, lines);
  const reason = before.length > 0 ? `Buktinya berubah: ${changed.join(', ')}` : 'Pertama kali dilihat';
  const release = { villageId: village.id, dataset: antiCorruption.slug, asOf: deps.clock.now() };
  const done = await commit(deps.db, [
    lookedAt(village.id, today),
    expectChange(refusal('conflict', 'promises.counted_meanwhile')),
    ...(changed.length > 0
      ? await releaseByItself(deps, 'release-evidence', { ...release, versions: [{ reason, change: () => lines }] })
      : []),
  ]);
  return done.ok && changed.length > 0;
}

/** The indicators whose line is another one. */
function changedIn(before: readonly Line[], now: readonly Line[]): readonly string[] {
  const asText = (line: Line) => copyText(antiCorruption, [line]);
  const known = new Set(before.map(asText));
  return now.filter((line) => !known.has(asText(line))).map(({ codes }) => codes[1] ?? '');
}

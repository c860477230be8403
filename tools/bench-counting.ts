import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wibDate } from '../src/kernel/clock.ts';
import { COUNTED, workOnDrafts } from '../src/modules/village-data/counting/index.ts';
import { EMPTIED, insertDraft } from '../src/modules/village-data/releases/index.ts';
import { commit, openDb, readOne, type Db } from '../src/platform/libsql/index.ts';
import { openVault } from '../src/platform/vault/index.ts';
import { emptyVillage, fillVillage, PLACE } from './bench/people.ts';
import { EmbeddedLibsql, migrate } from './libsql-server/index.ts';
import { run } from './local/trouble.ts';

/**
 * `npm run bench:counting -- 600000`: a village of so many residents with sealed fields, and each dataset counted from its registry in
 * the portions of the job: what a portion costs at the beginning and at the end, and how much memory the whole takes.
 */
const [PORTION, BATCH] = [2_000, 5_000];
const people = Number(process.argv[2] ?? 600_000);
const vault = openVault({
  keys: [{ id: 'bench', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
  indexKey: crypto.getRandomValues(new Uint8Array(32)),
});

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-counting-'));
  const embedded = new EmbeddedLibsql(join(folder, 'people.db'), { durability: 'off' });
  try {
    const db = openDb({ url: 'http://embedded', fetch: embedded.fetch, vault });
    await migrate(db);
    await emptyVillage(db);
    for (let from = 0; from < people; from += BATCH) await fillVillage(db, vault, from, Math.min(people, from + BATCH));
    console.log(`${people} residents`);
    const lines = [];
    for (const dataset of Object.keys(COUNTED)) lines.push(await counted(db, dataset));
    console.table(lines);
  } finally {
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Counts one dataset to the end, a portion at a time, as the job does. */
async function counted(db: Db, dataset: string) {
  const clock = { now: () => PLACE.now };
  const draft = {
    ...EMPTIED,
    id: dataset,
    villageId: PLACE.village,
    dataset,
    asOf: wibDate(PLACE.now),
    source: 'derived',
    state: 'counting',
    counts: '[]',
    baseVersion: 0,
    checks: JSON.stringify(dataset === 'peristiwa-penduduk' ? { since: '2025-09-30' } : {}),
    reason: '',
    draftedBy: '',
    createdAt: PLACE.now,
    updatedAt: PLACE.now,
  } as const;
  const begun = await commit(db, [insertDraft(db, draft)]);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const took: number[] = [];
  let [memory, bytes] = [0, 0];
  for (;;) {
    const state = await readOne<{ state: string; bytes: number }>(db, {
      sql: 'SELECT state, length(counts) AS bytes FROM dataset_drafts WHERE id = ?',
      args: [dataset],
    });
    bytes = Math.max(bytes, state?.bytes ?? 0);
    const began = performance.now();
    await workOnDrafts({ db, clock }, { portion: PORTION, steps: 1 });
    const ms = performance.now() - began;
    memory = Math.max(memory, process.memoryUsage().heapUsed);
    if (state?.state !== 'counting') {
      const end = await readOne<{ state: string }>(db, {
        sql: 'SELECT state FROM dataset_drafts WHERE id = ?',
        args: [dataset],
      });
      const third = Math.ceil(took.length / 3);
      return {
        dataset,
        portions: took.length,
        'ms, first third': middle(took.slice(0, third)),
        'ms, last third': middle(took.slice(-1 - third, -1)),
        'ms, slowest': Math.round(Math.max(...took)),
        's, all': Math.round(took.reduce((sum, one) => sum + one, 0) / 100) / 10,
        'ms to judge': Math.round(ms),
        'heap, MB': Math.round(memory / 1e6),
        'counts, bytes': bytes,
        ended: end?.state,
      };
    }
    took.push(ms);
  }
}

function middle(of: readonly number[]): number {
  return Math.round(of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0);
}

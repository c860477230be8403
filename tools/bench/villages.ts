import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { compose } from '../../src/app/compose.ts';
import type { Env } from '../../src/app/config.ts';
import { modules } from '../../src/app/modules.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { catalogueFile } from '../../src/modules/village-data/catalogue/catalogue-file.ts';
import { readDataFile } from '../../src/modules/village-data/catalogue/read-data-file.ts';
import { listLatest } from '../../src/modules/village-data/releases/index.ts';
import { EmbeddedLibsql } from '../libsql-server/index.ts';
import { HANURA } from '../seed/region.ts';

/** What many villages may cost a page that is about one of them. */
const MOST = 1.2;

/** What a page reads in a region where one village publishes, and in one where all 148 do. */
interface Compared {
  readonly name: string;
  readonly roundTrips: number;
  readonly rows: readonly [one: number, all: number];
  /** Milliseconds, the middle of many. */
  readonly time: readonly [one: number, all: number];
}

const TURNS = 300;

const READS: Readonly<Record<string, (deps: Deps) => Promise<unknown>>> = {
  'catalogue, one page': (deps) => catalogueFile(deps, 'hanura', 'ttl'),
  'a release as CSV': (deps) => readDataFile(deps, { village: 'hanura', dataset: 'potensi', file: 'latest.csv' }),
  'a village’s newest releases': (deps) => listLatest(deps, HANURA),
};

/** Every village gets the releases of the pilot, as if it had published them. */
function publishEverywhere(file: string): number {
  const db = new Libsql(file);
  db.exec(`
    INSERT OR IGNORE INTO village_modules (village_id, module, enabled_at)
      SELECT v.id, 'village-data', 0 FROM villages v;
    INSERT INTO dataset_releases (id, village_id, dataset, version, as_of, published_at, published_by_role,
        published_by_name, account, reason, lines, sha256, example, copy)
      SELECT v.id || ':' || r.id, v.id, r.dataset, r.version, r.as_of, r.published_at, r.published_by_role,
        r.published_by_name, r.account, r.reason, r.lines, r.sha256, r.example, r.copy
      FROM villages v JOIN dataset_releases r ON r.village_id = '${HANURA}' WHERE v.id <> '${HANURA}';
    INSERT INTO dataset_headlines SELECT v.id, h.dataset, h.name, h.value, h.as_of, h.version, h.example
      FROM villages v JOIN dataset_headlines h ON h.village_id = '${HANURA}' WHERE v.id <> '${HANURA}';`);
  const { n } = db.prepare('SELECT count(DISTINCT village_id) AS n FROM dataset_releases').get() as { n: number };
  db.close();
  return n;
}

/** The same reads of the seeded pilot and of a copy of it with data in every village; they take turns. */
export async function measureVillages(folder: string, seeded: string, settings: Readonly<Record<string, string>>) {
  const everywhere = join(folder, 'everywhere.db');
  copyFileSync(seeded, everywhere);
  const villages = publishEverywhere(everywhere);
  const [one, all] = [opened(seeded, settings), opened(everywhere, settings)];
  const compared: Compared[] = [];
  for (const [name, read] of Object.entries(READS)) {
    const times: [number[], number[]] = [[], []];
    const counts = [];
    for (const side of [one, all]) {
      await side.deps.facts.get();
      side.reset();
      await read(side.deps);
      counts.push(side.counted());
    }
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const [at, side] of [one, all].entries()) {
        const began = performance.now();
        await read(side.deps);
        times[at]?.push(performance.now() - began);
      }
    const [few = NONE, many = NONE] = counts;
    compared.push({
      name,
      roundTrips: Math.max(few.roundTrips, many.roundTrips),
      rows: [few.rows, many.rows],
      time: [middle(times[0]), middle(times[1])],
    });
  }
  for (const side of [one, all]) side.close();
  return { villages, compared };
}

const NONE = { rows: 0, roundTrips: 0 };
const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The site's own wiring on a file, with its answers counted on the way. */
function opened(file: string, settings: Readonly<Record<string, string>>) {
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  let rows = 0;
  const fetch = async (request: Request) => {
    const answer = await embedded.fetch(request);
    rows += rowsIn(await answer.clone().json());
    return answer;
  };
  const nowhere = { put: async () => null, get: async () => null, delete: async () => {} };
  const env = {
    ...settings,
    ORIGIN: 'http://localhost',
    DATABASE_URL: 'http://embedded',
    LIBSQL: { fetch },
    BLOBS: nowhere,
  };
  const { deps } = compose(env as unknown as Env, modules);
  return {
    deps,
    reset: () => {
      [rows, embedded.roundTrips] = [0, 0];
    },
    counted: () => ({ rows, roundTrips: embedded.roundTrips }),
    close: () => embedded.close(),
  };
}

/** Rows in an answer of the protocol, however deep. */
function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'rows' && Array.isArray(part) ? part.length : rowsIn(part)),
    0,
  );
}

/** Prints what one village's data costs to read beside that of one among many; false when many villages cost it too much. */
export function printVillages({ villages, compared }: Awaited<ReturnType<typeof measureVillages>>): boolean {
  console.log(`\nReading one village's data where one village has some, and where ${villages} have:`);
  const kept = compared.map(({ name, roundTrips, rows, time }) => {
    const [more, longer] = [rows[1] / rows[0], time[1] / time[0]];
    const isKept = roundTrips === 1 && more <= MOST && longer <= MOST;
    console.log(
      `${isKept ? 'ok    ' : 'missed'} ${name}: ${roundTrips} round trip, rows ${rows.join(' and ')} (${more.toFixed(2)}), ` +
        `${time.map((ms) => ms.toFixed(2)).join(' and ')} ms (${longer.toFixed(2)}; at most ${MOST})`,
    );
    return isKept;
  });
  return kept.every(Boolean);
}

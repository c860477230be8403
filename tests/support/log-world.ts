import { Hono } from 'hono';
import { expect } from 'vitest';
import { enterLog, logLedger } from '../../src/foundation/audit/index.ts';
import { enterSteps } from '../../src/foundation/audit/waiting.repo.ts';
import type { RouteEnv } from '../../src/http/env.ts';
import { logFiles } from '../../src/http/log-files.ts';
import type { PublicLog } from '../../src/kernel/ports.ts';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { commit, readRows, type Db } from '../../src/platform/libsql/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { cryptoIds } from '../../src/kernel/ids.ts';
import { toHex } from '../../src/kernel/hex.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { openCheckpoint, type Checkpoint } from '../../src/platform/log/checkpoint.ts';
import { leafHash, type Hash } from '../../src/platform/log/hashing.ts';
import { followKeys } from '../../src/platform/log/follow-keys.ts';
import { openLog } from '../../src/platform/log/index.ts';
import { readVerifier } from '../../src/platform/log/note.ts';
import { partialTiles, tileBytes, tilePath } from '../../src/platform/log/tiles.ts';
import { EMPTY, grown, rootOf } from '../../src/platform/log/tree.ts';
import { LOG_KEY, type TestDeps } from './deps-on.ts';

type Blobs = ReturnType<typeof memoryBlobs>;

/** A log on this database and these files, with every call of its ports passing through `each`. */
export function logOn(
  db: Db,
  blobs: Blobs,
  each: (call: () => Promise<unknown>) => Promise<unknown> = (call) => call(),
  more: Partial<Parameters<typeof openLog>[0]> = {},
) {
  const through = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const its = Reflect.get(target, name) as unknown;
        return typeof its === 'function'
          ? (...args: unknown[]) => each(() => Reflect.apply(its, target, args) as Promise<unknown>)
          : its;
      },
    });
  return openLog({
    key: LOG_KEY,
    clock: systemClock,
    ...more,
    ledger: through(logLedger({ db, clock: systemClock, ids: cryptoIds(systemClock) })),
    blobs: through(blobs),
  });
}

/** The log as anybody reads it over HTTP, with some files as a forger would serve them. */
export async function followedLogs(log: PublicLog, forged: Readonly<Record<string, string | null>> = {}) {
  const served = new Hono<RouteEnv>().route('/log', logFiles(log));
  return followKeys(async (path) => {
    const lie = forged[path];
    return lie === undefined ? served.request(path) : new Response(lie, { status: lie === null ? 404 : 200 });
  });
}

/** The newest log, see {@link followedLogs}. */
export const followed = async (...it: Parameters<typeof followedLogs>) => (await followedLogs(...it)).now;

/** What was recorded comes under a head, as the minute's timer does it. */
export async function growLog(deps: TestDeps): Promise<void> {
  await enterLog(deps);
  await deps.log.grow();
}

export async function copyOf(blobs: Blobs): Promise<Blobs> {
  const copy = memoryBlobs();
  for (const key of blobs.keys()) {
    const found = await blobs.get(key);
    const body = new Uint8Array(await new Response(found!.body).arrayBuffer());
    await copy.put(key, body, { contentType: found!.contentType });
  }
  return copy;
}

let made = 0;
/** Entries of events that only this test knows, one batch. */
export async function enter(db: Db, count: number): Promise<string[]> {
  const events = Array.from({ length: count }, () => {
    made += 1;
    return { id: `event-${made}`, c: made.toString(16).padStart(64, '0'), salt: null };
  });
  const done = await commit(db, enterSteps(events));
  if (!done.ok) throw new Error(done.refusal.code);
  return events.map(({ c }) => c);
}

export const cs = async (db: Db): Promise<string[]> =>
  (await readRows<{ c: string }>(db, { sql: 'SELECT c FROM log_entries ORDER BY idx' })).map(({ c }) => c);

const leavesOf = (all: readonly string[]): Hash[] => all.map((c) => leafHash(bytesOf(`{"c":"${c}","v":1}`)));
const verifier = readVerifier('balai.test/log+ee8e943b+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs');

/** A head that was shown somewhere: signed, and a beginning of these entries. */
export async function expectHeadOf(note: string, all: readonly string[]): Promise<Checkpoint> {
  const head = await openCheckpoint(note, verifier);
  expect(head).not.toBeNull();
  expect(head!.size).toBeLessThanOrEqual(all.length);
  expect(toHex(head!.root)).toBe(toHex(rootOf(grown(EMPTY, leavesOf(all.slice(0, head!.size))).tree)));
  return head!;
}

/** All files of a log with these entries are there and right, those of the smaller heads of before as well. */
export async function expectFiles(
  log: ReturnType<typeof openLog>,
  all: readonly string[],
  before: readonly number[] = [],
) {
  const { gained } = grown(EMPTY, leavesOf(all));
  for (const [level, hashes] of gained.entries())
    for (let n = 0; n * 256 < hashes.length; n += 1) {
      const some = hashes.slice(n * 256, (n + 1) * 256);
      const path = tilePath({ level, n, width: some.length });
      expect((await log.tile(1, path))?.bytes, path).toEqual(tileBytes(some));
    }
  for (const size of [...before, all.length])
    for (const name of partialTiles(size)) {
      const { level, n, width } = name;
      const bytes = (await log.tile(1, tilePath(name)))?.bytes;
      if (level === 'entries') expect(bytes).toHaveLength(width * 80);
      else expect(bytes, tilePath(name)).toEqual(tileBytes(gained[level]!.slice(n * 256, n * 256 + width)));
    }
}

import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterLog, logLedger } from '../../src/foundation/audit/index.ts';
import { HOUR } from '../../src/kernel/clock.ts';
import { openDb } from '../../src/platform/libsql/index.ts';
import { openLog } from '../../src/platform/log/index.ts';
import { openVault, parseKey, parseVaultKeys } from '../../src/platform/vault/index.ts';
import { r2Blobs } from '../../src/platform/storage/index.ts';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';
import { localSecrets } from '../../tools/local/secrets.ts';
import { serveBuild } from '../../tools/local/workerd.ts';
import { busyRegion } from './busy-region.ts';
import { depsOn, type TestDeps } from './deps-on.ts';
import { withSigner } from './letter-signer.ts';
import { makeTemplate } from './migrated-template.ts';
import { growTo } from './ten-times.ts';

export const SITE = 'http://localhost';

/** What undici says of a kept connection that the other side had closed: read, reset, or written to. */
const CLOSED = new Set<unknown>(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const isClosedConnection = (error: unknown) =>
  error instanceof Error && CLOSED.has((error.cause as { code?: unknown } | undefined)?.code);

/** Who asks, and what else the browser remembers: `name=value`. */
type Visit = RequestInit & { readonly token?: string | undefined; readonly cookies?: readonly string[] };

type Region = Awaited<ReturnType<typeof busyRegion>>;

/** A folder with an empty database that is migrated. */
async function newFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-site-'));
  const template = await makeTemplate();
  copyFileSync(template.file, join(folder, 'site.db'));
  template.remove();
  return folder;
}

/** The build on workerd, before a region at work (see `busyRegion`); `past` is the folder of what went before. */
export async function busySite(past?: string) {
  const folder = past ?? (await newFolder());
  const { deps, dispose, worker } = await openFolder(folder);
  deps.clock.set(Date.now());
  const region = await busyRegion(deps);
  const close = async () => {
    await dispose();
    rmSync(folder, { recursive: true, force: true });
  };
  /** Everything that the Worker logged so far. */
  const logged = () => readFileSync(join(folder, 'worker.log'), 'utf8');
  return { region, deps, visit: visitor(worker, region), logged, close };
}

/** A region that was at work once, and folders in which that happened as many times as asked (see `growTo`). */
export async function pastsOf(times: readonly number[]): Promise<string[]> {
  const donor = await newFolder();
  const { deps, dispose } = await openFolder(donor);
  // Later than what comes: at a desk the first in line is taken first.
  deps.clock.set(Date.now() + HOUR);
  await busyRegion(deps);
  await dispose();
  const folders = [];
  for (const so of times) {
    const folder = await newFolder();
    growTo(join(folder, 'site.db'), join(donor, 'site.db'), so);
    cpSync(donor, folder, { recursive: true, filter: (file) => !file.includes('.db') });
    folders.push(folder);
  }
  rmSync(donor, { recursive: true, force: true });
  return folders;
}

/**
 * Sites with one past, a region at work that long ago, and all its ids: what is different in them is what each did since. `live`
 * plays it, with the clock of the past.
 */
export async function sitesOfOnePast(
  ago: number,
  lives: readonly ((deps: TestDeps, region: Region) => Promise<void>)[],
) {
  const past = await newFolder();
  const first = await openFolder(past);
  const now = Date.now();
  first.deps.clock.set(now - ago);
  await enterLog(first.deps);
  const region = await busyRegion(first.deps);
  first.deps.clock.set(now);
  const tokens = await region.logIn();
  await first.dispose();
  const sites = [];
  for (const live of lives) {
    const folder = mkdtempSync(join(tmpdir(), 'balai-site-'));
    cpSync(past, folder, { recursive: true });
    const { deps, dispose, worker } = await openFolder(folder, first.deps.ids);
    deps.clock.set(now - ago);
    await live(deps, region);
    const close = async () => {
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    };
    sites.push({ deps, visit: visitor(worker, region), close });
  }
  rmSync(past, { recursive: true, force: true });
  return { region, tokens, sites };
}

/** The build on workerd on what lies in a folder, and the same for use-cases called from here. */
async function openFolder(folder: string, ids?: TestDeps['ids']) {
  const embedded = new EmbeddedLibsql(join(folder, 'site.db'), { durability: 'off' });
  const secrets = await localSecrets(folder);
  const bindings = { ...secrets, ORIGIN: SITE, DATABASE_URL: 'http://embedded', WHATSAPP_URL: 'http://127.0.0.1:9' };
  const worker = await serveBuild({ dataDir: folder, port: 0, bindings, embedded, unlimited: true });
  const vault = openVault({
    keys: parseVaultKeys(secrets.VAULT_KEYS),
    indexKey: parseKey(secrets.VAULT_INDEX_KEY, 'VAULT_INDEX_KEY'),
  });
  const db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
  const blobs = r2Blobs((await worker.getR2Bucket('BLOBS', 'balai')) as unknown as R2Bucket);
  const plain = depsOn(db);
  const log = openLog({ key: secrets.LOG_KEY, ledger: logLedger({ ...plain, db }), blobs, clock: plain.clock });
  const deps = await withSigner({
    ...plain,
    vault,
    blobs: { ...blobs, keys: () => [] },
    log,
    ...(ids && { ids }),
  });
  db.vault = vault;
  const dispose = async () => {
    await worker.dispose();
    embedded.close();
  };
  return { deps, worker, dispose };
}

/** Asks a site as a browser of our own pages does that has goods in its cart and ordered before; redirects are not followed. */
function visitor(worker: Awaited<ReturnType<typeof serveBuild>>, region: Region) {
  const [cart, code, key] = ['x-cart-token', 'order', 'x-order-key'].map((name) => String(region.known[name]?.[0]));
  const placed = [{ code, shopName: 'Dapur Siti', total: 27_000, method: 'qris', path: `/pesanan/${code}?k=${key}` }];
  const browser = [`__Host-cart=${cart}`, `__Host-placed=${encodeURIComponent(JSON.stringify(placed))}`];

  let visits = 0;
  return async (path: string, { token, cookies = [], ...init }: Visit = {}) => {
    const headers = new Headers(init.headers);
    // Each from a device of its own: what floods from one is stopped at the front door.
    visits += 1;
    headers.set('cf-connecting-ip', `10.${visits >> 16}.${(visits >> 8) & 255}.${visits & 255}`);
    headers.set('origin', SITE);
    headers.set('cookie', [...browser, ...(token ? [`__Host-sesi=${token}`] : []), ...cookies].join('; '));
    // Miniflare's fetch has classes of its own: a form goes over as bytes.
    const encoded = new Request(SITE, { ...init, headers });
    const body = init.body ? new Uint8Array(await encoded.arrayBuffer()) : undefined;
    const send = () =>
      worker.dispatchFetch(`${SITE}${path}`, {
        method: init.method ?? 'GET',
        headers: Object.fromEntries(encoded.headers),
        redirect: 'manual',
        ...(body && { body }),
      });
    // A refusal may come before the whole body was sent, and its connection is closed then. Whoever took that connection
    // for the next request asks once more, as browsers do.
    return send().catch((error: unknown) => (isClosedConnection(error) ? send() : Promise.reject(error)));
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { ask } from './ask.ts';
import { DIST, ROOT } from '../local/settings.ts';

const HERE = import.meta.dirname;
const DATE = 'compatibilityDate = "2026-10-20"';

export interface Running {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  stop(): Promise<void>;
}

/** The production Worker on workerd itself, with its database over HTTP and a cache that answers at once. */
export async function serveBalai(folder: string, settings: Readonly<Record<string, string>>, cached: boolean) {
  const port = await freePort();
  copyFileSync(join(DIST, 'worker/worker.js'), join(folder, 'worker.js'));
  copyFileSync(join(HERE, 'cache-worker.js'), join(folder, 'cache.js'));
  const all = { ...settings, ORIGIN: `http://127.0.0.1:${port}` };
  const bindings = Object.entries(all).map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`);
  const cache = cached ? 'cache' : 'nothing';
  const config = `balai-${cache}.capnp`;
  writeFileSync(
    join(folder, config),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "balai", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], ${DATE},
      bindings = [${[...bindings, '(name = "ASSETS", service = "nothing")', '(name = "OUTBOX", queue = "nothing")'].join(', ')}],
      cacheApiOutbound = "${cache}", globalOutbound = "local")),
    (name = "cache", worker = (modules = [(name = "cache.js", esModule = embed "cache.js")], ${DATE})),
    (name = "nothing", worker = (serviceWorkerScript = "addEventListener('fetch', (e) => e.respondWith(new Response(null, { status: e.request.url.includes('/message') ? 200 : 504, headers: { 'cf-cache-status': 'MISS' } })))", ${DATE})),
    (name = "local", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "balai")],
);`,
  );
  return start(folder, config, port);
}

/** The bare Hono Worker on workerd, beside the same database. */
export async function serveBare(folder: string, database: string): Promise<Running> {
  const port = await freePort();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(HERE, 'bare-worker.js'), formats: ['es'], fileName: () => 'bare.js' },
    },
  });
  writeFileSync(
    join(folder, 'bare.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "bare", worker = (modules = [(name = "bare.js", esModule = embed "bare.js")], ${DATE},
      bindings = [(name = "DATABASE_URL", text = "${database}")], globalOutbound = "local")),
    (name = "local", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "bare")],
);`,
  );
  return start(folder, 'bare.capnp', port);
}

/** The embedded database in its own process. */
export async function serveDatabase(file: string): Promise<Running & { roundTrips(): Promise<number> }> {
  const port = await freePort();
  const running = await watch(
    spawn(process.execPath, [join(ROOT, 'tools/libsql-server/main.ts'), file, String(port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
    port,
  );
  return { ...running, roundTrips: async () => Number((await ask(running.url, { path: '/round-trips' })).text) };
}

const start = (folder: string, config: string, port: number): Promise<Running> =>
  watch(
    spawn(join(ROOT, 'node_modules/.bin/workerd'), ['serve', config, '--experimental'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
    port,
  );

/** Waits until a process answers on its port. It ends with us, whatever happens. */
async function watch(child: ChildProcess, port: number): Promise<Running> {
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return { url, stop: () => end(child) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers on ${url}.`);
}

const end = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare, type Response as WorkerdResponse } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import type { EmbeddedLibsql } from '../libsql-server/index.ts';
import { DIST, ROOT } from './settings.ts';
import { Trouble } from './trouble.ts';

export interface WorkerdOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly bindings: Readonly<Record<string, string>>;
  /** For tests that ask more of one person in a minute than anybody does. */
  readonly unlimited?: boolean;
  /** Bound in process; without it the Worker reaches DATABASE_URL over the network. */
  readonly embedded?: Pick<EmbeddedLibsql, 'fetch'>;
}

/** Serves the built Worker on workerd, with the bindings that wrangler.toml names kept in the data directory. */
export async function serveBuild({ dataDir, port, bindings, embedded, unlimited }: WorkerdOptions): Promise<Miniflare> {
  const script = join(DIST, 'worker/worker.js');
  if (!existsSync(script)) throw new Trouble('There is no build in dist/: run "npm run build" first.');
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, 'wrangler.toml'));
  const { cronTriggers: _ownTimer, modulesRules: _oneFile, ...options } = workerOptions;
  const log = join(dataDir, 'worker.log');
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      ...(unlimited && { ratelimits: {} }),
      name: 'balai',
      host: '127.0.0.1',
      port,
      rootPath: ROOT,
      modulesRoot: join(DIST, 'worker'),
      modules: [{ type: 'ESModule', path: script }],
      resourcePersistencePath: join(dataDir, 'blobs'),
      bindings: { ...(options.bindings as Record<string, string>), ...bindings },
      serviceBindings: {
        ...(embedded && {
          LIBSQL: async (request) =>
            (await embedded.fetch(request as unknown as Request)) as unknown as WorkerdResponse,
        }),
      },
      handleStructuredLogs: ({ level, message }) => {
        appendFileSync(log, `${message}\n`);
        if (level === 'error' || message.includes('"level":"error"')) console.error(message);
      },
      telemetry: { enabled: false },
    }),
  );
  await miniflare.ready;
  return miniflare;
}

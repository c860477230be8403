import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';

const DIST = join(import.meta.dirname, '../dist');

/** Files with a hash in their name never change; the rest is asked for again. Assets do not pass the Worker, hence here. */
const headersFile = (app: string) => `/*
  X-Content-Type-Options: nosniff
  Strict-Transport-Security: max-age=63072000; includeSubDomains; preload
  Cross-Origin-Resource-Policy: same-origin
/${app}/immutable/*
  Cache-Control: public, max-age=31536000, immutable
/service-worker.js
  Cache-Control: no-cache
`;

/**
 * Builds SvelteKit into a `server` that `src/worker.ts` calls behind the front door, and the client files for Workers'
 * static assets. The published adapters bring a Worker of their own, which leaves no place for one.
 */
export function adapter(): Adapter {
  return {
    name: 'balai',
    adapt(builder) {
      const client = join(DIST, 'client');
      rmSync(client, { recursive: true, force: true });
      builder.writeClient(client);
      builder.writePrerendered(client);
      builder.generateServerInstance(join(DIST, 'kit/server.js'));
      writeFileSync(join(client, '_headers'), headersFile(builder.getAppPath()));
    },
    supports: { read: () => true, instrumentation: () => false },
  };
}

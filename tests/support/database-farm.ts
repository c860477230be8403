import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';
import { collect } from '../statements/collect.ts';
import { makeTemplate } from './migrated-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:…`: every path below it is a fresh migrated database of its own. */
    databaseFarm: string;
  }
}

/** For tests inside workerd, which has no files: databases over HTTP, made when first asked for. */
export default async function databaseFarm(project: TestProject): Promise<() => Promise<void>> {
  const template = await makeTemplate();
  const databases = new Map<string, EmbeddedLibsql>();
  const open = (name: string) => {
    const file = join(dirname(template.file), `${name.replace(/[^\w-]/g, '')}.db`);
    copyFileSync(template.file, file);
    const database = new EmbeddedLibsql(file, { durability: 'off' });
    databases.set(name, database);
    return database;
  };
  const server = createServer((request, response) => {
    const [, name = '', ...rest] = (request.url ?? '').split('/');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = collect(Buffer.concat(chunks).toString());
      const asked = new Request(`http://embedded/${rest.join('/')}`, {
        method: request.method ?? 'GET',
        ...(body.length > 0 && { body }),
      });
      const answer = await (databases.get(name) ?? open(name)).fetch(asked);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('databaseFarm', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const database of databases.values()) database.close();
    template.remove();
  };
}

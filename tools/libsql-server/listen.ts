import { createServer, type IncomingMessage, type Server } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import type { EmbeddedLibsql } from './embedded-libsql.ts';
import type { PipelineRequest } from './protocol.ts';

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  url: string;
  close(): Promise<void>;
}

/** Serves the database on a local port (0: any free one), to whoever holds the token when there is one. */
export async function listen(
  database: EmbeddedLibsql,
  { port = 0, token }: { port?: number; token?: string } = {},
): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(database, request, token).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(400, { 'content-type': 'text/plain' }).end('the request cannot be read'),
    );
  });
  server.keepAliveTimeout = 60_000;
  await opened(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The database server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(database: EmbeddedLibsql, request: IncomingMessage, token: string | undefined) {
  const text = (status: number, body: string) => ({ status, type: 'text/plain', body });
  if (token && !sameText(request.headers.authorization ?? '', `Bearer ${token}`)) return text(401, 'wrong token');
  if (request.method === 'GET' && request.url === '/round-trips') return text(200, String(database.roundTrips));
  if (request.method !== 'POST' || request.url !== '/v2/pipeline') return text(404, 'not found');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { status, body } = await database.pipeline(JSON.parse(Buffer.concat(chunks).toString()) as PipelineRequest);
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

const sameText = (a: string, b: string) => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

const opened = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

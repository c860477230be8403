import { createServer, type Server } from 'node:http';
import { addCheckpoint, type WitnessAnswer } from '../../src/platform/log/witness.ts';

const LONGEST = 64 * 1024;

/** A witness at POST `/add-checkpoint` (C2SP tlog-witness) on this port; 0 takes a free one. */
export function serveWitness(parts: Parameters<typeof addCheckpoint>[1], port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) if (body.length <= LONGEST) body += String(piece);
    const answer: WitnessAnswer | null =
      request.method === 'POST' && request.url === '/add-checkpoint' && body.length <= LONGEST
        ? await addCheckpoint(body, parts)
        : null;
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' });
    response.end(answer?.body ?? '');
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

/** Says so before anything is started when a port is taken. */
export async function needFree(port: number, what: string): Promise<void> {
  if (!(await isFree(port)))
    throw new Trouble(`Port ${port} (${what}) is taken by another program. Choose another: PORT=8080 npm start`);
}

/**
 * A free port whose next one is free too. Below those that the system gives to connections (32768 and up), of which any
 * may go to somebody else before a start, which seeds first, listens on it; above those that a browser refuses to ask (the
 * highest is 10080, https://fetch.spec.whatwg.org/#port-blocking).
 */
export async function freePair(): Promise<number> {
  for (;;) {
    const port = randomInt(11_000, 32_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

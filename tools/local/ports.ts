import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

/** Says so before anything is started when a port is taken. */
export async function needFree(port: number, what: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Trouble(`Port ${port} (${what}) is taken by another program. Choose another: PORT=8080 npm start`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** A free port whose next one is free too. */
export async function freePair(): Promise<number> {
  for (;;) {
    const port = await listens(0);
    if (port && port < 65_535 && (await listens(port + 1))) return port;
  }
}

const listens = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });

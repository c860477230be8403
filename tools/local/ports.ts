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

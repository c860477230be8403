import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { freePair } from '../../tools/local/ports.ts';
import { ROOT } from '../../tools/local/settings.ts';

/** Milliseconds for a first start, which seeds. */
const PATIENCE = 170_000;

interface Running {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** Somebody took the site's port before it listened. */
class PortTaken extends Error {}

/**
 * The built site as `npm start` serves it, once it does; `end` gives when all of it is in its data directory. It listens
 * some seconds after its port was found free: when somebody took the port by then, it is started once more, on another.
 */
export async function startSite(data: string): Promise<Running> {
  try {
    return await startOnce(data);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    return startOnce(data);
  }
}

async function startOnce(data: string): Promise<Running> {
  const port = await freePair();
  const server = spawn(process.execPath, ['tools/start.ts', '--built'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (said: Buffer) => {
    process.stderr.write(said);
    complaint = (complaint + said.toString()).slice(-2_000);
  });
  const ended = once(server, 'exit');
  const closed = once(server, 'close');
  // Its own word: on its port somebody else may answer, such as the site of the other worker.
  const serves = new Promise<'serves'>((resolve) => {
    createInterface(server.stdout).on('line', (line) => line.includes('Stop with Ctrl-C') && resolve('serves'));
  });
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const first = await Promise.race([serves, ended, setTimeout(PATIENCE, 'late' as const, { ref: false })]);
  if (first === 'serves') return { url: `http://localhost:${port}`, end };
  if (first !== 'late') {
    await Promise.race([closed, setTimeout(1_000)]);
    const taken = /is taken by another program|EADDRINUSE/.test(complaint);
    throw new (taken ? PortTaken : Error)(`The site ended with ${first[0] ?? first[1]}.`);
  }
  await end();
  throw new Error(`The site does not serve after ${PATIENCE / 1_000} seconds.`);
}

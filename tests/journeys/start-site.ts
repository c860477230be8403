import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePair } from '../../tools/local/ports.ts';
import { ROOT } from '../../tools/local/settings.ts';

/** Milliseconds for a first start, which seeds. */
const PATIENCE = 170_000;

interface Running {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** The site ended before it ever answered. */
class EndedEarly extends Error {}

/**
 * The built site as `npm start` serves it, once it answers; `end` gives when all of it is in its data directory. It listens
 * some seconds after its port was found free: when somebody took the port by then, it is started once more, on another.
 */
export async function startSite(data: string): Promise<Running> {
  try {
    return await startOnce(data);
  } catch (error) {
    if (!(error instanceof EndedEarly)) throw error;
    return startOnce(data);
  }
}

/** On a port that nobody had: what answers there is this site, and not one that an earlier run left behind. */
async function startOnce(data: string): Promise<Running> {
  const port = await freePair();
  const server = spawn(process.execPath, ['tools/start.ts', '--built'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const url = `http://localhost:${port}`;
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const until = performance.now() + PATIENCE;
  while (!(await answers())) {
    const code = server.exitCode ?? server.signalCode;
    if (code !== null) throw new EndedEarly(`The site ended with ${code}.`);
    if (performance.now() > until) {
      await end();
      throw new Error(`The site does not answer after ${PATIENCE / 1_000} seconds.`);
    }
    await setTimeout(250);
  }
  return { url, end };
}

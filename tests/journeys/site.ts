import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { ROOT } from '../../tools/local/settings.ts';

/** The first of the ports; each site takes two: its own, and that of the message viewer. */
const FIRST_PORT = Number(process.env['JOURNEY_PORT'] ?? 8797);

interface Site {
  readonly url: string;
  /** Its data directory. */
  readonly data: string;
}

/** Where the site of this worker keeps its data, for looking beside it. */
export const siteData = (): string => process.env['JOURNEY_DATA'] ?? '';

/**
 * A seeded site for each worker, as `npm start` serves it: journeys side by side never meet, and those of one worker run
 * in their order on one database.
 */
export const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const port = FIRST_PORT + 2 * parallelIndex;
      const data = mkdtempSync(join(tmpdir(), 'balai-journeys-'));
      process.env['JOURNEY_DATA'] = data;
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
      const isUp = async () => {
        if (server.exitCode !== null) throw new Error(`The site ended with ${server.exitCode}.`);
        return answers();
      };
      await expect.poll(isUp, { timeout: 170_000, intervals: [250] }).toBe(true);
      await use({ url, data });
      server.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker', auto: true, timeout: 200_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect };

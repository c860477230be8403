import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, needsBuild } from '../build.ts';
import { freePair } from './ports.ts';
import { openSite, type Site } from './site.ts';

export interface Demo extends Site {
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** Where people's messages are read. */
  readonly messages: string;
  readonly dataDir: string;
}

/** Runs something against the seeded site as a first `npm start` serves it, and leaves nothing behind. */
export async function withDemo<T>(use: (demo: Demo) => Promise<T>): Promise<T> {
  const say = (line: string) => console.log(`… ${line}`);
  if (needsBuild()) build(say);
  const dataDir = mkdtempSync(join(tmpdir(), 'balai-demo-'));
  const port = await freePair();
  say('opening the seeded site');
  try {
    const site = await openSite({ dataDir, port }, () => {});
    try {
      return await use({
        ...site,
        origin: `http://localhost:${port}`,
        messages: `http://localhost:${port + 1}`,
        dataDir,
      });
    } finally {
      await site.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

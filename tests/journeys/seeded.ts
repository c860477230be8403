import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './start-site.ts';

const SEEDED = 'JOURNEY_SEEDED';

/** The data directory that a site begins with as a copy. */
export function seededData(): string {
  const data = process.env[SEEDED];
  if (!data) throw new Error(`${SEEDED} is missing: journeys need the global set-up of playwright.config.ts.`);
  return data;
}

/** Playwright's global set-up: one first start for all journeys. */
export default async function seeded(): Promise<() => void> {
  const data = mkdtempSync(join(tmpdir(), 'balai-seeded-'));
  process.env[SEEDED] = data;
  await (await startSite(data)).end();
  return () => rmSync(data, { recursive: true, force: true });
}

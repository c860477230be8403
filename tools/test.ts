import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';
import { ROOT } from './local/settings.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'balai-counts-'));
const NOT_EVEN_STARTED: Counts = { passed: 0, failed: 1, skipped: 0 };

const node = (args: string[], env: Record<string, string> = {}, quiet = false) =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: quiet ? 'ignore' : 'inherit',
    env: { ...process.env, ...env },
  });

/** What a reporter wrote, or null when the run ended before it could. */
function report<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Rules in Node, front door and adapters inside workerd, the built site; then what all of them asked the database. */
function vitest(...projects: readonly string[]): Counts {
  const file = join(scratch, `${projects.join('-')}.json`);
  const { status } = node(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { COLLECT_STATEMENTS: join(scratch, 'statements') },
  );
  const counts = report<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  if (!counts) return NOT_EVEN_STARTED;
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = counts;
  // A file that cannot be loaded fails the run without failing a test.
  return { passed, skipped, failed: Math.max(numFailedTests, status === 0 ? 0 : 1) };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** The journeys of people in a browser. Without one they are counted as not run. */
function journeys(): Counts {
  const file = join(scratch, 'playwright.json');
  const cli = 'node_modules/@playwright/test/cli.js';
  if (!findChromium()) {
    console.log(`\n${HOW_TO_GET_CHROMIUM}`);
    node([cli, 'test', '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, true);
    const listed = report<{ suites: Suite[] }>(file);
    const skipped = listed ? listed.suites.reduce((sum, suite) => sum + testsIn(suite), 0) : 0;
    return { passed: 0, failed: process.env.REQUIRE_BROWSER ? 1 : 0, skipped };
  }
  node([cli, 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const done = report<PlaywrightReport>(file);
  if (!done) return NOT_EVEN_STARTED;
  const { expected, unexpected, flaky, skipped } = done.stats;
  // A journey that passes only when tried again is a failure.
  return { passed: expected, failed: unexpected + flaky + done.errors.length, skipped };
}

interface Suite {
  specs?: { tests: unknown[] }[];
  suites?: Suite[];
}

const testsIn = ({ specs = [], suites = [] }: Suite): number =>
  specs.reduce((sum, spec) => sum + spec.tests.length, 0) + suites.reduce((sum, suite) => sum + testsIn(suite), 0);

const results = [vitest('rules', 'worker', 'build'), vitest('statements'), journeys()];
rmSync(scratch, { recursive: true, force: true });
const total = (key: keyof Counts) => results.reduce((sum, counts) => sum + counts[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exit(total('failed') > 0 ? 1 : 0);

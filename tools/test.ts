import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';
import { ROOT } from './local/settings.ts';
import {
  type Failure,
  type JourneySuite,
  journeyFailures,
  tellFailures,
  type VitestReport,
  vitestFailures,
} from './test-run/what-failed.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  failures: readonly Failure[];
}

const scratch = mkdtempSync(join(tmpdir(), 'balai-counts-'));
const notEvenStarted = (where: string): Counts => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ where, why: 'The run ended before it could tell.' }],
});

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
  const where = projects.join(', ');
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
  const counts = report<VitestCounts>(file);
  if (!counts) return notEvenStarted(where);
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = counts;
  const failures = vitestFailures(counts, ROOT);
  // What nobody awaited fails the run without failing a test or a file.
  if (status !== 0 && failures.length === 0) failures.push({ where, why: 'No test failed: see the error above.' });
  return { passed, skipped, failed: Math.max(numFailedTests, failures.length), failures };
}

interface VitestCounts extends VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

interface PlaywrightReport {
  suites: JourneySuite[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** What went wrong outside of any journey, as in the set-up. */
  errors: { message?: string }[];
}

/** The journeys of people in a browser. Without one they are counted as not run. */
function journeys(): Counts {
  const file = join(scratch, 'playwright.json');
  const cli = 'node_modules/@playwright/test/cli.js';
  if (!findChromium()) {
    console.log(`\n${HOW_TO_GET_CHROMIUM}`);
    node([cli, 'test', '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, true);
    const listed = report<{ suites: JourneySuite[] }>(file);
    const skipped = listed ? listed.suites.reduce((sum, suite) => sum + testsIn(suite), 0) : 0;
    const failures = process.env.REQUIRE_BROWSER ? [{ where: 'journeys', why: HOW_TO_GET_CHROMIUM }] : [];
    return { passed: 0, failed: failures.length, skipped, failures };
  }
  node([cli, 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const done = report<PlaywrightReport>(file);
  if (!done) return notEvenStarted('journeys');
  const { expected, unexpected, flaky, skipped } = done.stats;
  // A journey that passes only when tried again is a failure.
  return {
    passed: expected,
    failed: unexpected + flaky + done.errors.length,
    skipped,
    failures: [
      ...done.errors.map(({ message = '' }) => ({ where: 'journeys', why: message })),
      ...journeyFailures({ suites: done.suites }),
    ],
  };
}

const testsIn = ({ specs = [], suites = [] }: JourneySuite): number =>
  specs.reduce((sum, spec) => sum + spec.tests.length, 0) + suites.reduce((sum, suite) => sum + testsIn(suite), 0);

const results = [vitest('rules', 'worker', 'build'), vitest('statements'), journeys()];
rmSync(scratch, { recursive: true, force: true });
const failures = results.flatMap((counts) => counts.failures);
if (failures.length) console.log(tellFailures(failures));
const total = (key: 'passed' | 'failed' | 'skipped') => results.reduce((sum, counts) => sum + counts[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exit(total('failed') > 0 ? 1 : 0);

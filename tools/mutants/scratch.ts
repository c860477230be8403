import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../local/settings.ts';

/** What tests of the `rules` project read. */
const NEEDED = ['src', 'tests', 'tools', 'migrations', 'seed', 'web', 'docs', 'package.json', 'vitest.config.ts'];
const LEFT_OUT = /\/(node_modules|\.svelte-kit|\.data|dist)(\/|$)/;

export interface Outcome {
  readonly passed: number;
  /** Names of the tests that failed. */
  readonly failed: readonly string[];
  /** What was printed. */
  readonly log: string;
}

/** A copy of the project as it is in the work tree, to make mistakes in. */
export function scratchCopy() {
  const root = mkdtempSync(join(tmpdir(), 'balai-mutants-'));
  for (const name of NEEDED)
    cpSync(join(ROOT, name), join(root, name), {
      recursive: true,
      preserveTimestamps: true,
      filter: (from) => !LEFT_OUT.test(from),
    });
  for (const name of [
    'README.md',
    'tsconfig.json',
    'wrangler.toml',
    'boundaries.config.ts',
    'boundaries.data.config.ts',
  ])
    cpSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));

  return {
    read: (file: string) => readFileSync(join(root, file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(join(root, file), text),
    /** Runs test files there, always with the same values in their properties. */
    test(files: readonly string[], stopAtFirst: boolean): Outcome {
      const report = join(root, 'report.json');
      rmSync(report, { force: true });
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          '--project=rules',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...(stopAtFirst ? ['--bail=1'] : []),
          ...files,
        ],
        { cwd: root, encoding: 'utf8', env: { ...process.env, PROPERTY_SEED: '1' } },
      );
      return outcomeOf(report, `${stdout}${stderr}`);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { status: string; fullName: string }[] }[];
}

function outcomeOf(file: string, log: string): Outcome {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: [], log };
  }
  const tests = report.testResults.flatMap((it) => it.assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return { passed: report.numPassedTests, failed, log };
}

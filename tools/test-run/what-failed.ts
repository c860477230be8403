/** One test that failed: where it stands, what it says, and how the failure begins. */
export interface Failure {
  where: string;
  why: string;
}

/** The part of Vitest's JSON report that tells of failures. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    /** Why a file could not be loaded; empty otherwise. */
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** The part of Playwright's JSON report that tells of failures. */
export interface JourneySuite {
  specs?: JourneySpec[];
  suites?: JourneySuite[];
}

export interface JourneySpec {
  title: string;
  file: string;
  tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[];
}

const LINES = 25;

// oxlint-disable-next-line no-control-regex -- the colours of a terminal are what it takes away
const COLOURS = /\u001b\[[\d;]*m/g;

/** How a failure begins, without colours: a counterexample and its seed stand in the first lines. */
const beginning = (message: string): string =>
  message.replace(COLOURS, '').trim().split('\n').slice(0, LINES).join('\n');

/** Each test that failed, and each file that could not be loaded, by its path from `root`. */
export function vitestFailures({ testResults }: VitestReport, root: string): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name;
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ where: `${file} › ${test.fullName}`, why: beginning(test.failureMessages.join('\n')) }));
    return failed.length || status !== 'failed' ? failed : [{ where: file, why: beginning(message) }];
  });
}

/** Each journey that failed, or that passed only when tried again. */
export function journeyFailures({ specs = [], suites = [] }: JourneySuite): Failure[] {
  const failed = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => ({
        where: `${file} [${projectName}] › ${title}`,
        why: beginning(results.find(({ error }) => error)?.error?.message ?? ''),
      })),
  );
  return [...failed, ...suites.flatMap(journeyFailures)];
}

/** The failures as the last thing a run prints: of thousands of lines, the end is what one sees. */
export const tellFailures = (failures: readonly Failure[]): string =>
  failures.map(({ where, why }) => `\n✗ ${where}\n${why.replace(/^(?=.)/gm, '  ')}`).join('\n');

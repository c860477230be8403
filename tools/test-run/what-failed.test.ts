import { expect, test } from 'vitest';
import { journeyFailures, tellFailures, vitestFailures } from './what-failed.ts';

const file = (name: string, rest: object) => ({ name, status: 'failed', message: '', assertionResults: [], ...rest });
const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };

test('what failed is told by file, sentence and the beginning of why, without colours', () => {
  const why = ['\u001b[31mexpected 1\u001b[39m to be 2', ...Array.from({ length: 40 }, (_, line) => `at ${line}`)];
  const report = {
    testResults: [
      file('/root/src/money.test.ts', {
        assertionResults: [passed, { fullName: 'money rounds', status: 'failed', failureMessages: [why.join('\n')] }],
      }),
      file('/root/src/fine.test.ts', { status: 'passed', assertionResults: [passed] }),
    ],
  };
  const [failure, ...others] = vitestFailures(report, '/root');
  expect(others).toEqual([]);
  expect(failure?.where).toBe('src/money.test.ts › money rounds');
  expect(failure?.why.split('\n')).toEqual(['expected 1 to be 2', ...why.slice(1, 25)]);
});

test('a file that cannot be loaded is a failure of its own', () => {
  const report = { testResults: [file('/elsewhere/a.test.ts', { message: 'Cannot find module' })] };
  expect(vitestFailures(report, '/root')).toEqual([{ where: '/elsewhere/a.test.ts', why: 'Cannot find module' }]);
});

test('journeys are told wherever they stand, one that passed only when tried again too', () => {
  const journey = (status: string, message?: string) => ({
    projectName: 'phone',
    status,
    results: [{ ...(message !== undefined && { error: { message } }) }],
  });
  const spec = (title: string, ...tests: ReturnType<typeof journey>[]) => ({ title, file: 'market.spec.ts', tests });
  const suite = {
    suites: [
      { specs: [spec('buys', journey('expected'))], suites: [{ specs: [spec('pays', journey('flaky', 'late'))] }] },
      { specs: [spec('sells', journey('unexpected'))] },
    ],
  };
  expect(journeyFailures(suite)).toEqual([
    { where: 'market.spec.ts [phone] › pays', why: 'late' },
    { where: 'market.spec.ts [phone] › sells', why: '' },
  ]);
});

test('each stands under its mark, its reason set in', () => {
  const failures = [
    { where: 'a › b', why: 'one\n\ntwo' },
    { where: 'c', why: '' },
  ];
  expect(tellFailures(failures)).toBe('\n✗ a › b\n  one\n\n  two\n\n✗ c\n');
});

import { expect, test } from 'vitest';
import { testDeps } from '../../tests/support/index.ts';
import { emit } from '../foundation/notifications/index.ts';
import { commit } from '../platform/libsql/index.ts';
import { background } from './background.ts';

test('a drain tells everything that is due, however much it is', async () => {
  const deps = testDeps();
  const heard: unknown[] = [];
  const steps = Array.from({ length: 60 }, (_, n) =>
    emit(deps, { villageId: null, topic: 'jar.filled', payload: { n } }),
  );
  await commit(deps.db, steps);
  const { drain } = background(deps, {
    subscriptions: { 'jar.filled': [async (_deps, event) => void heard.push(event.payload['n'])] },
    jobs: [],
    report: () => {},
  });
  await drain();
  expect(heard).toHaveLength(60);
});

test('a failing job is reported by name and stops neither the other jobs nor the outbox', async () => {
  const deps = testDeps();
  const done: string[] = [];
  const failures: string[] = [];
  await commit(deps.db, [emit(deps, { villageId: null, topic: 'jar.filled', payload: {} })]);
  const { tick } = background(deps, {
    subscriptions: { 'jar.filled': [async () => void done.push('event')] },
    jobs: [
      { name: 'broken', run: async () => Promise.reject(new Error('no')) },
      { name: 'sound', run: async () => done.push('job') },
    ],
    report: (job) => failures.push(job),
  });
  await tick();
  expect(done).toEqual(['job', 'event']);
  expect(failures).toEqual(['broken']);
});

test('a job that asks others comes last: nobody waits for a silent one', async () => {
  const deps = testDeps();
  const done: string[] = [];
  await commit(deps.db, [emit(deps, { villageId: null, topic: 'jar.filled', payload: {} })]);
  const { tick } = background(deps, {
    subscriptions: { 'jar.filled': [async () => void done.push('event')] },
    jobs: [
      { name: 'asking', asksOthers: true, run: async () => done.push('asked') },
      { name: 'sound', run: async () => done.push('job') },
    ],
    report: () => {},
  });
  await tick();
  expect(done).toEqual(['job', 'event', 'asked']);
});

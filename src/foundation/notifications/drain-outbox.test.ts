import { beforeEach, describe, expect, test } from 'vitest';
import { testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { DAY, MINUTE, SECOND } from '../../kernel/clock.ts';
import { commit, readRows } from '../../platform/libsql/index.ts';
import { drainOutbox, emit, type Listener, type Subscriptions } from './index.ts';

let deps: TestDeps;
let heard: string[];
const listen =
  (name: string): Listener =>
  async (_deps, event) => {
    heard.push(`${name}:${event.payload['n']}`);
  };
const broken: Listener = async () => {
  throw new TypeError('quotes 1809101708449001');
};

beforeEach(() => {
  deps = testDeps();
  heard = [];
});

const happen = (n: number, topic = 'thing.happened') =>
  commit(deps.db, [emit(deps, { villageId: null, topic, payload: { n } })]);
const drain = (subscriptions: Subscriptions, batch?: number) => drainOutbox(deps, subscriptions, batch);
const rows = async () => {
  const all = await readRows<{ attempts: number; done: number; failure: string | null }>(deps.db, {
    sql: 'SELECT attempts, done_at IS NOT NULL AS done, failure FROM outbox ORDER BY id',
  });
  return all.map((r) => ({ ...r }));
};

describe('the outbox', () => {
  test('tells every listener of a topic, in the order things happened, once', async () => {
    for (const n of [1, 2, 3]) {
      await happen(n);
      deps.clock.advance(1);
    }
    const subscriptions = { 'thing.happened': [listen('a'), listen('b')] };
    expect(await drain(subscriptions)).toEqual({ done: 3, failed: 0, more: false });
    expect(await drain(subscriptions)).toEqual({ done: 0, failed: 0, more: false });
    expect(heard).toEqual(['a:1', 'b:1', 'a:2', 'b:2', 'a:3', 'b:3']);
  });

  test('finishes events that nobody listens to', async () => {
    await happen(1, 'thing.ignored');
    expect(await drain({})).toMatchObject({ done: 1, failed: 0 });
  });

  test('tells again after a failure, each time later, and keeps only the name of the failure', async () => {
    await happen(1);
    const subscriptions = { 'thing.happened': [broken, listen('a')] };
    expect(await drain(subscriptions)).toMatchObject({ failed: 1 });
    expect(await rows()).toEqual([{ attempts: 1, done: 0, failure: 'TypeError' }]);
    expect(await drain(subscriptions)).toMatchObject({ done: 0, failed: 0 });
    deps.clock.advance(10 * SECOND);
    expect(await drain(subscriptions)).toMatchObject({ failed: 1 });
    deps.clock.advance(10 * SECOND);
    expect(await drain(subscriptions), 'the second wait is longer').toMatchObject({ failed: 0 });
    deps.clock.advance(MINUTE);
    expect(await drain({ 'thing.happened': [listen('a')] })).toMatchObject({ done: 1 });
    expect(heard).toEqual(['a:1']);
    expect(await rows()).toEqual([{ attempts: 3, done: 1, failure: null }]);
  });

  test('gives up after two days of trying, and says so', async () => {
    await happen(1);
    for (let days = 0; days < 20; days += 1) {
      await drain({ 'thing.happened': [broken] });
      deps.clock.advance(DAY);
    }
    expect(await rows()).toEqual([{ attempts: 9, done: 1, failure: 'given_up:TypeError' }]);
  });

  test('goes on with others when one fails', async () => {
    await happen(1, 'thing.broken');
    await happen(2);
    expect(await drain({ 'thing.broken': [broken], 'thing.happened': [listen('a')] })).toMatchObject({
      done: 1,
      failed: 1,
    });
    expect(heard).toEqual(['a:2']);
  });

  test('never gives one event to two drains at once', async () => {
    for (let n = 0; n < 40; n += 1) await happen(n);
    const subscriptions = { 'thing.happened': [listen('a')] };
    const reports = await Promise.all([1, 2, 3, 4].map(() => drain(subscriptions, 10)));
    expect(reports.map((r) => r.done)).toEqual([10, 10, 10, 10]);
    expect(new Set(heard).size).toBe(40);
    expect(heard).toHaveLength(40);
  });

  test('gets an event back from a drain that died', async () => {
    await happen(1);
    await new Promise<void>((reached) => {
      const died: Listener = () => new Promise(() => reached());
      void drain({ 'thing.happened': [died] });
    });
    expect(await drain({ 'thing.happened': [listen('a')] })).toMatchObject({ done: 0 });
    deps.clock.advance(2 * MINUTE);
    expect(await drain({ 'thing.happened': [listen('a')] })).toMatchObject({ done: 1 });
  });

  test('tells what somebody waits for before any backlog, in a batch of its own', async () => {
    for (const n of [1, 2, 3]) await happen(n);
    deps.clock.advance(MINUTE);
    await commit(deps.db, [emit(deps, { villageId: null, topic: 'thing.happened', urgent: true, payload: { n: 4 } })]);
    expect(await drain({ 'thing.happened': [listen('a')] }, 2)).toEqual({ done: 3, failed: 0, more: true });
    expect(heard).toEqual(['a:4', 'a:1', 'a:2']);
  });

  test('renews its claims while it tells: listeners slower than a lease hear each event once', async () => {
    for (let n = 0; n < 6; n += 1) await happen(n);
    const slow: Listener = async (_deps, event) => {
      deps.clock.advance(MINUTE + 30 * SECOND);
      heard.push(String(event.payload['n']));
      await drain({ 'thing.happened': [listen('meanwhile')] });
    };
    expect(await drain({ 'thing.happened': [slow] })).toMatchObject({ done: 6 });
    expect(heard.toSorted()).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('does not tell what another drain took over after all', async () => {
    for (let n = 0; n < 3; n += 1) await happen(n);
    const late: Listener = async (_deps, event) => {
      heard.push(`late:${event.payload['n']}`);
      deps.clock.advance(3 * MINUTE);
      await drain({ 'thing.happened': [listen('other')] });
    };
    await drain({ 'thing.happened': [late] });
    expect(heard.map((one) => one.split(':')[0])).toEqual(['late', 'other', 'other', 'other']);
    expect((await rows()).every(({ done }) => done === 1)).toBe(true);
  });

  test('leaves a line for a listener that throws and one for an event given up, which quote nobody', async () => {
    await happen(1);
    for (let days = 0; days < 9; days += 1) {
      await drain({ 'thing.happened': [broken] });
      deps.clock.advance(DAY);
    }
    expect(deps.logged.map(({ level, event }) => [level, event])).toEqual([
      ...Array.from({ length: 8 }, () => ['warn', 'listener_failed']),
      ['error', 'event_given_up'],
    ]);
    expect(deps.logged[0]).toMatchObject({ topic: 'thing.happened', attempts: 1, failure: 'TypeError' });
    expect(JSON.stringify(deps.logged)).not.toContain('1809101708449001');
  });

  test('says when there is more', async () => {
    await happen(1);
    await happen(2);
    expect(await drain({}, 1)).toMatchObject({ more: true });
  });
});

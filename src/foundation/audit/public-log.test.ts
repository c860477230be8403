import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ctxOf, guestCtx, HANURA, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { commit, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import { DAY } from '../../kernel/clock.ts';
import type { Named } from './actions.ts';
import { audit, denied, enterLog } from './index.ts';
import { DAILY, fillerText } from './enter-daily.ts';
import { commitmentIn, commitmentTo, entryText, openingOf, openingText, readOpening } from './entry.ts';
import { openingOfRow, OPENS, type AuditRow } from './waiting.repo.ts';

let deps: TestDeps;
beforeEach(() => {
  deps = testDeps();
});

const subject = { kind: 'order', id: 'o1' };
const system = systemCtx('test');
type Ordinary = Extract<Named, { log?: 'committed' }>['action'];
/** What small numbers must not tell. */
const FEE = { action: 'letter_fee.answered', log: 'delayed' } as const;
const write = (...them: (Ordinary | Named)[]) =>
  commit(
    deps.db,
    them.map((it) =>
      audit(deps, system, { villageId: HANURA, subject, ...(typeof it === 'string' ? { action: it } : it) }),
    ),
  );
interface Entry {
  idx: number;
  event_id: string | null;
  c: string;
}
const entries = () => readRows<Entry>(deps.db, { sql: 'SELECT * FROM log_entries ORDER BY idx' });
const actionsInOrder = async () =>
  (
    await readRows<{ action: string | null }>(deps.db, {
      sql: 'SELECT a.action FROM log_entries e LEFT JOIN audit_events a ON a.id = e.event_id ORDER BY idx',
    })
  ).map((row) => row.action);
/** Every entry opens to its row: what an inspector with the database sees. */
async function openAll(): Promise<void> {
  const rows = await readRows<AuditRow & { c: string; event_id: string; salt: string }>(deps.db, {
    sql: `SELECT e.c, e.event_id, s.salt, a.* FROM log_entries e JOIN log_salts s ON s.event_id = e.event_id
          LEFT JOIN audit_events a ON a.id = e.event_id ORDER BY idx`,
    opens: OPENS,
  });
  expect(rows).toHaveLength((await entries()).length);
  for (const row of rows) {
    const text = row.id ? openingOfRow(row, row.salt) : fillerText(row.salt, row.event_id);
    expect(commitmentTo(text)).toBe(row.c);
  }
}

describe('the bytes of an entry, for ever', () => {
  const event = {
    eventId: '019a0000-0000-7000-8000-000000000000',
    village: '18.09.10.2004',
    action: 'letter.issued',
    role: 'head',
    actor: 'account:a1',
    at: 1_793_577_600_000,
    requestId: 'r1',
    subject: { kind: 'letter', id: 'l1' },
    data: { year: 2026, number: 7, pdfSha256: 'ab' },
    reason: null,
  };
  const opening = openingOf(event, 'AAAAAAAAAAAAAAAAAAAAAA');
  const seal = createHash('sha256').update('["AAAAAAAAAAAAAAAAAAAAAA","account:a1","head","r1"]').digest('hex');
  const text =
    `["${seal}","019a0000-0000-7000-8000-000000000000","18.09.10.2004","letter.issued","account",1793577600000,` +
    '{"id":"l1","kind":"letter"},{"number":7,"pdfSha256":"ab","year":2026},null]';

  test('of the doer an opening says the kind alone: the rest is one seal, another for each event', () => {
    expect(text).not.toMatch(/a1|head|r1/);
    const again = openingOf(event, 'AAAAAAAAAAAAAAAAAAAAAQ');
    expect(again).toEqual({ ...opening, seal: again.seal });
    expect(again.seal).not.toBe(seal);
    for (const other of [{ actor: 'account:a2' }, { role: 'operator' }, { requestId: 'r2' }])
      expect(openingOf({ ...event, ...other }, 'AAAAAAAAAAAAAAAAAAAAAA').seal).not.toBe(seal);
  });

  test('an opening is one text, its hash one entry of 78 bytes', () => {
    expect(openingText(opening)).toBe(text);
    const c = commitmentTo(text);
    expect(c).toBe('fd2afa13205e98e03dba2ba8bc49c743835d81118750a6226b9b67874fb01247');
    expect(entryText(c)).toBe(`{"c":"${c}","v":1}`);
    expect(entryText(c)).toHaveLength(78);
    expect(commitmentIn(entryText(c))).toBe(c);
    expect(readOpening(text)).toEqual(opening);
  });

  test.each([
    text.replace('null]', 'null ]'),
    text.replace(',null]', ']'),
    '{}',
    '',
    text.replace('"account"', '"account",1'),
  ])('what is not written so is no opening: %s', (other) => {
    expect(readOpening(other)).toBeNull();
  });

  test.each(['{"v":1,"c":"00"}', entryText('0'.repeat(64)).replace('1}', '2}'), ''])('no entry: %s', (other) => {
    expect(commitmentIn(other)).toBeNull();
  });

  test('whatever was typed as a reason comes back from the database as it was hashed', async () => {
    await enterLog(deps);
    for (const reason of [
      'Berkas kurang: "KK"\n\tlembar 2 \\ é\u0301 👍',
      'half \ud800 of one',
      'nul \u0000 inside',
      '\u2028',
    ])
      await commit(deps.db, [
        audit(deps, system, {
          villageId: null,
          action: 'order.rejected',
          subject,
          reason,
          data: { a: reason, n: -0, t: true },
        }),
      ]);
    await openAll();
  });
});

describe('the order of the log', () => {
  test('rows older than the log enter first, then one entry that says how many they were', async () => {
    await write('order.placed', 'order.paid');
    await denied(deps, guestCtx, 'orders.not_found', { villageId: HANURA, action: 'order.opened', subject });
    await commit(deps.db, [
      audit(deps, system, { villageId: null, action: 'identity.logged_in', log: 'never', subject }),
    ]);
    expect(await entries()).toEqual([]);
    await enterLog(deps);
    expect((await actionsInOrder()).slice(0, 3)).toEqual(['order.placed', 'order.paid', 'log.opened']);
    const label = await readOne<{ data: string }>(deps.db, {
      sql: `SELECT data FROM audit_events WHERE action = 'log.opened'`,
    });
    expect(JSON.parse(label!.data)).toEqual({ older: 2 });
    await openAll();
  });

  test('many older rows enter some hundreds a step, while new ones come and two timers run', async () => {
    for (let i = 0; i < 6; i += 1) await write(...Array.from({ length: 100 }, () => 'order.paid' as const));
    await Promise.all([enterLog(deps), enterLog(deps)]);
    await write('order.completed');
    await Promise.all([enterLog(deps), enterLog(deps)]);
    const actions = await actionsInOrder();
    expect(actions.slice(0, 600).every((it) => it === 'order.paid')).toBe(true);
    expect(actions.slice(600, 602)).toEqual(['order.completed', 'log.opened']);
    expect(actions).toHaveLength(602 + DAILY);
  });

  test('twenty rows of one batch are twenty consecutive entries, and a batch that fails burns no index', async () => {
    await enterLog(deps);
    const before = (await entries()).length;
    await write(...Array.from({ length: 20 }, () => 'order.placed' as const));
    const failed = commit(deps.db, [
      audit(deps, system, { villageId: null, action: 'order.paid', subject }),
      raw('INSERT INTO guard (holds) VALUES (0)'),
    ]);
    await expect(failed).rejects.toThrow('guard');
    await write('order.completed');
    const all = await entries();
    expect(all.map(({ idx }) => idx)).toEqual(all.map((_, i) => i));
    expect((await actionsInOrder()).slice(before)).toEqual([
      ...Array.from({ length: 20 }, () => 'order.placed'),
      'order.completed',
    ]);
    await openAll();
  });

  test('looks, tries and logins never enter', async () => {
    await enterLog(deps);
    const before = await entries();
    await denied(deps, ctxOf({ kind: 'guest' }), 'orders.not_found', {
      villageId: null,
      action: 'order.opened',
      subject,
    });
    await write(
      { action: 'identity.logged_in', log: 'never' },
      { action: 'order.contact_opened', log: 'never' },
      { action: 'statement.exported', log: 'never' },
    );
    await enterLog(deps);
    expect(await entries()).toEqual(before);
    expect(await readRows(deps.db, { sql: 'SELECT 1 FROM log_waiting' })).toEqual([]);
  });

  test('a row written past the door, by an older version or by hand, enters all the same, in its class', async () => {
    await enterLog(deps);
    const before = (await entries()).length;
    const byHand = (id: string, action: string) =>
      raw(
        `INSERT INTO audit_events (id, actor, action, subject_kind, subject_id, request_id, at) VALUES (?, 'hand', ?, 'x', 'y', 'z', 1)`,
        [id, action],
      );
    await commit(deps.db, [
      byHand('h1', 'order.paid'),
      byHand('h2', 'identity.logged_in'),
      byHand('h3', 'letter_fee.answered'),
      byHand('h4', 'unheard.of'),
    ]);
    await Promise.all([enterLog(deps), enterLog(deps)]);
    expect((await actionsInOrder()).slice(before)).toEqual(['order.paid', 'unheard.of']);
    deps.clock.advance(DAY);
    await enterLog(deps);
    expect(await actionsInOrder()).toContain('letter_fee.answered');
    await openAll();
  });

  test.each([
    ['UPDATE log_entries SET c = ?', ['0'.repeat(64)]],
    ['INSERT INTO log_entries (idx, c) VALUES (9999, ?)', ['0'.repeat(64)]],
    ['DELETE FROM log_state', []],
    [`UPDATE log_state SET size = 0, note = 'x'`, []],
    ['UPDATE log_state SET size = 9999', []],
    ['UPDATE log_state SET base = 1', []],
    ['UPDATE log_state SET base = size, ended = ?', ['[{"base":1}]']],
    ['UPDATE log_state SET base = size', []],
    ['UPDATE log_state SET ended = ?', ['[{"base":0}]']],
  ])('the database itself refuses: %s', async (sql, args) => {
    await enterLog(deps);
    await deps.log.grow();
    await expect(deps.db.$client.execute({ sql, args })).rejects.toThrow(/the log/);
  });

  test('an entry under a head is never taken away', async () => {
    await enterLog(deps);
    await deps.log.grow();
    await expect(deps.db.$client.execute('DELETE FROM log_entries')).rejects.toThrow('append-only');
  });
});

describe('the daily block', () => {
  test('delayed events enter with the next day, in an order that says nothing, and the block is always as large', async () => {
    await enterLog(deps);
    const before = (await entries()).length;
    await write(FEE, FEE, 'order.paid');
    expect(await entries()).toHaveLength(before + 1);
    await enterLog(deps);
    expect(await entries()).toHaveLength(before + 1);
    deps.clock.advance(DAY);
    await Promise.all([enterLog(deps), enterLog(deps)]);
    const block = (await entries()).slice(before + 1);
    expect(block).toHaveLength(DAILY);
    expect(block.map(({ c }) => c)).toEqual(block.map(({ c }) => c).toSorted());
    expect((await actionsInOrder()).filter((it) => it === 'letter_fee.answered')).toHaveLength(2);
    await openAll();
  });

  test('what is over waits for the day after', async () => {
    await enterLog(deps);
    await write(...Array.from({ length: DAILY + 3 }, () => FEE));
    for (const left of [3, 0]) {
      const before = (await entries()).length;
      deps.clock.advance(DAY);
      await enterLog(deps);
      expect(await entries()).toHaveLength(before + DAILY);
      expect(await readRows(deps.db, { sql: 'SELECT 1 FROM log_waiting' })).toHaveLength(left);
    }
    await openAll();
  });

  test('an event that small numbers must not tell is delayed, whatever its action is', async () => {
    await enterLog(deps);
    const before = (await entries()).length;
    const it = { villageId: HANURA, subject, withheld: true } as const;
    await commit(deps.db, [audit(deps, system, { ...it, action: 'letter.issued' })]);
    expect(await entries()).toHaveLength(before);
    expect(await readRows(deps.db, { sql: 'SELECT 1 FROM log_waiting' })).toHaveLength(1);
  });
});

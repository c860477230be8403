import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { cs, expectHeadOf } from '../../../tests/support/log-world.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { commit, readOne, readRows } from '../../platform/libsql/index.ts';
import { bytesOf } from '../../platform/log/bytes.ts';
import { isIncluded } from '../../platform/log/check-proof.ts';
import { leafHash } from '../../platform/log/hashing.ts';
import { readProof } from '../../platform/log/proof-file.ts';
import { audit, enterLog } from './index.ts';
import { entryText } from './entry.ts';
import { eraseSalts } from './erase-salts.ts';
import { judgeEntry } from './judge-entry.ts';
import { OPENS, type AuditRow } from './waiting.repo.ts';

const system = systemCtx('test');
const subject = (id: string) => ({ kind: 'order', id });
let deps: TestDeps;

beforeEach(async () => {
  deps = testDeps();
  await enterLog(deps);
  for (const id of ['o1', 'o2'])
    await commit(
      deps.db,
      (['order.placed', 'order.paid'] as const).map((action) =>
        audit(deps, system, { villageId: HANURA, action, subject: subject(id), reason: 'x' }),
      ),
    );
  await deps.log.grow();
});

interface Known extends AuditRow {
  idx: number;
  c: string;
  event_id: string | null;
  salt: string | null;
  erased: number;
}
const judged = async () => {
  const rows = await readRows<Known>(deps.db, {
    sql: `SELECT e.idx, e.c, e.event_id, s.salt, a.*, EXISTS (SELECT 1 FROM audit_events x
            WHERE x.subject_kind = 'event' AND x.subject_id = e.event_id AND x.action = 'log.salt_erased') AS erased
          FROM log_entries e LEFT JOIN log_salts s ON s.event_id = e.event_id
          LEFT JOIN audit_events a ON a.id = e.event_id ORDER BY e.idx`,
    opens: OPENS,
  });
  return rows.map((row) => ({
    about: row.id ? `${row.action} ${row.subject_id}` : '',
    is: judgeEntry({
      c: row.c,
      eventId: row.event_id,
      salt: row.salt,
      row: row.id ? row : null,
      isErasureRecorded: row.erased === 1,
    }),
  }));
};
const of = async (about: string) => (await judged()).find((it) => it.about === about)?.is;
const byHand = (sql: string) =>
  deps.db.$client
    .executeMultiple(`DROP TRIGGER audit_no_update; DROP TRIGGER audit_reason_sealed_anew; DROP TRIGGER audit_no_delete;
    DROP TRIGGER log_entries_no_update; DROP TRIGGER log_entries_no_delete; ${sql}`);

describe('salts that are erased', () => {
  const erase = () => eraseSalts(deps, system, { ...subject('o1'), reason: 'Diminta pemiliknya' });

  test('leave every entry, head and proof as they were; each erasure is an entry itself', async () => {
    const before = await cs(deps.db);
    const entry = (await readOne<{ idx: number; c: string }>(deps.db, {
      sql: `SELECT idx, c FROM log_entries e JOIN audit_events a ON a.id = e.event_id WHERE a.subject_id = 'o1' LIMIT 1`,
    }))!;
    expect(await erase()).toBe(2);
    await deps.log.grow();
    const after = await cs(deps.db);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 2);
    const receipt = readProof((await deps.log.receipt(entry.idx, null))!)!;
    const head = await expectHeadOf(receipt.checkpoint, after);
    expect(isIncluded(leafHash(bytesOf(entryText(entry.c))), entry.idx, head, receipt.proof)).toBe(true);
    expect(await erase()).toBe(0);
  });

  test('make nothing look tampered with, and only what was asked for erased', async () => {
    await erase();
    expect(await of('order.placed o1')).toBe('erased');
    expect(await of('order.paid o2')).toBe('whole');
    expect(new Set((await judged()).map(({ is }) => is))).toEqual(new Set(['erased', 'whole', 'filler']));
  });
});

test.each([
  ['a changed reason', `UPDATE audit_events SET reason = 'y' WHERE subject_id = 'o1'`, 'changed'],
  ['a changed actor', `UPDATE audit_events SET actor = 'guest' WHERE subject_id = 'o1'`, 'changed'],
  ['a changed time', `UPDATE audit_events SET at = at + 1 WHERE subject_id = 'o1'`, 'changed'],
  ['a changed action', `UPDATE audit_events SET action = 'order.placed' WHERE subject_id = 'o1'`, 'changed'],
  [
    'a changed salt',
    `UPDATE log_salts SET salt = 'AAAAAAAAAAAAAAAAAAAAAA' WHERE event_id IN (SELECT id FROM audit_events WHERE subject_id = 'o1')`,
    'changed',
  ],
  [
    'a salt that is gone, and nobody erased it',
    `DELETE FROM log_salts WHERE event_id IN (SELECT id FROM audit_events WHERE subject_id = 'o1')`,
    'salt_deleted',
  ],
  ['a deleted row', `DELETE FROM audit_events WHERE subject_id = 'o1'`, 'row_deleted'],
  [
    'a row passed off as a filler',
    `DELETE FROM log_salts WHERE event_id IN (SELECT id FROM audit_events WHERE subject_id = 'o1'); DELETE FROM audit_events WHERE subject_id = 'o1'`,
    'row_deleted',
  ],
])('%s is named for what it is', async (_, sql, is) => {
  await byHand(sql);
  expect((await judged()).map((it) => it.is)).toContain(is);
  expect(await of('order.paid o2')).toBe('whole');
});

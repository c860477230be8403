import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupOf, HANURA, testDeps, type TestDeps } from '../../tests/support/index.ts';
import { audit, enterLog } from '../../src/foundation/audit/index.ts';
import { openingOfRow, OPENS, type AuditRow } from '../../src/foundation/audit/waiting.repo.ts';
import type { RouteEnv } from '../../src/http/env.ts';
import { logFiles } from '../../src/http/log-files.ts';
import { HOUR } from '../../src/kernel/clock.ts';
import { systemCtx } from '../../src/kernel/ctx.ts';
import { commit, raw, readOne, type Db } from '../../src/platform/libsql/index.ts';
import { signNote, readSigner, writeSigner } from '../../src/platform/log/note.ts';
import { depsOn, LOG_KEY } from '../../tests/support/deps-on.ts';
import { copyOf, logOn } from '../../tests/support/log-world.ts';
import { checkKeys } from './check-keys.ts';
import { checkEntries } from './check-entries.ts';
import { checkReceipt } from './check-receipt.ts';
import type { Remembered } from './follow-log.ts';
import { followLogs } from './follow-logs.ts';
import { publicFiles } from './public-files.ts';

let deps: TestDeps;
let files: ReturnType<typeof publicFiles>;
let served: Hono<RouteEnv>;
/** The site's files, each as the front door gives it, or as a forger would. */
const forged = new Map<string, (body: ArrayBuffer) => BodyInit>();

const system = systemCtx('test');
const write = (id: string, count = 1) =>
  commit(
    deps.db,
    Array.from({ length: count }, () =>
      audit(deps, system, { villageId: HANURA, action: 'order.paid', subject: { kind: 'order', id }, reason: 'lunas' }),
    ),
  );

beforeEach(async () => {
  forged.clear();
  deps = testDeps();
  served = new Hono<RouteEnv>().route('/log', logFiles(deps.log));
  files = publicFiles('https://balai.test', async (url) => {
    const path = new URL(url as string).pathname;
    const answer = await served.request(path);
    const forge = forged.get(path);
    return forge ? new Response(forge(await answer.arrayBuffer())) : answer;
  });
  await enterLog(deps);
  await write('o1', 300);
  await deps.log.grow();
});

const visit = async (before: Remembered | null = null, trusted?: string) =>
  followLogs(await files.logs(), before, trusted);
const checked = async (receipt: string) => checkReceipt(await files.logs(), receipt);
const checkpoint = async () => (await served.request('/log/checkpoint')).text();
async function receiptOf(index: number, db = deps.db, log = deps.log): Promise<string> {
  const row = (await readOne<AuditRow & { salt: string }>(db, {
    sql: `SELECT a.*, s.salt FROM log_entries e JOIN audit_events a ON a.id = e.event_id JOIN log_salts s ON s.event_id = a.id
          WHERE e.idx = ?`,
    args: [index],
    opens: OPENS,
  }))!;
  return (await log.receipt(index, openingOfRow(row, row.salt)))!;
}

describe('from public files alone', () => {
  test('a log is followed from visit to visit', async () => {
    const first = await visit();
    expect(first.size).toBe(557);
    await write('o2', 3);
    await deps.log.grow();
    expect((await visit(first)).size).toBe(560);
  });

  test.each([
    [
      'a head signed anew by another',
      'not signed with the key',
      async (body: string) =>
        signNote(
          body.split('\n\n')[0] + '\n',
          await readSigner(await writeSigner('balai.test/log', new Uint8Array(32))),
        ),
    ],
    [
      'a changed root',
      'not signed with the key',
      async (body: string) => body.replace(/\n[^\n]{44}\n/, `\n${'A'.repeat(43)}=\n`),
    ],
    [
      'another root under the right key',
      'do not make the signed head',
      async (body: string) =>
        signNote(
          body.split('\n\n')[0]!.replace(/\n[^\n]{44}$/, `\n${'A'.repeat(43)}=`) + '\n',
          await readSigner(LOG_KEY),
        ),
    ],
  ])('%s is named', async (_, named, forge) => {
    const note = await forge(await checkpoint());
    forged.set('/log/checkpoint', () => note);
    await expect(visit()).rejects.toThrow(named);
  });

  test('an entry that was changed, left out or added is named', async () => {
    const flip = (body: ArrayBuffer) => {
      const bytes = new Uint8Array(body);
      bytes[50] = (bytes[50] ?? 0) ^ 1;
      return bytes;
    };
    forged.set('/log/tile/entries/001', flip);
    await expect(visit()).rejects.toThrow('do not make the signed head');
    forged.set('/log/tile/entries/001', (body) => body.slice(0, -80));
    await expect(visit()).rejects.toThrow('bundle 1 does not hold 256');
  });

  test('a log that went back, or goes on from another history, is named', async () => {
    const before = await visit();
    const older = await checkpoint();
    await write('o2');
    await deps.log.grow();
    const later = await visit(before);
    forged.set('/log/checkpoint', () => older);
    await expect(visit(later)).rejects.toThrow('went back');
    forged.clear();
    const other = { ...before, edge: before.edge.with(0, 'ab'.repeat(32)) };
    await expect(visit(other)).rejects.toThrow('not those of the last visit');
    await expect(visit({ ...before, key: 'another' })).rejects.toThrow('the key that you trust');
  });
});

describe('when the key of the log is changed', () => {
  test('a verifier that knows the old one follows to the new one, and names one that no entry put there', async () => {
    const before = await visit();
    const nextKey = await writeSigner('balai.test/log', new Uint8Array(32).fill(1));
    const site = (more: object) => logOn(deps.db, deps.blobs, undefined, more);
    for (let i = 0; i < 3; i += 1) {
      await write('o2');
      await site({ nextKey }).grow();
    }
    served = new Hono<RouteEnv>().route('/log', logFiles(site({ key: nextKey })));
    const after = await visit(before);
    expect([after.size, after.key]).toEqual([561, (await readSigner(nextKey)).verifier.key]);
    expect((await checked(await receiptOf(300))).index).toBe(300);

    const third = (await readSigner(await writeSigner('balai.test/log', new Uint8Array(32).fill(2)))).verifier.key;
    forged.set('/log/keys', (body) => `${new TextDecoder().decode(body)}/log ${third}\n`);
    await expect(visit(after)).rejects.toThrow('a key stands in the list of keys that no entry of the log put there');
    served = new Hono<RouteEnv>().route('/log', logFiles(site({})));
    forged.clear();
    const hour = Date.now() + 2 * HOUR;
    await checkKeys(deps.db, await files.logs(), hour);
    forged.set('/log/keys', () => `/log ${before.key}\n`);
    await expect(checkKeys(deps.db, await files.logs(), hour)).rejects.toThrow(
      /entry \d+ records the key .* not in the list/,
    );
    await expect(visit(after)).rejects.toThrow('the key that you trust is not in the list');
  });
});

describe('when the key of the log is lost', () => {
  test('the verifier follows to the successor once its key was compared elsewhere; the database holds both', async () => {
    const before = await visit();
    const [old, key] = [await receiptOf(300), await writeSigner('penerus.test/log', new Uint8Array(32).fill(1))];
    const { verifier } = await readSigner(key);
    await commit(deps.db, [raw('UPDATE log_state SET successor = ?', [verifier.key])]);
    const log = logOn(deps.db, deps.blobs, undefined, { key });
    for (let i = 0; i < 3; i += 1) {
      await write('o2');
      await enterLog(deps);
      await log.grow();
    }
    served = new Hono<RouteEnv>().route('/log', logFiles(log));
    await expect(visit(before)).rejects.toThrow(/ENDED: .* 557 entries.*--key penerus\.test/);
    await expect(visit(null, before.key)).rejects.toThrow('ENDED');
    const after = await visit(before, verifier.key);
    expect([after.size, after.key]).toEqual([4, verifier.key]);
    expect((await visit(after)).size).toBe(4);
    expect(await checked(old)).toMatchObject({ index: 300, size: 557 });
    expect(await checked(await receiptOf(558, deps.db, log))).toMatchObject({ index: 1, size: 4 });
    expect(await checkEntries(deps.db, await files.logs())).toMatchObject({ whole: 305, filler: 256, changed: 0 });

    const other = { ...before, edge: before.edge.with(0, 'ab'.repeat(32)) };
    await expect(visit(other, verifier.key)).rejects.toThrow('not those of the last visit');
    await expect(visit({ ...before, size: 600 }, verifier.key)).rejects.toThrow('went back');
  });
});

describe('a receipt', () => {
  test('proves what was recorded, also when the log is longer since', async () => {
    const receipt = await receiptOf(300);
    await write('o2', 40);
    await deps.log.grow();
    expect(await checked(receipt)).toMatchObject({
      index: 300,
      size: 557,
      opening: { action: 'order.paid', village: HANURA, reason: 'lunas', subject: { kind: 'order', id: 'o1' } },
    });
  });

  test('that says something else, stands elsewhere or is of another history is refused', async () => {
    const receipt = await receiptOf(300);
    const forgedText = (from: string, to: string) =>
      receipt.replace(/extra (\S+)/, (_, extra: string) => `extra ${btoa(atob(extra).replace(from, to))}`);
    await expect(checked(forgedText('lunas', 'batal'))).rejects.toThrow('not what was recorded');
    await expect(checked(receipt.replace('index 300', 'index 301'))).rejects.toThrow('not what was recorded');
    await expect(checked(receipt.replace(/\n557\n/, '\n558\n'))).rejects.toThrow('not signed');
    await expect(checked('x')).rejects.toThrow('no receipt');
    const [proof] = receipt.split('\n\nbalai.test/log');
    const head = await signNote(`balai.test/log\n600\n${'A'.repeat(43)}=\n`, await readSigner(LOG_KEY));
    await expect(checked(`${proof}\n\n${head}`)).rejects.toThrow('not what was recorded');
  });

  test('whose head is of a fork is refused, although it holds in itself', async () => {
    const fork = { ...depsOn(await backupOf(deps.db)), ids: deps.ids };
    const log = logOn(fork.db, await copyOf(deps.blobs));
    await commit(fork.db, [
      audit(fork, system, { villageId: null, action: 'order.paid', subject: { kind: 'order', id: 'o3' } }),
    ]);
    await log.grow();
    const forked = await receiptOf(557, fork.db, log);
    await write('o2', 2);
    await deps.log.grow();
    await expect(checked(forked)).rejects.toThrow('another history');
    expect((await checked(await receiptOf(557))).index).toBe(557);
  });
});

describe('with the database', () => {
  const check = async (db: Db = deps.db) => checkEntries(db, await files.logs());
  const byHand = (sql: string) =>
    deps.db.$client
      .executeMultiple(`DROP TRIGGER audit_no_update; DROP TRIGGER audit_reason_sealed_anew; DROP TRIGGER audit_no_delete;
      DROP TRIGGER log_entries_no_update; DROP TRIGGER log_entries_no_delete; ${sql}`);
  /** The audit row of entry 300, and that of its neighbour. */
  const ROW = '(SELECT event_id FROM log_entries WHERE idx = 300)';

  test('every event is as it was recorded', async () => {
    expect(await check()).toMatchObject({ whole: 301, filler: 256, changed: 0 });
  });

  test.each([
    ['a changed reason', `UPDATE audit_events SET reason = 'x' WHERE id = ${ROW};`, 'entry 300 (order.paid'],
    ['a changed actor', `UPDATE audit_events SET actor = 'guest' WHERE id = ${ROW};`, 'entry 300 (order.paid'],
    ['a changed time', `UPDATE audit_events SET at = at - 1 WHERE id = ${ROW};`, 'entry 300 (order.paid'],
    ['a deleted row', `DELETE FROM audit_events WHERE id = ${ROW};`, 'its row was deleted'],
    ['a deleted entry', `DELETE FROM log_entries WHERE idx = 556;`, 'entry 556 is not in the database'],
    [
      'swapped rows',
      `CREATE TEMP TABLE two AS SELECT idx, event_id FROM log_entries WHERE idx IN (300, 301);
       UPDATE log_entries SET event_id = NULL WHERE idx IN (300, 301);
       UPDATE log_entries SET event_id = (SELECT event_id FROM two WHERE two.idx = 601 - log_entries.idx) WHERE idx IN (300, 301);`,
      'entry 300 (order.paid',
    ],
    [
      'a changed entry',
      `UPDATE log_entries SET c = '${'a'.repeat(64)}' WHERE idx = 300;`,
      'entry 300 in the database is not the one',
    ],
    [
      'an added row',
      `INSERT INTO audit_events (id, actor, action, subject_kind, subject_id, request_id, at, log_class)
        VALUES ('added', 'guest', 'order.paid', 'order', 'o9', 'r', 1, 'committed');`,
      'the row added (order.paid) was added past the log',
    ],
  ])('%s is named', async (_, sql, named) => {
    await byHand(sql);
    await expect(check()).rejects.toThrow(named);
  });
});

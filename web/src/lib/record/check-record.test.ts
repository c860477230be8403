import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA, testDeps, type TestDeps } from '../../../../tests/support/index.ts';
import { memoryWitness } from '../../../../tests/support/memory-witness.ts';
import { LOG_KEY } from '../../../../tests/support/deps-on.ts';
import { audit, enterLog, logLedger } from '#src/foundation/audit/index.ts';
import { openingOfRow, OPENS, type AuditRow } from '#src/foundation/audit/waiting.repo.ts';
import type { RouteEnv } from '#src/http/env.ts';
import { logFiles } from '#src/http/log-files.ts';
import { systemCtx } from '#src/kernel/ctx.ts';
import { commit, raw, readOne } from '#src/platform/libsql/index.ts';
import { openLog } from '#src/platform/log/index.ts';
import { readSigner, signNote, writeSigner } from '#src/platform/log/note.ts';
import { checkRecord, type Memory } from './check-record.ts';
import { checkSignature } from './check-signature.ts';
import { createHash } from './node-crypto.ts';

let deps: TestDeps;
let get: (path: string) => Promise<Response>;
let key: string;
let kept: string | null;
const memory: Memory = { read: () => kept, keep: (head) => (kept = head) };

const write = async (count: number) => {
  const subject = { kind: 'order', id: 'o1' };
  await commit(
    deps.db,
    Array.from({ length: count }, () =>
      audit(deps, systemCtx('test'), { villageId: HANURA, action: 'order.paid', subject, reason: 'lunas' }),
    ),
  );
  await deps.log.grow();
};
const receiptOf = async (index: number) => {
  const row = await readOne<AuditRow & { salt: string }>(deps.db, {
    sql: `SELECT a.*, s.salt FROM log_entries e JOIN audit_events a ON a.id = e.event_id JOIN log_salts s ON s.event_id = a.id
          WHERE e.idx = ?`,
    args: [index],
    opens: OPENS,
  });
  return (await deps.log.receipt(index, openingOfRow(row!, row!.salt)))!;
};
const checked = async (receipt: string) =>
  checkRecord(receipt, key, await deps.log.policy(), memory, { get, check: checkSignature });

beforeEach(async () => {
  deps = testDeps();
  kept = null;
  const served = new Hono<RouteEnv>().route('/log', logFiles(deps.log));
  get = async (path) => served.request(path);
  await enterLog(deps);
  await write(40);
  key = await deps.log.verifierKey();
});

test('a receipt is checked by the public files alone, and again when the log is longer', async () => {
  const receipt = await receiptOf(290);
  expect(await checked(receipt)).toEqual({ is: 'recorded', index: 290, size: 297, witnesses: 0 });
  await write(300);
  expect(await checked(receipt)).toEqual({ is: 'recorded', index: 290, size: 597, witnesses: 0 });
});

test('a receipt that says something else, or is none, is refused', async () => {
  const receipt = await receiptOf(290);
  const forged = receipt.replace(
    /extra (\S+)/,
    (_, extra: string) => `extra ${btoa(atob(extra).replace('lunas', 'batal'))}`,
  );
  expect(await checked(forged)).toEqual({ is: 'changed' });
  expect(await checked(receipt.replace('index 290', 'index 291'))).toEqual({ is: 'changed' });
  expect(await checked(receipt.replace(/\n297\n/, '\n298\n'))).toEqual({ is: 'unsigned' });
  expect(await checked('x')).toEqual({ is: 'unreadable' });
});

test('a receipt says how many witnessed its head: by their signatures, under the policy', async () => {
  const clock = deps.clock;
  const witness = await memoryWitness('saksi.example', 8, [key], () => clock.now());
  const bisu = await memoryWitness('bisu.example', 9, [key], () => clock.now());
  const log = openLog({
    key: LOG_KEY,
    ledger: logLedger(deps),
    blobs: deps.blobs,
    clock,
    witnesses: `1 https://a.example ${witness.key} https://b.example ${bisu.key}`,
    ask: async (url, request) => (url === 'https://a.example' ? witness.ask(url, request) : null),
  });
  deps = { ...deps, log };
  await log.cosign();
  const receipt = await receiptOf(290);
  expect(await checked(receipt)).toMatchObject({ is: 'recorded', witnesses: 1 });
  const unsigned = receipt.replace(/\u2014 saksi\.example .*\n/, '');
  expect(await checked(unsigned)).toMatchObject({ is: 'recorded', witnesses: 0 });
});

describe('the remembered head is an alarm', () => {
  const note = async () => (await get('/log/checkpoint')).text();
  const showing = (body: string) => {
    const honest = get;
    get = async (path) => (path === '/log/checkpoint' ? new Response(body) : honest(path));
  };

  test('when the log went back', async () => {
    const [receipt, older] = [await receiptOf(290), await note()];
    await write(5);
    expect(await checked(receipt)).toMatchObject({ is: 'recorded' });
    showing(older);
    expect(await checked(receipt)).toEqual({ is: 'back' });
  });

  test('when it goes on from another history', async () => {
    await checked(await receiptOf(290));
    const other = await signNote(`balai.test/log\n290\n${'A'.repeat(43)}=\n`, await readSigner(LOG_KEY));
    kept = `${key}\n\n\n${other}`;
    expect(await checked(await receiptOf(290))).toEqual({ is: 'back' });
  });

  test('when it is signed by another key', async () => {
    await checked(await receiptOf(290));
    const signer = await readSigner(await writeSigner('balai.test/log', new Uint8Array(32)));
    showing(await signNote(`${(await note()).split('\n\n')[0]}\n`, signer));
    key = signer.verifier.key;
    expect(await checked(await receiptOf(290))).toEqual({ is: 'back' });
  });
});

describe('when the key of the log is changed', () => {
  const rotated = async () => {
    const nextKey = await writeSigner('balai.test/log', new Uint8Array(32).fill(1));
    const opened = { key: LOG_KEY, nextKey, ledger: logLedger(deps), blobs: deps.blobs, clock: deps.clock };
    deps = { ...deps, log: openLog(opened) };
    for (let i = 0; i < 3; i += 1) await write(1);
    deps = { ...deps, log: openLog({ ...opened, key: nextKey, nextKey: undefined }) };
    await write(1);
    const served = new Hono<RouteEnv>().route('/log', logFiles(deps.log));
    get = async (path) => served.request(path);
    key = await deps.log.verifierKey();
  };

  test('a device that remembers a head of before goes on with it, and checks receipts of both times', async () => {
    const receipt = await receiptOf(290);
    const [before, honest] = [key, get];
    expect(await checked(receipt)).toMatchObject({ is: 'recorded', size: 297 });
    await rotated();
    expect(key).not.toBe(before);
    for (const one of [receipt, await receiptOf(290)]) expect(await checked(one)).toMatchObject({ is: 'recorded' });
    expect(kept?.startsWith(`${key}\n`)).toBe(true);
    // A page that was loaded before the change.
    expect(await checkRecord(receipt, before, '', memory, { get })).toMatchObject({ is: 'recorded' });

    get = honest;
    expect(await checked(receipt), 'the new key is gone again').toEqual({ is: 'back' });
  });

  test('one that follows from nowhere is an alarm for who remembers, and unsigned for all others', async () => {
    const receipt = await receiptOf(290);
    await checked(receipt);
    await rotated();
    const honest = get;
    get = async (path) => (path === '/log/keys/1' ? new Response(null, { status: 404 }) : honest(path));
    expect(await checked(receipt)).toEqual({ is: 'back' });
    kept = null;
    expect(await checked(receipt)).toEqual({ is: 'unsigned' });
  });
});

describe('when the key of the log is lost', () => {
  const succeeded = async () => {
    const nextKey = await writeSigner('penerus.test/log', new Uint8Array(32).fill(1));
    const { verifier } = await readSigner(nextKey);
    await commit(deps.db, [raw('UPDATE log_state SET successor = ?', [verifier.key])]);
    deps = {
      ...deps,
      log: openLog({ key: nextKey, ledger: logLedger(deps), blobs: deps.blobs, clock: deps.clock }),
    };
    for (let i = 0; i < 2; i += 1) await deps.log.grow();
    const served = new Hono<RouteEnv>().route('/log', logFiles(deps.log));
    get = async (path) => served.request(path);
    key = verifier.key;
  };

  test('a device that knew the old log is told once that another goes on; receipts of both are checked', async () => {
    const receipt = await receiptOf(290);
    await checked(receipt);
    await succeeded();
    expect(await checked(receipt)).toMatchObject({ is: 'recorded', index: 290, isOther: true });
    expect(await checked(receipt)).not.toHaveProperty('isOther');
    expect(await checked(await receiptOf(297))).toMatchObject({ is: 'recorded', index: 0, size: 1 });
  });

  test('a log that ends before what a device remembers of it is the alarm', async () => {
    const receipt = await receiptOf(290);
    await checked(receipt);
    kept = `${key}\n\n\n${await signNote(`balai.test/log\n298\n${'A'.repeat(43)}=\n`, await readSigner(LOG_KEY))}`;
    await succeeded();
    expect(await checked(receipt)).toEqual({ is: 'back' });
  });
});

test('a log that does not answer is no alarm', async () => {
  const receipt = await receiptOf(290);
  get = async () => new Response(null, { status: 503 });
  expect(await checked(receipt)).toEqual({ is: 'silent' });
  expect(kept).toBeNull();
});

test('a phone without Ed25519 of its own checks the same signatures', async () => {
  const { importKey } = crypto.subtle;
  crypto.subtle.importKey = () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'));
  try {
    const note = await (await get('/log/checkpoint')).text();
    const [text = '', line = ''] = note.split('\n\n');
    const signature = Uint8Array.from(atob(line.trim().split(' ')[2]!), (c) => c.charCodeAt(0)).slice(4);
    const open = Uint8Array.from(atob(key.split('+').slice(2).join('+')), (c) => c.charCodeAt(0)).slice(1);
    const signed = new TextEncoder().encode(`${text}\n`);
    expect(await checkSignature(signature, signed, open)).toBe(true);
    signed[0] = 0;
    expect(await checkSignature(signature, signed, open)).toBe(false);
  } finally {
    crypto.subtle.importKey = importKey;
  }
});

test('the browser hashes as the server does', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  expect(hex(createHash('sha256').update(new TextEncoder().encode('abc')).digest())).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

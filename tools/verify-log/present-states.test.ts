import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  STATIC_QRIS,
  testDeps,
  type TestDeps,
} from '../../tests/support/index.ts';
import { withSigner } from '../../tests/support/letter-signer.ts';
import { asPerson, givenLetterOffice, givenLetterType, requestBody } from '../../tests/support/letters.ts';
import { givenCatalogueType } from '../../tests/support/signing-desk.ts';
import { givenHead, givenLetter } from '../../tests/support/signed-letter.ts';
import { verifyPayment } from '../../src/flows/order/pay/verify-payment.ts';
import { enterLog } from '../../src/foundation/audit/index.ts';
import { readOne, readRows } from '../../src/platform/libsql/index.ts';
import { submitRequest } from '../../src/modules/letters/requests/submit-request.ts';
import { checkLetters } from './check-letters.ts';
import { checkStates } from './check-states.ts';

let deps: TestDeps;
let folder: string;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  folder = mkdtempSync(join(tmpdir(), 'balai-letters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What somebody does who holds the database itself: no trigger of a table stops them. */
async function byHand(sql: string): Promise<void> {
  const guards = await readRows<{ name: string }>(deps.db, {
    sql: `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'audited'`,
  });
  const dropped = guards.map(({ name }) => `DROP TRIGGER "${name}";`).join('');
  await deps.db.$client.executeMultiple(`${dropped} PRAGMA foreign_keys = OFF; ${sql}`);
}

describe('orders and requests, folded from their events', () => {
  beforeEach(async () => {
    await enterLog(deps);
    const shop = await givenShop(deps, await givenResident(deps, 'Budi'), { qris: STATIC_QRIS });
    for (const pay of [true, false, true]) {
      const order = await givenOrder(deps, shop);
      if (pay) expect(await verifyPayment(deps, ctxOf(shop.seller), order)).toMatchObject({ ok: true });
    }
    await givenOrder(deps, shop, { method: 'cod' });
    await givenLetterOffice(deps);
    await givenLetterType(deps);
    const siti = await givenResident(deps, 'Siti');
    expect(await submitRequest(deps, asPerson(siti), requestBody(siti.accountId))).toMatchObject({ ok: true });
    await enterLog(deps);
  });

  test('are what their events say', async () => {
    expect(await checkStates(deps.db)).toEqual({ orders: 4, requests: 1, letters: 0 });
  });

  test.each([
    [
      'a changed state of an order',
      `UPDATE orders SET state = 'completed' WHERE state = 'awaiting_payment';`,
      /TAMPERED: the order \S+ is completed, but its events say awaiting_payment/,
    ],
    [
      'a changed state of a request',
      `UPDATE letter_requests SET state = 'issued';`,
      /TAMPERED: the letter request \S+ is issued, but its events say submitted/,
    ],
    [
      'a state and an event for it that the log does not hold',
      `INSERT INTO audit_events (id, actor, action, subject_kind, subject_id, request_id, at, log_class)
         SELECT 'forged', 'system:x', 'order.cancelled', 'order', id, 'r', 9e12, 'never' FROM orders WHERE state = 'awaiting_payment';
       UPDATE orders SET state = 'cancelled' WHERE state = 'awaiting_payment';`,
      /TAMPERED: the order \S+ is cancelled, but its events say awaiting_payment/,
    ],
    [
      'an order without any event',
      `UPDATE audit_events SET subject_id = 'another' WHERE action = 'order.placed';`,
      /TAMPERED: the order \S+ is \S+, but its events say nothing/,
    ],
    [
      'a deleted order',
      `DELETE FROM orders WHERE state = 'awaiting_payment';`,
      /TAMPERED: the order \S+ is gone, but its events say awaiting_payment/,
    ],
    [
      'a deleted request',
      `DELETE FROM letter_requests;`,
      /TAMPERED: the letter request \S+ is gone, but its events say submitted/,
    ],
    [
      'a kind of case whose states nobody told it how to check',
      `UPDATE cases SET kind = 'lost' WHERE kind = 'letter';`,
      /^Nothing says how the events of a "lost" tell its state: add it to FOLDS in tools\/verify-log\/check-states\.ts\.$/,
    ],
  ])('%s is named', async (_, sql, named) => {
    await byHand(sql);
    await expect(checkStates(deps.db)).rejects.toThrow(named);
  });
});

describe('letters', () => {
  let pdf: string;
  beforeEach(async () => {
    await enterLog(deps);
    const typeId = await givenCatalogueType(deps);
    await givenLetter(deps, await givenHead(deps), await givenResident(deps, 'Siti'), typeId);
    const { pdf_key: key } = (await readOne<{ pdf_key: string }>(deps.db, { sql: 'SELECT pdf_key FROM letters' }))!;
    pdf = join(folder, key);
    mkdirSync(dirname(pdf), { recursive: true });
    writeFileSync(pdf, new Uint8Array(await new Response((await deps.blobs.get(key))!.body).arrayBuffer()));
  });

  test('have the files that were signed', async () => {
    expect(await checkLetters(deps.db, folder)).toBe(1);
    expect(await checkLetters(deps.db, null), 'no folder was given').toBe(0);
  });

  test('with another file, or none, are named', async () => {
    writeFileSync(pdf, '%PDF-1.7 another');
    await expect(checkLetters(deps.db, folder)).rejects.toThrow(/TAMPERED: the letter 500\S+ \(\S+\) has another file/);
    rmSync(pdf);
    await expect(checkLetters(deps.db, folder)).rejects.toThrow(/TAMPERED: the letter 500\S+ \(\S+\) has no file/);
  });

  test.each([
    [
      'another hash than the recorded one',
      `UPDATE letters SET pdf_sha256 = '${'a'.repeat(64)}';`,
      /TAMPERED: the letter 500\S+ .*has not the hash that was recorded/,
    ],
    [
      'an issuing that the log does not hold',
      `INSERT INTO audit_events (id, actor, action, subject_kind, subject_id, request_id, at, log_class, data)
         SELECT 'forged', 'system:x', action, subject_kind, subject_id, 'r', at, 'never',
           json_set(data, '$.pdfSha256', '${'a'.repeat(64)}') FROM audit_events WHERE action = 'letter.issued';
       DELETE FROM audit_events WHERE action = 'letter.issued' AND id <> 'forged';
       UPDATE letters SET pdf_sha256 = '${'a'.repeat(64)}';`,
      /TAMPERED: the letter \S+ is valid, but its events say nothing/,
    ],
    [
      'a revocation taken back',
      `INSERT INTO audited (id, village_id, actor, action, subject_kind, subject_id, request_id, at, role, log_class, salt, c)
         SELECT 'taken-back', village_id, 'guest', 'letter.revoked', 'letter', id, 'r', 9e12, 'head', 'committed', 's', 'c' FROM letters;`,
      /TAMPERED: the letter \S+ is valid, but its events say revoked/,
    ],
    ['a deleted letter', `DELETE FROM letters;`, /TAMPERED: the letter \S+ is gone, but its events say valid/],
  ])('%s is named', async (_, sql, named) => {
    await byHand(sql);
    const checked = async () => {
      // The stage puts requests to be signed straight into the table.
      await checkStates(deps.db, ['letter']);
      await checkLetters(deps.db, null);
    };
    await expect(checked()).rejects.toThrow(named);
  });
});

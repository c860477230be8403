import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { refuse } from '../../kernel/result.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { notify, type Notice } from './index.ts';
import { myNotices, readNotices } from './my-notices.ts';

let deps: TestDeps;
let siti: Person;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
});

const toSiti = (more: Partial<Notice> = {}): Notice => ({
  template: 'letter_issued',
  code: 'S-7K3M-9Q2X',
  path: '/permohonan/S-7K3M-9Q2X',
  villageId: HANURA,
  accountId: siti.accountId,
  phone: null,
  event: 'event-1',
  ...more,
});
const toGuest = (more: Partial<Notice> = {}) => toSiti({ accountId: null, phone: '+6281299990000', ...more });
const states = async () => {
  const rows = await readRows<{ status: string; to_sealed: string | null }>(deps.db, {
    sql: `SELECT status, to_sealed FROM notifications WHERE channel = 'whatsapp' ORDER BY id`,
  });
  return rows.map((r) => [r.status, r.to_sealed]);
};

describe('somebody who is told', () => {
  test('gets the code and a link, and nothing about themself', async () => {
    await notify(deps, [toSiti()]);
    expect(deps.messenger.sent).toMatchObject([
      {
        to: siti.phone,
        template: { name: 'balai_letter_issued', locale: 'id', isCode: false },
      },
    ]);
    const text = deps.messenger.sent[0]?.text ?? '';
    expect(text).toContain('https://balai.test/permohonan/S-7K3M-9Q2X');
    expect(text).toContain('GRATIS');
    for (const secret of [siti.nik, siti.phone, 'Siti']) expect(text).not.toContain(secret);
  });

  test('hears it once, however often the event is told', async () => {
    await notify(deps, [toSiti()]);
    await notify(deps, [toSiti()]);
    expect(deps.messenger.sent).toHaveLength(1);
    await notify(deps, [toSiti({ event: 'event-2' })]);
    expect(deps.messenger.sent).toHaveLength(2);
  });

  test('as a guest gets it at the number of the order, which is then forgotten', async () => {
    await notify(deps, [toGuest({ template: 'order_placed', locale: 'en' })]);
    expect(deps.messenger.sent).toMatchObject([{ to: '+6281299990000', template: { locale: 'en' } }]);
    expect(await states()).toEqual([['sent', null]]);
  });

  test('without a phone of the account is reached at the number on record', async () => {
    await commit(deps.db, [raw('UPDATE accounts SET phone_sealed = NULL, phone_index = NULL')]);
    await notify(deps, [toSiti()]);
    expect(deps.messenger.sent).toMatchObject([{ to: siti.phone }]);
  });

  test('gets it in the language of the account', async () => {
    await commit(deps.db, [raw(`UPDATE accounts SET locale = 'en' WHERE id = ?`, [siti.accountId])]);
    await notify(deps, [toSiti()]);
    expect(deps.messenger.sent).toMatchObject([{ template: { locale: 'en' } }]);
  });
});

describe('when WhatsApp', () => {
  test('is out of reach, the event comes back and is sent later; who was reached is not told twice', async () => {
    const real = deps.messenger.send;
    let down = true;
    deps.messenger.send = async (m) =>
      down && m.to !== siti.phone ? refuse('unavailable', 'whatsapp.unreachable') : real(m);
    const both = [toGuest(), toSiti()];
    await expect(notify(deps, both)).rejects.toThrow('whatsapp.unreachable');
    expect(deps.messenger.sent.map((m) => m.to)).toEqual([siti.phone]);
    down = false;
    await notify(deps, both);
    expect(deps.messenger.sent.map((m) => m.to)).toEqual([siti.phone, '+6281299990000']);
  });

  test('refuses the number, it is marked and not tried again', async () => {
    deps.messenger.send = async () => refuse('invalid', 'whatsapp.refused');
    await notify(deps, [toGuest()]);
    expect(await states()).toEqual([['failed', null]]);
  });

  test('cannot be used because there is no number, the own list still has it', async () => {
    await commit(deps.db, [
      raw('UPDATE accounts SET phone_sealed = NULL'),
      raw('UPDATE residents SET phone_sealed = NULL'),
    ]);
    await notify(deps, [toSiti()]);
    expect(deps.messenger.sent).toEqual([]);
    expect(await myNotices(deps, ctxOf(siti.actor))).toMatchObject({ value: { unread: 1 } });
  });
});

describe('the own list of notices', () => {
  test('says what happened and where to go on, newest first', async () => {
    await notify(deps, [toSiti()]);
    deps.clock.advance(1);
    await notify(deps, [toSiti({ template: 'order_placed', code: 'P-1', path: '/pesanan/P-1', event: 'event-2' })]);
    expect(await myNotices(deps, ctxOf(siti.actor))).toMatchObject({
      value: {
        unread: 2,
        notices: [
          { text: 'Terima kasih! Pesanan P-1 sudah kami teruskan ke penjual.', path: '/pesanan/P-1', read: false },
          { path: '/permohonan/S-7K3M-9Q2X' },
        ],
      },
    });
  });

  test('is marked as read by its owner only', async () => {
    await notify(deps, [toSiti()]);
    const budi = await givenResident(deps, 'Budi');
    await readNotices(deps, ctxOf(budi.actor));
    expect(await myNotices(deps, ctxOf(siti.actor))).toMatchObject({ value: { unread: 1 } });
    await readNotices(deps, ctxOf(siti.actor));
    expect(await myNotices(deps, ctxOf(siti.actor))).toMatchObject({ value: { unread: 0, notices: [{ read: true }] } });
  });

  test('is nobody else to see', async () => {
    await notify(deps, [toSiti()]);
    const budi = await givenResident(deps, 'Budi');
    expect(await myNotices(deps, ctxOf(budi.actor))).toEqual({ ok: true, value: { notices: [], unread: 0 } });
    expect(await myNotices(deps, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenResident,
  guestCtx,
  HANURA,
  residentCast,
  stage,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/clock.ts';
import { refuse, type RefusalCode } from '../../kernel/result.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { deliverMessages } from './deliver-messages.ts';
import { notify, type Notice } from './index.ts';
import { alarmsQuery } from './messenger-alarms.ts';
import { myNotices, readNotices } from './my-notices.ts';

const at = stage(residentCast);

const toSiti = (more: Partial<Notice> = {}): Notice => ({
  template: 'letter_issued',
  code: 'S-7K3M-9Q2X',
  path: '/permohonan/S-7K3M-9Q2X',
  villageId: HANURA,
  accountId: at.siti.accountId,
  phone: null,
  event: 'event-1',
  ...more,
});
const toGuest = (more: Partial<Notice> = {}) => toSiti({ accountId: null, phone: '+6281299990000', ...more });
/** As listeners tell it, and what the outbox sends then. */
const tell = async (notices: readonly Notice[]) => {
  await notify(at.deps, notices);
  await deliverMessages(at.deps, 25);
};
const states = async () => {
  const rows = await readRows<{ status: string; to_sealed: string | null }>(at.deps.db, {
    sql: `SELECT status, to_sealed FROM notifications WHERE channel = 'whatsapp' ORDER BY id`,
  });
  return rows.map((r) => [r.status, r.to_sealed]);
};

describe('somebody who is told', () => {
  test('gets the code and a link, and nothing about themself', async () => {
    await tell([toSiti()]);
    expect(at.deps.messenger.sent).toMatchObject([
      {
        to: at.siti.phone,
        template: { name: 'balai_letter_issued', locale: 'id', isCode: false },
      },
    ]);
    const text = at.deps.messenger.sent[0]?.text ?? '';
    expect(text).toContain('https://balai.test/permohonan/S-7K3M-9Q2X');
    expect(text).toContain('GRATIS');
    for (const secret of [at.siti.nik, at.siti.phone, 'Siti']) expect(text).not.toContain(secret);
  });

  test('hears it once, however often the event is told', async () => {
    await tell([toSiti()]);
    await tell([toSiti()]);
    expect(at.deps.messenger.sent).toHaveLength(1);
    await tell([toSiti({ event: 'event-2' })]);
    expect(at.deps.messenger.sent).toHaveLength(2);
  });

  test('as a guest gets it at the number of the order, which is then forgotten', async () => {
    await tell([toGuest({ template: 'order_placed', locale: 'en' })]);
    expect(at.deps.messenger.sent).toMatchObject([{ to: '+6281299990000', template: { locale: 'en' } }]);
    expect(await states()).toEqual([['sent', null]]);
  });

  test('without a phone of the account is reached at the number on record', async () => {
    await commit(at.deps.db, [raw('UPDATE accounts SET phone_sealed = NULL, phone_index = NULL')]);
    await tell([toSiti()]);
    expect(at.deps.messenger.sent).toMatchObject([{ to: at.siti.phone }]);
  });

  test('gets it in the language of the account', async () => {
    await commit(at.deps.db, [raw(`UPDATE accounts SET locale = 'en' WHERE id = ?`, [at.siti.accountId])]);
    await tell([toSiti()]);
    expect(at.deps.messenger.sent).toMatchObject([{ template: { locale: 'en' } }]);
  });
});

describe('when WhatsApp', () => {
  const answers = (kind: 'unavailable' | 'invalid' | 'forbidden', code: RefusalCode) => {
    at.deps.messenger.send = async (m) => (m.to === at.siti.phone ? real(m) : refuse(kind, code));
  };
  let real: TestDeps['messenger']['send'];
  beforeEach(() => {
    real = at.deps.messenger.send;
  });
  const reached = () => at.deps.messenger.sent.map((m) => m.to);
  const deliver = () => deliverMessages(at.deps, 25);

  test('is out of reach, the number is kept and tried again; who was reached is not told twice', async () => {
    answers('unavailable', 'whatsapp.later');
    await tell([toGuest(), toSiti()]);
    expect(reached()).toEqual([at.siti.phone]);
    at.deps.messenger.send = real;
    await deliver();
    expect(reached(), 'not at once').toEqual([at.siti.phone]);
    at.deps.clock.advance(10 * SECOND);
    await deliver();
    expect(reached()).toEqual([at.siti.phone, '+6281299990000']);
    expect(await states()).toEqual([
      ['sent', null],
      ['sent', null],
    ]);
  });

  test('refuses the number, it is let go and not tried again', async () => {
    answers('invalid', 'whatsapp.number');
    await tell([toGuest()]);
    expect(await states()).toEqual([['failed', null]]);
    at.deps.messenger.send = real;
    at.deps.clock.advance(HOUR);
    await deliver();
    expect(reached()).toEqual([]);
  });

  test('turns us away, everything waits with its number, an alarm stands with a line in the log, and falls with the first success', async () => {
    answers('forbidden', 'whatsapp.token');
    await tell(Array.from({ length: 9 }, (_, i) => toGuest({ event: `event-${i}` })));
    expect((await states()).map(([status]) => status)).toEqual(Array.from({ length: 9 }, () => 'pending'));
    expect((await states()).every(([, to]) => to)).toBe(true);
    const alarms = async () => await readRows(at.deps.db, alarmsQuery());
    expect(await alarms()).toMatchObject([{ key: 'service', code: 'whatsapp.token', raised_at: at.deps.clock.now() }]);
    expect(at.deps.logged.length, 'the others are not even tried').toBeLessThanOrEqual(4);
    expect(at.deps.logged[0]).toMatchObject({ level: 'error', event: 'messenger_alarm', code: 'whatsapp.token' });
    expect(JSON.stringify(at.deps.logged)).not.toMatch(/81299990000|Siti/);
    at.deps.messenger.send = real;
    at.deps.clock.advance(10 * MINUTE);
    while (await deliver());
    expect(reached()).toHaveLength(9);
    expect(await alarms()).toEqual([]);
  });

  test('answers what nobody has seen before, it may be about this one: all others go out', async () => {
    at.deps.messenger.send = async (m) => (m.to === at.siti.phone ? real(m) : refuse('forbidden', 'whatsapp.unknown'));
    await tell([toGuest(), toGuest({ event: 'event-2' })]);
    await tell([toSiti()]);
    expect(reached()).toEqual([at.siti.phone]);
  });

  test('is asked with a message that cannot be read, it is left for later and the others go out', async () => {
    await tell([toSiti()]);
    await commit(at.deps.db, [
      raw("UPDATE notifications SET status = 'pending', to_sealed = 'gone:xxxx', next_at = 0"),
    ]);
    at.deps.messenger.sent.length = 0;
    await tell([toGuest()]);
    expect(reached()).toEqual(['+6281299990000']);
    expect((await states()).map(([status]) => status).sort()).toEqual(['pending', 'sent']);
    expect(at.deps.logged.at(-1)).toMatchObject({ level: 'error', event: 'message_failed' });
  });

  test('does not know one wording, only its messages wait', async () => {
    at.deps.messenger.send = async (m) =>
      m.template.name === 'balai_order_placed' ? refuse('forbidden', 'whatsapp.template') : real(m);
    await tell([toGuest({ template: 'order_placed' }), toSiti()]);
    expect(reached()).toEqual([at.siti.phone]);
    expect(await readRows(at.deps.db, alarmsQuery())).toMatchObject([
      { key: 'order_placed', code: 'whatsapp.template' },
    ]);
  });

  test('is held up for two days, what is old is given up, and that is logged', async () => {
    answers('unavailable', 'whatsapp.later');
    await tell([toGuest()]);
    at.deps.clock.advance(2 * DAY + 1);
    await deliver();
    expect(await states()).toEqual([['failed', null]]);
    expect(at.deps.logged).toMatchObject([{ event: 'message_given_up', failure: 'given_up:whatsapp.later' }]);
  });

  test('is slow, two drains at once bring nobody the same twice', async () => {
    await notify(
      at.deps,
      Array.from({ length: 12 }, (_, i) => toGuest({ event: `event-${i}` })),
    );
    const sent: string[] = [];
    // None has left before all of them are under way.
    const { promise: underWay, resolve: leave } = Promise.withResolvers<void>();
    let begun = 0;
    at.deps.messenger.send = async (m) => {
      at.deps.clock.advance(9 * SECOND);
      if ((begun += 1) === 12) leave();
      await underWay;
      sent.push(m.dedupeKey);
      return real(m);
    };
    await Promise.all([deliver(), deliver(), deliver()]);
    while (await deliver());
    expect(sent).toHaveLength(12);
    expect(new Set(sent).size).toBe(12);
  });

  test('cannot be used because there is no number, the own list still has it', async () => {
    await commit(at.deps.db, [
      raw('UPDATE accounts SET phone_sealed = NULL'),
      raw('UPDATE residents SET phone_sealed = NULL'),
    ]);
    await tell([toSiti()]);
    expect(at.deps.messenger.sent).toEqual([]);
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({ value: { unread: 1 } });
  });
});

describe('the own list of notices', () => {
  test('says what happened and where to go on, newest first', async () => {
    await tell([toSiti()]);
    at.deps.clock.advance(1);
    await tell([
      toSiti({
        template: 'sale_completed',
        code: 'P-1',
        params: { goods: '2× Keripik', amount: 49_000 },
        named: { other: 'Dewi' },
        path: '/pesanan/P-1',
        event: 'event-2',
      }),
    ]);
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({
      value: {
        unread: 2,
        notices: [
          {
            text: 'Pesanan P-1 selesai: Dewi sudah menerima barangnya (2× Keripik, Rp49.000).',
            path: '/pesanan/P-1',
            read: false,
          },
          { path: '/permohonan/S-7K3M-9Q2X' },
        ],
      },
    });
  });

  test('is marked as read by its owner only', async () => {
    await tell([toSiti()]);
    const budi = await givenResident(at.deps, 'Budi');
    await readNotices(at.deps, ctxOf(budi.actor));
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({ value: { unread: 1 } });
    await readNotices(at.deps, ctxOf(at.siti.actor));
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({
      value: { unread: 0, notices: [{ read: true }] },
    });
  });

  test('counts what is unread up to a hundred, and marks all of it however much it is', async () => {
    await tell([toSiti()]);
    const more = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
      INSERT INTO notifications (id, channel, account_id, template, params, dedupe_key, created_at)
      SELECT 'n' || i, 'inapp', ?1, 'letter_issued', '{}', 'n' || i, i FROM n`;
    await commit(at.deps.db, [raw(more, [at.siti.accountId])]);
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({ value: { unread: 100 } });
    await readNotices(at.deps, ctxOf(at.siti.actor));
    expect(await myNotices(at.deps, ctxOf(at.siti.actor))).toMatchObject({ value: { unread: 0 } });
  });

  test('is nobody else to see', async () => {
    await tell([toSiti()]);
    const budi = await givenResident(at.deps, 'Budi');
    expect(await myNotices(at.deps, ctxOf(budi.actor))).toEqual({ ok: true, value: { notices: [], unread: 0 } });
    expect(await myNotices(at.deps, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });
});

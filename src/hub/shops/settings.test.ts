import { describe, expect, it, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  roundTripsOf,
  shopCast,
  SIDODADI,
  stage,
  STATIC_QRIS,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { DAY, MINUTE, wibDate } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import { commit, raw, read, readRows, readOne } from '../../platform/libsql/index.ts';
import { shopListingSteps } from '../listings/index.ts';
import { reopenShops } from './reopen-shops.ts';
import { shopUses as shops } from './uses.ts';
import { viewShop } from './view-shop.ts';

const at = stage(async () => {
  const it = await shopCast({ qris: null });
  await givenProduct(it.deps, it.shop);
  await commit(it.deps.db, shopListingSteps(it.shop.id));
  return it;
});

const settings = async () => {
  const done = await shops.readSettings(at.deps, at.seller, at.shop.id);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};
const seen = (version = 1) => ({ shopId: at.shop.id, version });
const PROFILE = { name: 'Dapur Siti Baru', trade: 'Kue basah', story: 'Dari dapur.', place: 'Dusun B', whatsapp: null };
const BANK = { bank: 'Bank Lampung', number: '380 0301 2345', holder: 'Siti Aminah' };
type Change = (deps: TestDeps, ctx: Ctx, input: unknown) => Promise<Result<unknown>>;

/** Every change a seller can make, with what it needs besides the shop and its version. */
const CHANGES: readonly (readonly [string, Change, object])[] = [
  ['the profile', shops.editProfile, PROFILE],
  ['the pickup point', shops.setPickup, { pickup: true, address: 'Rumah hijau', hours: 'Sore' }],
  ['the opening hours', shops.setOpeningHours, { days: [{ weekday: 1, opens: 480, closes: 960 }] }],
  ['payment on delivery', shops.setCod, { cod: false, cap: 50_000 }],
  ['a holiday', shops.startHoliday, { reopensOn: null, note: '' }],
  ['a zone', shops.saveZone, { zoneId: null, name: 'Jauh', fee: 1, minDays: 0, maxDays: 1, areas: ['18.09.01'] }],
  ['the bank account', shops.setBankAccount, { account: BANK }],
  ['the QRIS', shops.setQris, { payload: STATIC_QRIS }],
];

describe.each(CHANGES)('changing %s', (_what, change, more) => {
  it('counts the version up, leaves an audit row and tells of it', async () => {
    expect(await change(at.deps, at.seller, { ...seen(), ...more })).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await settings()).version).toBe(2);
    const { audits, events } = await read<{ audits: { action: string }; events: { topic: string; payload: string } }>(
      at.deps.db,
      {
        audits: { sql: `SELECT action FROM audit_events WHERE subject_id = ?`, args: [at.shop.id] },
        events: { sql: `SELECT topic, payload FROM outbox` },
      },
    );
    expect(audits).toHaveLength(1);
    expect(events).toMatchObject([{ topic: audits[0]?.action }]);
    expect(events[0]?.payload).not.toMatch(/3800|Siti/);
  });

  it('is only for its seller: to others, officers and sellers next door too, the shop does not exist', async () => {
    const officer = await givenResident(at.deps, 'Yudi');
    const next = await givenShop(at.deps, await givenResident(at.deps, 'Rosi', { villageId: SIDODADI }));
    for (const ctx of [ctxOf(await givenOffice(at.deps, officer, 'operator')), ctxOf(next.seller)])
      expect(codeOf(await change(at.deps, ctx, { ...seen(), ...more }))).toBe('shops.no_such_shop');
    expect(codeOf(await change(at.deps, guestCtx, { ...seen(), ...more }))).toBe('identity.login_needed');
    expect((await settings()).version).toBe(1);
  });

  it('from two phones at once is done once, and the other is told', async () => {
    const both = await Promise.all([
      change(at.deps, at.seller, { ...seen(), ...more }),
      change(at.deps, at.seller, { ...seen(), ...more }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['ok', 'shops.changed_meanwhile']);
    expect((await settings()).version).toBe(2);
  });
});

test('the settings cost one round trip and show what was set', async () => {
  await shops.editProfile(at.deps, at.seller, { ...seen(), ...PROFILE, whatsapp: '0812-7000-9001' });
  await shops.setPickup(at.deps, at.seller, { ...seen(2), pickup: true, address: 'Rumah hijau', hours: 'Setiap sore' });
  await shops.setBankAccount(at.deps, at.seller, { ...seen(3), account: BANK });
  await shops.setQris(at.deps, at.seller, { ...seen(4), payload: STATIC_QRIS });
  expect(await roundTripsOf(at.deps.db, settings)).toBe(1);
  expect(await settings()).toMatchObject({
    ...PROFILE,
    version: 5,
    whatsapp: '6281270009001',
    pickup: true,
    pickupHours: 'Setiap sore',
    bank: BANK,
    qris: { merchantName: 'DAPUR SITI HANURA', merchantCity: 'PESAWARAN' },
    zones: [{ name: 'Teluk Pandan', fee: 5_000, areas: ['18.09.10'] }],
  });
  const row = await readOne(at.deps.db, { sql: `SELECT bank_sealed, whatsapp_sealed FROM shops` });
  expect(JSON.stringify(row)).not.toMatch(/380 0301|8127000|Siti Aminah/);
});

test('a new name shows on every card, and the address of the shop stays', async () => {
  await shops.editProfile(at.deps, at.seller, { ...seen(), ...PROFILE });
  const cards = await readRows<{ shop_name: string; shop_slug: string }>(at.deps.db, {
    sql: `SELECT shop_name, shop_slug FROM listings`,
  });
  expect(cards).toHaveLength(2);
  for (const card of cards) expect(card).toEqual({ shop_name: 'Dapur Siti Baru', shop_slug: at.shop.slug });
});

test.each([
  [shops.editProfile, { ...PROFILE, name: 'A' }, { name: 'too_short' }],
  [shops.editProfile, { ...PROFILE, whatsapp: '12' }, { whatsapp: 'phone' }],
  [shops.setPickup, { pickup: true, address: ' ', hours: '' }, { address: 'required' }],
  [shops.setOpeningHours, { days: [{ weekday: 1, opens: 600, closes: 600 }] }, { 'days.0': 'closes_first' }],
  [
    shops.setOpeningHours,
    { days: [{ weekday: 1, opens: 480, closes: 1020, pause: { from: 1020, to: 1080 } }] },
    { 'days.0': 'break_within' },
  ],
  [shops.setOpeningHours, { days: [1, 1].map((weekday) => ({ weekday, opens: 1, closes: 2 })) }, { days: 'day_twice' }],
  [shops.setCod, { cod: true, cap: 0 }, { cap: 'min_value' }],
  [shops.setBankAccount, { account: { ...BANK, number: 'BRI' } }, { 'account.number': 'bank_number' }],
  [shops.startHoliday, { reopensOn: '2026-02-30', note: '' }, { reopensOn: 'date' }],
  [shops.startHoliday, { reopensOn: '2026-11-02', note: '' }, { reopensOn: 'after_today' }],
] as const)('wrong fields are named, and nothing is written', async (change: Change, more, fields) => {
  expect(await change(at.deps, at.seller, { ...seen(), ...more })).toMatchObject({
    refusal: { kind: 'invalid', fields },
  });
  expect((await settings()).version).toBe(1);
});

describe('a QRIS', () => {
  it('is read back before it is kept', async () => {
    const checked = await shops.checkQris(at.deps, at.seller, { shopId: at.shop.id, payload: ` ${STATIC_QRIS}\n` });
    expect(checked).toMatchObject({ ok: true, value: { payload: STATIC_QRIS, merchantName: 'DAPUR SITI HANURA' } });
    expect((await settings()).qris).toBeNull();
  });

  it('with a wrong checksum, or of a web address, is refused with the reason', async () => {
    for (const [payload, code] of [
      [`${STATIC_QRIS.slice(0, -1)}0`, 'qris.bad_crc'],
      ['https://example.id', 'qris.not_tlv'],
    ]) {
      expect(codeOf(await shops.checkQris(at.deps, at.seller, { shopId: at.shop.id, payload }))).toBe(code);
      expect(codeOf(await shops.setQris(at.deps, at.seller, { ...seen(), payload }))).toBe(code);
    }
  });

  it('and the bank account can be taken away again', async () => {
    await shops.setQris(at.deps, at.seller, { ...seen(), payload: STATIC_QRIS });
    await shops.setBankAccount(at.deps, at.seller, { ...seen(2), account: BANK });
    await shops.setQris(at.deps, at.seller, { ...seen(3), payload: null });
    await shops.setBankAccount(at.deps, at.seller, { ...seen(4), account: null });
    expect(await settings()).toMatchObject({ qris: null, bank: null, version: 5 });
  });
});

describe('a holiday', () => {
  const until = (days: number) => wibDate(at.deps.clock.now() + days * DAY);
  const inStock = async () =>
    (await readOne<{ n: number }>(at.deps.db, { sql: `SELECT sum(in_stock) AS n FROM listings` }))?.n;

  it('takes nothing off the shelf but closes the till, and ends by itself on the day named', async () => {
    expect(await inStock()).toBe(2);
    await shops.startHoliday(at.deps, at.seller, { ...seen(), reopensOn: until(3), note: 'Hajatan di rumah' });
    expect(await settings()).toMatchObject({ status: 'holiday', reopensOn: until(3), holidayNote: 'Hajatan di rumah' });
    expect(await inStock()).toBe(0);
    expect(await viewShop(at.deps, { slug: at.shop.slug })).toMatchObject({
      value: { status: 'holiday', reopensOn: until(3), holidayNote: 'Hajatan di rumah' },
    });
    at.deps.clock.advance(2 * DAY);
    await reopenShops(at.deps);
    expect((await settings()).status).toBe('holiday');
    at.deps.clock.advance(DAY);
    await reopenShops(at.deps);
    await reopenShops(at.deps);
    expect(await settings()).toMatchObject({ status: 'open', reopensOn: null, holidayNote: '', version: 3 });
    expect(await inStock()).toBe(2);
  });

  it('can be changed, and ended early; without a day it lasts until then', async () => {
    await shops.startHoliday(at.deps, at.seller, { ...seen(), reopensOn: null, note: '' });
    await shops.startHoliday(at.deps, at.seller, { ...seen(2), reopensOn: null, note: 'Sakit' });
    at.deps.clock.advance(400 * DAY);
    await reopenShops(at.deps);
    expect((await settings()).holidayNote).toBe('Sakit');
    expect(codeOf(await shops.endHoliday(at.deps, at.seller, seen(3)))).toBe('ok');
    expect((await settings()).status).toBe('open');
    expect(codeOf(await shops.endHoliday(at.deps, at.seller, seen(4)))).toBe('shops.wrong_state');
  });

  it('is not for a suspended shop', async () => {
    await commit(at.deps.db, [raw(`UPDATE shops SET status = 'suspended'`)]);
    expect(codeOf(await shops.startHoliday(at.deps, at.seller, { ...seen(), reopensOn: null, note: '' }))).toBe(
      'shops.wrong_state',
    );
    expect(codeOf(await shops.endHoliday(at.deps, at.seller, seen()))).toBe('shops.wrong_state');
  });
});

describe.each([
  ['the bank account', shops.setBankAccount, { account: BANK }],
  ['the bank account, taken away,', shops.setBankAccount, { account: null }],
  ['the QRIS', shops.setQris, { payload: STATIC_QRIS }],
] as const)('where the money goes: %s', (_what, change, more) => {
  it('changes within ten minutes after the seller proved who they are, and not later', async () => {
    at.deps.clock.advance(10 * MINUTE - 1);
    expect((await change(at.deps, at.seller, { ...seen(), ...more })).ok).toBe(true);
    at.deps.clock.advance(1);
    expect(codeOf(await change(at.deps, at.seller, { ...seen(2), ...more }))).toBe('identity.proof_needed');
    expect((await settings()).version).toBe(2);
  });

  it('does not tell another shop’s seller whether a proof would help', async () => {
    const next = await givenShop(at.deps, await givenResident(at.deps, 'Rosi', { villageId: SIDODADI }));
    at.deps.clock.advance(10 * MINUTE);
    expect(codeOf(await change(at.deps, ctxOf(next.seller), { ...seen(), ...more }))).toBe('shops.no_such_shop');
  });
});

it('says hours past midnight, and a break', async () => {
  const days = [
    { weekday: 1, opens: 480, closes: 1020, pause: { from: 720, to: 780 } },
    { weekday: 6, opens: 1080, closes: 120 },
  ];
  await shops.setOpeningHours(at.deps, at.seller, { ...seen(1), days });
  const done = await shops.readSettings(at.deps, at.seller, at.shop.id);
  expect(done.ok && done.value.openingHours).toEqual({ '1': [480, 720, 780, 1020], '6': [1080, 1560] });
});

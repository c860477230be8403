import { describe, expect, test } from 'vitest';
import { guestCtx, HANURA, roundTripsOf, TELUK_PANDAN } from '../../../../tests/support/index.ts';
import { changesOf, checkoutStage } from '../../../../tests/support/checkout-stage.ts';
import { viewCheckout } from '../../../hub/checkout/view-checkout.ts';
import { readOne } from '../../../platform/libsql/index.ts';

const { at, newCart, choice, form, place, sql, nothingWritten } = checkoutStage();
const BANDAR_LAMPUNG = '18.71';
const SURABAYA = '35.78';

/** The shop sends there for Rp12,000 as far as a kilogram, and for Rp8,000 more for every kilogram begun. */
async function sendsTo(...areas: string[]): Promise<void> {
  await sql(
    `INSERT INTO shipping_zones (id, shop_id, name, fee, up_to_grams, step_fee, min_days, max_days)
     VALUES ('far', ?, 'Luar daerah', 12000, 1000, 8000, 2, 4)`,
    at.shop.id,
  );
  for (const area of areas)
    await sql(`INSERT INTO shipping_zone_areas (shop_id, area_id, zone_id) VALUES (?, ?, 'far')`, at.shop.id, area);
}
const to = (placeId: string) => ({ address: { text: 'Jl. Teuku Umar 5, Kedaton', placeId } });
const weighing = (grams: number) => sql('UPDATE products SET weight = ?', grams);

describe('an order beyond the kabupaten', () => {
  test('goes to a city that a zone names, with its own fee, and is kept with where it goes', async () => {
    await sendsTo(BANDAR_LAMPUNG);
    expect(await place(await newCart([at.keripik, 1]), form([choice(34_000)], to(BANDAR_LAMPUNG)))).toMatchObject({
      ok: true,
      value: { orders: [{ total: 34_000 }] },
    });
    const row = await readOne(at.deps.db, { sql: 'SELECT area_id, district_id, shipping FROM orders' });
    expect(row).toMatchObject({ area_id: BANDAR_LAMPUNG, district_id: HANURA.slice(0, 8), shipping: 12_000 });
  });

  test('goes anywhere in a province that a zone names, and nowhere else', async () => {
    await sendsTo('35');
    expect((await place(await newCart([at.keripik, 1]), form([choice(34_000)], to(SURABAYA)))).ok).toBe(true);
    const elsewhere = await place(await newCart([at.keripik, 1]), form([choice(34_000)], to(BANDAR_LAMPUNG)));
    expect(changesOf(elsewhere)).toMatchObject([{ kind: 'no_fulfilment', reason: 'outside_zones' }]);
  });

  test('takes the narrowest zone: the kecamatan keeps its own fee beside its province', async () => {
    await sendsTo('18');
    expect((await place(await newCart([at.keripik, 1]), form([choice(27_000)], to(TELUK_PANDAN)))).ok).toBe(true);
  });

  test.each([
    [500, 2, 12_000],
    [500, 3, 20_000],
    [1_000, 2, 20_000],
    [667, 3, 28_000],
  ])('weighs %d g by %d pieces: Rp%d', async (grams, pieces, fee) => {
    await sendsTo(BANDAR_LAMPUNG);
    await weighing(grams);
    const total = 22_000 * pieces + fee;
    const cart = await newCart([at.keripik, pieces]);
    const other = await place(cart, form([choice(total - 8_000)], to(BANDAR_LAMPUNG)));
    expect(changesOf(other)).toMatchObject([{ kind: 'delivery_fee', to: fee }]);
    expect((await place(cart, form([choice(total)], to(BANDAR_LAMPUNG)))).ok).toBe(true);
  });

  test('is refused when it is too heavy for a zone without further steps', async () => {
    await sendsTo(BANDAR_LAMPUNG);
    await sql('UPDATE shipping_zones SET step_fee = NULL');
    await weighing(1_001);
    const done = await place(await newCart([at.keripik, 1]), form([choice(34_000)], to(BANDAR_LAMPUNG)));
    expect(changesOf(done)).toMatchObject([{ kind: 'no_fulfilment', reason: 'too_heavy' }]);
    await nothingWritten();
  });

  test('is refused when a step of the fee changes at the moment it is written', async () => {
    await sendsTo(BANDAR_LAMPUNG);
    await weighing(1_500);
    await at.deps.db.$client.execute(
      `CREATE TRIGGER meanwhile AFTER INSERT ON checkouts BEGIN UPDATE shipping_zones SET step_fee = 8001 WHERE id = 'far'; END`,
    );
    const done = await place(await newCart([at.keripik, 1]), form([choice(42_000)], to(BANDAR_LAMPUNG)));
    expect(done).toMatchObject({ refusal: { code: 'checkout.busy' } });
    await nothingWritten();
  });

  test.each(['18', '18.09', '18.99', '18.09.99', 'Bandar Lampung'])(
    'to %s, which is no place, is refused',
    async (placeId) => {
      await sendsTo('18');
      const done = await place(await newCart([at.keripik, 1]), form([choice(34_000)], to(placeId)));
      expect(done).toMatchObject({ refusal: { kind: 'invalid', fields: { 'address.placeId': 'picklist' } } });
      await nothingWritten();
    },
  );
});

test('the checkout page says where it would go, for how much and how long, still in one round trip', async () => {
  await sendsTo(BANDAR_LAMPUNG);
  const cartToken = await newCart([at.keripik, 1]);
  const look = (placeId: string) => viewCheckout(at.deps, guestCtx, { cartToken, placeId });
  expect(await roundTripsOf(at.deps.db, () => look(BANDAR_LAMPUNG))).toBe(1);
  const { place: there, shops } = await look(BANDAR_LAMPUNG);
  expect(there).toEqual({ id: BANDAR_LAMPUNG, name: 'Kota Bandar Lampung' });
  expect(shops[0]?.options[1]).toMatchObject({ fee: 12_000, total: 34_000, days: { min: 2, max: 4 }, refused: null });
  expect((await look('18.09')).place).toBeNull();
  expect((await look(TELUK_PANDAN)).place?.name).toBe('Teluk Pandan, Pesawaran');
});

import { describe, expect, it } from 'vitest';
import { ctxOf, givenResident, givenShop, shopCast, SIDODADI, stage } from '../../../tests/support/index.ts';
import { refuse } from '../../kernel/result.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { MAX_PHOTO_BYTES } from './keep-sizes.ts';
import { uploadPhoto } from './upload-photo.ts';

const picture = (fill: number) => new Uint8Array(64).fill(fill);

const at = stage(shopCast);

const upload = (bytes: Uint8Array, ctx = at.seller) => uploadPhoto(at.deps, ctx, { shopId: at.shop.id, bytes });
async function keyOf(bytes: Uint8Array): Promise<string> {
  const done = await upload(bytes);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.key;
}

describe('a photo', () => {
  it('is kept in finished sizes under a public key', async () => {
    const key = await keyOf(picture(1));
    expect(key).toMatch(/^photos\/[0-9a-f]{32}$/);
    expect(at.deps.blobs.keys()).toHaveLength(8);
    expect(at.deps.blobs.keys()).toEqual(expect.arrayContaining([`${key}-160.avif`, `${key}-1280.webp`]));
  });

  it('sent again gives the same key and one record; another picture another', async () => {
    const [first, again, other] = [await keyOf(picture(1)), await keyOf(picture(1)), await keyOf(picture(2))];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(await readOne(at.deps.db, { sql: `SELECT count(*) AS n FROM uploads` })).toMatchObject({ n: 2 });
  });

  it('that is none, is empty or too large is refused and nothing is kept', async () => {
    expect(await upload(new Uint8Array())).toMatchObject({ refusal: { code: 'pictures.not_a_picture' } });
    expect(await upload(new Uint8Array(MAX_PHOTO_BYTES + 1))).toMatchObject({
      refusal: { code: 'pictures.too_large' },
    });
    at.deps = {
      ...at.deps,
      pictures: { ...at.deps.pictures, variants: async () => refuse('invalid', 'pictures.unreadable') },
    };
    expect(await upload(picture(3))).toMatchObject({ refusal: { code: 'pictures.unreadable' } });
    expect(at.deps.blobs.keys()).toEqual([]);
  });

  it('costs files that stay: so many a day, and the same again is none of them', async () => {
    for (let n = 1; n <= 2; n += 1) expect((await upload(picture(n))).ok).toBe(true);
    await at.deps.db.$client.execute('UPDATE limit_counters SET count = 320');
    expect(await upload(picture(3))).toMatchObject({ refusal: { kind: 'limited', code: 'pictures.too_many' } });
    expect((await upload(picture(2))).ok).toBe(true);
    expect(at.deps.blobs.keys()).toHaveLength(16);
    at.deps.clock.advance(24 * 3_600_000);
    expect((await upload(picture(3))).ok).toBe(true);
  });

  it('is kept for a few products only while the office has not let the shop open', async () => {
    await at.deps.db.$client.execute(`UPDATE shops SET status = 'applied'`);
    for (let n = 1; n <= 24; n += 1) expect((await upload(picture(n))).ok).toBe(true);
    expect(await upload(picture(25))).toMatchObject({ refusal: { code: 'pictures.shop_not_open' } });
    await at.deps.db.$client.execute(`UPDATE shops SET status = 'open'`);
    expect((await upload(picture(25))).ok).toBe(true);
  });

  it('for another’s shop: there is no such shop', async () => {
    const other = await givenShop(at.deps, await givenResident(at.deps, 'Rini', { villageId: SIDODADI }), {
      name: 'Lain',
    });
    expect(await upload(picture(1), ctxOf(other.seller))).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await upload(picture(1), ctxOf({ kind: 'guest' }))).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(at.deps.blobs.keys()).toEqual([]);
  });
});

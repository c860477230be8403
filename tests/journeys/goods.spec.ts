import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { title } from './buying.ts';
import { expect, test } from './logins.ts';

const SHOP = '/toko/dapur-bu-lastri';
const GOODS = '/toko-saya/produk';

/** A photo as a phone takes it: lying on its side, with a note of how to turn it. Upright it is blue above, brown below. */
async function photo(brown = 150): Promise<Buffer> {
  const colour = (r: number, g: number, b: number, width: number) =>
    sharp({ create: { width, height: 1800, channels: 3, background: { r, g, b } } });
  const sky = await colour(30, 60, 220, 1200).png().toBuffer();
  return colour(brown, 90, 40, 2400)
    .composite([{ input: sky, left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

async function isBlueAbove(picture: Buffer): Promise<boolean> {
  const { width } = await sharp(picture).metadata();
  const above = sharp(picture).extract({ left: 0, top: 0, width, height: 40 });
  const [red = 0, , blue = 0] = await above.resize(1, 1).removeAlpha().raw().toBuffer();
  return blue > red + 80;
}
const fileOf = (buffer: Buffer) => ({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });

const rowOf = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const saved = (page: Page, name: string) => expect(page.getByText(`${name} tersimpan.`)).toBeVisible();

let names = 0;
/** A name that no other journey on the site of this worker uses, and that no search takes for another: the number of it, mixed. */
const newName = () => {
  const mixed = ((names += 1) * 61_803_399) % 1e8;
  return `Kerupuk ${String(mixed)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))}`;
};

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nama barang').fill(name);
  await page.getByLabel('Stok', { exact: true }).first().fill('10');
  await page.getByLabel('Dijual per').fill('250 g');
  await page.getByLabel('Berat (gram)').fill('300');
  await page.getByLabel('Jenis barang').selectOption({ label: 'Camilan' });
  await page.getByLabel(/^Cerita barang/).fill('Dari tapioka dan bawang putih.\n\nRenyah sampai dua bulan.');
}

test('the seller photographs, previews and shows a product, counts it, hides it and takes it away @nojs', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const name = newName();
  const seller = await visit('seller');
  let publicPage = '';

  await test.step('the form refuses what is no price and keeps everything else', async () => {
    await seller.goto(GOODS);
    await seller.getByRole('link', { name: 'Tambah barang' }).click();
    await expect(title(seller)).toHaveText('Tambah barang');
    await expectAccessible(seller);
    await seller.getByLabel('Pilih dari galeri').setInputFiles(fileOf(await photo(200)));
    if (javaScriptEnabled) await expect(seller.getByText('Foto utama')).toBeVisible();
    await fillIn(seller, name);
    await seller.getByLabel('Harga (Rp)').first().fill('15,5');
    await press(seller, 'Simpan dan lihat dulu');
    await expect(
      seller.getByText('Angka ini bisa dibaca dua macam. Tulis tanpa titik dan koma. Contoh: 15000.'),
    ).toBeVisible();
    await expect(seller.getByLabel('Nama barang')).toHaveValue(name);
    await expect(seller.getByText('Foto utama')).toBeVisible();
    await expectAccessible(seller);
  });

  await test.step('the preview shows it as buyers will see it, upright, and nobody else can', async () => {
    await seller.getByLabel('Harga (Rp)').first().fill('Rp 15.000');
    await press(seller, 'Simpan dan lihat dulu');
    await expect(title(seller)).toHaveText(name);
    await expect(seller.getByText('Belum dipajang.')).toBeVisible();
    await expect(seller.getByText('Renyah sampai dua bulan.')).toBeVisible();
    const picture = seller.getByRole('img', { name: new RegExp(name) }).first();
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
    const source = (await picture.getAttribute('src')) ?? '';
    expect(await isBlueAbove(await (await seller.request.get(source)).body())).toBe(true);
    await expectAccessible(seller);
    const id = /produk\/([\w-]+)\/lihat/.exec(seller.url())?.[1] ?? '';
    const other = await visit('kopi');
    for (const path of [`${GOODS}/${id}`, `${GOODS}/${id}/lihat`]) expect((await other.goto(path))?.status()).toBe(404);
  });

  await test.step('on show, everybody finds it', async () => {
    await press(seller, 'Pajang');
    await saved(seller, name);
    await expectAccessible(seller);
    publicPage = (await seller.getByRole('link', { name: 'Lihat di pasar' }).getAttribute('href')) ?? '';
    expect(publicPage).toMatch(/^\/produk\/kerupuk-/);
    await page.goto(publicPage);
    await expect(title(page)).toHaveText(name);
    await expect(page.getByText('15.000').first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(SHOP);
    await expect(page.getByRole('link', { name: new RegExp(name) }).first()).toBeVisible();
    await page.goto(`/cari?q=${encodeURIComponent(name.toLowerCase())}`);
    await expect(page.getByRole('article').filter({ hasText: name })).toBeVisible();
  });

  await test.step('the stock is counted one by one or typed; a count that is old changes nothing', async () => {
    const late = await seller.context().newPage();
    await late.goto(GOODS);
    const stock = rowOf(seller, name).getByLabel(`Stok ${name}`, { exact: true });
    await press(seller, `Tambah stok ${name}`);
    await expect(stock).toHaveValue('11');
    await press(late, `Tambah stok ${name}`);
    await expect(late.getByText(/Stoknya berubah sejak Anda membuka halaman ini/)).toBeVisible();
    await expect(rowOf(late, name).getByLabel(`Stok ${name}`, { exact: true })).toHaveValue('11');
    await expectAccessible(late);
    await late.close();
    await stock.fill('0');
    await stock.press('Enter');
    await expect(rowOf(seller, name)).toContainText('Habis');
    await expectAccessible(seller);
  });

  await test.step('a change of the form is seen at once', async () => {
    await seller.getByRole('link', { name, exact: true }).click();
    await expect(title(seller)).toHaveText(name);
    await expect(seller.getByLabel('Harga (Rp)').first()).toHaveValue('15.000');
    await seller.getByLabel('Harga (Rp)').first().fill('17500');
    await seller.getByLabel('Stok', { exact: true }).first().fill('4');
    await expectAccessible(seller);
    await press(seller, 'Simpan');
    await saved(seller, name);
    await expect(rowOf(seller, name)).toContainText('17.500');
    await expect(rowOf(seller, name)).not.toContainText('Habis');
  });

  await test.step('hidden, nobody can buy or find it until it is shown again', async () => {
    const buy = page.getByRole('button', { name: 'Beli sekarang' });
    const found = page.getByRole('article').filter({ hasText: name });
    const search = `/cari?q=${encodeURIComponent(name)}`;
    await press(seller, `Sembunyikan: ${name}`);
    await expect(rowOf(seller, name)).toContainText('Disembunyikan');
    await page.goto(publicPage);
    await expect(page.getByText('Sementara tidak dijual').first()).toBeVisible();
    await expect(buy).toHaveCount(0);
    await page.goto(search);
    await expect(found).toHaveCount(0);
    await press(seller, `Pajang: ${name}`);
    await expect(rowOf(seller, name)).toContainText('Dipajang');
    await page.goto(search);
    await expect(found).toBeVisible();
    await page.goto(publicPage);
    await expect(buy).toBeVisible();
  });

  await test.step('taken away, it can be brought back as it was, and taken away for good', async () => {
    const remove = async () => {
      await rowOf(seller, name).getByText('Lainnya').click();
      await rowOf(seller, name).getByRole('button', { name: 'Hapus' }).click();
      await expect(seller.getByText('Barang dihapus dari toko Anda.')).toBeVisible();
      await expect(rowOf(seller, name)).toHaveCount(0);
    };
    await remove();
    await expectAccessible(seller);
    await press(seller, 'Batalkan penghapusan');
    await saved(seller, name);
    await expect(rowOf(seller, name)).toContainText('Dipajang');
    await remove();
    expect((await page.goto(publicPage))?.status()).toBe(410);
  });
});

test.describe('without script, which makes photos small before they are sent,', () => {
  test.use({ javaScriptEnabled: false });
  test('a photo that is too large loses nothing of what was typed', async ({ visit }) => {
    const name = newName();
    const seller = await visit('seller');
    const send = async (megabytes: number) => {
      await seller.goto(`${GOODS}/baru`);
      await fillIn(seller, name);
      await seller.getByLabel('Harga (Rp)').first().fill('15000');
      const padded = Buffer.concat([await photo(90), Buffer.alloc(megabytes * 1024 * 1024)]);
      await seller.getByLabel('Pilih dari galeri').setInputFiles(fileOf(padded));
      const answer = seller.waitForResponse((one) => one.request().method() === 'POST');
      await press(seller, 'Pajang di toko');
      return (await answer).status();
    };
    expect(await send(15)).toBe(303);
    await expect(seller.getByText(/Foto itu lebih dari 10 MB/).first()).toBeVisible();
    await expect(seller.getByLabel('Nama barang')).toHaveValue(name);
    await expect(seller.getByLabel('Harga (Rp)').first()).toHaveValue('15000');

    expect(await send(30)).toBe(413);
    await expect(seller.getByText(/Kiriman ini terlalu besar.*Kembali ke halaman sebelumnya/)).toBeVisible();
    await seller.goto(GOODS);
    await expect(rowOf(seller, name)).toHaveCount(0);
  });
});

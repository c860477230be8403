import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { renderSVG } from 'uqr';
import { STATIC_QRIS } from '../support/world.ts';
import { expectAccessible } from './accessible.ts';
import { newPhone } from './buying.ts';
import { DEMO } from '../../tools/seed/data/people.ts';
import { enterCode, expect, test } from './logins.ts';
import { messagesTo, PATIENCE } from './people.ts';

const PAGE = '/toko-saya/pengaturan';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const saved = (page: Page, name: string) => expect(page.getByText(`${name}: tersimpan.`)).toBeVisible();

/** Opens one part of the settings; gives it. */
async function open(page: Page, name: string) {
  await page.goto(PAGE);
  await part(page, name).getByRole('heading', { name, exact: true }).click();
  return part(page, name);
}

/** A crooked photo of a printed QR code on a table. */
async function photoOf(text: string): Promise<Buffer> {
  const code = await sharp(Buffer.from(renderSVG(text, { pixelSize: 8 })))
    .resize(700)
    .rotate(8, { background: '#ffffff' })
    .png()
    .toBuffer();
  const table = { width: 1200, height: 1600, channels: 3, background: '#7a6a55' } as const;
  return sharp({ create: table })
    .composite([{ input: code, left: 180, top: 400 }])
    .jpeg({ quality: 70 })
    .toBuffer();
}

test('a seller says how to be paid, reached and fetched from @nojs', async ({ visit, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  const page = await visit('batik');
  await test.step('who changes where the money goes shows first that it is them', async () => {
    await page.goto(`/akun/bukti?lanjut=${encodeURIComponent(PAGE)}`);
    await page.getByLabel('PIN').fill(DEMO.pin);
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await expect(page).toHaveURL(PAGE);
    await expectAccessible(page);
  });

  await test.step('a wrong account number is named, and what was typed stays', async () => {
    const bank = await open(page, 'Rekening bank');
    await bank.getByLabel('Nomor rekening').fill('bukan angka');
    await bank.getByRole('button', { name: 'Simpan' }).click();
    await expect(bank.getByText('Nomor rekening hanya angka.')).toBeVisible();
    await expect(bank.getByLabel('Nomor rekening')).toHaveValue('bukan angka');
    await expectAccessible(page);
    await bank.getByLabel('Nomor rekening').fill('380 0301 2345');
    await bank.getByRole('button', { name: 'Simpan' }).click();
    await saved(page, 'Rekening bank');
    await expect(part(page, 'Rekening bank')).toContainText('380 0301 2345');
  });

  await test.step('a QRIS is shown back with its name before it is used', async () => {
    const qris = await open(page, 'QRIS');
    if (javaScriptEnabled) {
      await qris.getByLabel('Pilih foto stiker QRIS').setInputFiles({
        name: 'stiker.jpg',
        mimeType: 'image/jpeg',
        buffer: await photoOf(STATIC_QRIS),
      });
    } else {
      await qris.getByLabel('Atau tempel teks QRIS').fill(`${STATIC_QRIS.slice(0, -1)}0`);
      await qris.getByRole('button', { name: 'Periksa QRIS' }).click();
      await expect(qris.getByRole('alert')).toContainText('tidak lengkap atau salah salin');
      await qris.getByLabel('Atau tempel teks QRIS').fill(STATIC_QRIS);
      await qris.getByRole('button', { name: 'Periksa QRIS' }).click();
    }
    await expect(qris.getByText('QRIS ini terbaca baik')).toBeVisible();
    await expect(qris.getByRole('definition').first()).toHaveText('DAPUR SITI HANURA');
    await expectAccessible(page);
    await qris.getByRole('button', { name: 'Benar, pakai QRIS ini' }).click();
    await saved(page, 'QRIS');
    await expect(part(page, 'QRIS')).toContainText('DAPUR SITI HANURA');
  });

  await test.step('pickup hours and opening hours', async () => {
    const pickup = await open(page, 'Ambil sendiri');
    await pickup.getByLabel('Kapan bisa diambil').fill('Setiap sore sesudah asar');
    await pickup.getByRole('button', { name: 'Simpan' }).click();
    await saved(page, 'Ambil sendiri');
    const hours = await open(page, 'Jam buka');
    await hours.getByLabel('Senin, tutup jam').fill('07:00');
    await hours.getByRole('button', { name: 'Simpan' }).click();
    await expect(hours.getByText(/Jam tutup harus sesudah jam buka/)).toBeVisible();
    await hours.getByLabel('Senin, tutup jam').fill('15:30');
    await hours.getByRole('button', { name: 'Simpan' }).click();
    await saved(page, 'Jam buka');
  });

  await test.step('one kecamatan gets a fee of its own, and loses it again', async () => {
    const setLima = async (ticked: boolean) => {
      const zones = await open(page, 'Antar dan ongkir');
      await zones.getByRole('link', { name: /Pesawaran lainnya/ }).click();
      await page.getByLabel('Way Lima', { exact: true }).setChecked(ticked);
      await page.getByRole('button', { name: 'Simpan' }).click();
      await saved(page, 'Antar dan ongkir');
    };
    await setLima(false);
    await (await open(page, 'Antar dan ongkir')).getByRole('link', { name: 'Tambah wilayah antar' }).click();
    await page.getByLabel('Nama wilayah').fill('Way Lima');
    await page.getByLabel('Ongkir (Rp)').fill('12.500');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Pilih paling sedikit satu tujuan.')).toBeVisible();
    await expect(page).toHaveTitle(/^Perlu diperbaiki: /);
    await expect(page.getByRole('alert').first()).toBeFocused();
    await expect(page.getByLabel('Ongkir (Rp)')).toHaveValue('12.500');
    await page.getByLabel('Way Lima', { exact: true }).check();
    await page.getByText('Jawa Timur', { exact: true }).click();
    await page.getByLabel('Kota Surabaya').check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await saved(page, 'Antar dan ongkir');
    await page.getByRole('link', { name: 'Lihat halaman toko' }).click();
    await expect(page.getByRole('row', { name: /Way Lima/ })).toContainText('Rp12.500');

    await (await open(page, 'Antar dan ongkir')).getByRole('link', { name: /Rp12.500/ }).click();
    await expect(page.getByLabel('Kota Surabaya')).toBeChecked();
    await page.getByText('Hapus wilayah ini').click();
    await page.getByRole('button', { name: 'Ya, hapus Way Lima' }).click();
    await saved(page, 'Antar dan ongkir');
    await setLima(true);
  });

  await test.step('what another phone changed meanwhile is not overwritten unseen', async () => {
    const profile = await open(page, 'Nama dan cerita');
    const other = await page.context().newPage();
    const cod = await open(other, 'Bayar di tempat (COD)');
    await cod.getByRole('button', { name: 'Simpan' }).click();
    await saved(other, 'Bayar di tempat (COD)');
    await other.close();
    await profile.getByLabel('Jenis usaha').fill('Batik tulis');
    await profile.getByRole('button', { name: 'Simpan' }).click();
    await expect(profile.getByRole('alert')).toContainText('sudah diubah dari tempat lain');
    await expect(profile.getByLabel('Jenis usaha')).toHaveValue('Batik tulis');
    await profile.getByRole('button', { name: 'Simpan' }).click();
    await saved(page, 'Nama dan cerita');
  });

  await test.step('a holiday closes the till, tells until when, and ends when the seller says so', async () => {
    const holiday = await open(page, 'Libur');
    const opensOn = async (day: Date) => {
      await holiday.getByLabel('Tanggal', { exact: true }).fill(String(day.getUTCDate()));
      await holiday.getByRole('combobox', { name: 'Bulan' }).selectOption({ index: day.getUTCMonth() + 1 });
      await holiday.getByLabel('Tahun', { exact: true }).fill(String(day.getUTCFullYear()));
    };
    await opensOn(new Date('2020-01-01'));
    await press(page, 'Mulai libur sekarang');
    await expect(holiday.getByText('Pilih tanggal sesudah hari ini')).toBeVisible();
    const back = new Date(Date.now() + 5 * 86_400_000);
    await opensOn(back);
    await holiday.getByLabel('Kabar untuk pembeli').fill('Ada hajatan keluarga.');
    await press(page, 'Mulai libur sekarang');
    await saved(page, 'Libur');
    await page.getByRole('link', { name: 'Lihat halaman toko' }).click();
    await expect(page.getByText('Ada hajatan keluarga.')).toBeVisible();
    await expect(page.getByText(new RegExp(`Buka lagi ${back.getUTCDate()} `))).toBeVisible();
    await open(page, 'Libur');
    await expectAccessible(page);
    await press(page, 'Buka toko sekarang');
    await saved(page, 'Libur');
    await expect(part(page, 'Libur')).toContainText('Toko buka');
  });
});

test('a villager asks for a shop, corrects the request, and the office opens it @nojs', async ({
  page,
  visit,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const site = baseURL ?? '';
  const phone = newPhone();
  const name = `Warung ${phone.slice(-6)}`;
  const told = async (words: RegExp) =>
    expect
      .poll(async () => (await messagesTo(page.request, site, `+62${phone.slice(1)}`)).at(-1)?.text ?? '', PATIENCE)
      .toMatch(words);

  await test.step('from the account of a phone number', async () => {
    await page.goto('/masuk?cara=ponsel&lanjut=/akun');
    await page.getByLabel('Nomor WhatsApp').fill(phone);
    const since = Date.now();
    await press(page, 'Kirim kode');
    await enterCode(page, site, `+62${phone.slice(1)}`, since);
    await page.getByRole('link', { name: /Jual/ }).first().click();
    await expect(page.getByRole('heading', { name: 'Buka toko' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Nama toko').fill(name);
    await press(page, 'Kirim ke kantor desa');
    await expect(page.getByText('Nomor ponsel belum benar.')).toBeVisible();
    await expect(page.getByLabel('Nama toko')).toHaveValue(name);
    await page.getByLabel('Jenis usaha').fill('Kopi dan gorengan');
    await page.getByLabel('Tempat', { exact: true }).fill('Dusun B');
    await page.getByLabel('Nomor WhatsApp').fill(phone);
    await press(page, 'Kirim ke kantor desa');
    await expect(page.getByText('Sedang diperiksa kantor desa')).toBeVisible();
    await told(/sudah sampai di kantor desa/);
  });

  await test.step('taken back and sent again, nothing has to be written twice', async () => {
    await expectAccessible(page);
    await page.getByText('Tarik permintaan', { exact: true }).click();
    await press(page, 'Ya, tarik permintaan');
    await expect(page.getByLabel('Nama toko')).toHaveValue(name);
    await press(page, 'Kirim ke kantor desa');
    await expect(page.getByText('Sedang diperiksa kantor desa')).toBeVisible();
  });

  const office = await visit('operator');
  const asked = office.getByRole('article', { name });

  await test.step('the office says what is missing', async () => {
    await office.goto('/kantor/toko');
    await expectAccessible(office);
    await asked.getByText(`Belum bisa dibuka: ${name}`).click();
    await asked.getByRole('button', { name: 'Kirim alasan' }).click();
    await expect(asked.getByText('Bagian ini wajib diisi.')).toBeVisible();
    await asked.getByLabel('Alasan').fill('Sebutkan RT dan patokannya.');
    await asked.getByRole('button', { name: 'Kirim alasan' }).click();
    await expect(office.getByText(`Alasan untuk ${name} sudah dikirim.`)).toBeVisible();
    await told(/belum dapat dibuka/);
  });

  await test.step('corrected, it is opened, and its seller finds it', async () => {
    await page.goto('/toko-saya/buka');
    await expect(page.getByText('Sebutkan RT dan patokannya.')).toBeVisible();
    await expect(page.getByLabel('Jenis usaha')).toHaveValue('Kopi dan gorengan');
    await page.getByLabel('Tempat', { exact: true }).fill('Dusun B RT 011, seberang masjid');
    await press(page, 'Kirim ke kantor desa');
    await expect(page.getByText('Sedang diperiksa kantor desa')).toBeVisible();
    await office.goto('/kantor/toko');
    await expect(asked).toContainText('seberang masjid');
    await asked.getByRole('button', { name: /^Buka toko ini/ }).click();
    await expect(office.getByText(`Toko ${name} sudah dibuka.`)).toBeVisible();
    await told(/sudah dibuka/);
    await page.goto('/toko-saya');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Barang' })).toBeVisible();
    await page.goto(PAGE);
    await page.getByRole('link', { name: 'Lihat halaman toko' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });
});

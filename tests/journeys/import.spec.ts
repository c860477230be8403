import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './logins.ts';

const HEADS = 'KODE REKENING;;URAIAN;ANGGARAN (Rp);REALISASI (Rp);SUMBER DANA';
const budget = (market: string, realised: string) =>
  [
    'PEMERINTAH DESA HANURA;;;;;',
    'TAHUN ANGGARAN 2025;;;;;',
    HEADS,
    ';4.;PENDAPATAN;110.000.000,00;100.000.000,00;',
    ';4.1.;Pendapatan Asli Desa;10.000.000,00;-;',
    ';4.1.2.;Hasil Aset;10.000.000,00;-;',
    ';4.1.2.01.;Tanah Kas Desa;4.000.000,00;-;PAD',
    `;4.1.2.03.;Pasar Desa;${market};-;PAD`,
    ';4.2.;Transfer;100.000.000,00;100.000.000,00;',
    ';4.2.1.;Dana Desa;100.000.000,00;100.000.000,00;',
    ';4.2.1.01.;Dana Desa;100.000.000,00;100.000.000,00;DDS',
    `;5.;BELANJA;5.000.000,00;${realised};`,
    `2.3.10;5.3.;Belanja Modal;5.000.000,00;${realised};`,
    `2.3.10;5.3.5.;Jalan;5.000.000,00;${realised};`,
    `2.3.10;5.3.5.01.;Honor tim pelaksana;5.000.000,00;${realised};DDS`,
    '',
  ].join('\r\n');

const choose = (page: Page, text: string) =>
  page
    .getByLabel('Berkas CSV atau Excel')
    .setInputFiles({ name: 'apbdes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('an officer brings files and mends what is wrong; the secretary publishes one and throws another away @nojs', async ({
  visit,
  javaScriptEnabled,
}, { project }) => {
  test.setTimeout(120_000);
  const page = await visit('operator');
  const look = async (name: string) => {
    await expectAccessible(page);
    const folder = process.env['SHOTS'];
    if (!folder) return;
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: `${folder}/${project.name}-${name}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
  };

  await test.step('they choose the data and see what a file for it looks like', async () => {
    await page.goto('/kantor/data/impor');
    await look('choose');
    await page.getByLabel('Data yang mana?').selectOption({ label: 'Anggaran desa (APBDes) dan realisasinya' });
    await press(page, 'Pilih');
    const downloads = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh contoh isian (CSV)' }).click();
    const template = readFileSync(await (await downloads).path(), 'utf8');
    expect(template).toMatch(/^\ufeffBagian;Bidang;Kegiatan;Rekening;Sumber dana;Anggaran murni \(Rp\)/);
  });

  await test.step('a sum that is wrong by one rupiah is named with its line, and can be downloaded', async () => {
    await choose(page, budget('6.000.001,00', '1.000.000,00'));
    await press(page, 'Periksa berkas');
    await expect(page.getByText('4.1.2: tertulis Rp10.000.000, rinciannya Rp10.000.001. Selisih Rp1.')).toBeVisible();
    await expect(page.getByText('Baris 6 · Anggaran murni')).toBeVisible();
    await look('errors');
    if (!javaScriptEnabled) await choose(page, budget('6.000.001,00', '1.000.000,00'));
    const downloads = page.waitForEvent('download');
    await press(page, 'Unduh semua (CSV)');
    expect(readFileSync(await (await downloads).path(), 'utf8')).toContain('Selisih Rp1');
  });

  await test.step('the mended file shows its columns and sums, and a warning that wants a yes', async () => {
    const mended = budget('6.000.000,00', '5.500.000,00');
    await choose(page, mended);
    await press(page, 'Periksa lagi');
    await expect(page.getByRole('heading', { name: 'Tidak ada yang salah' })).toBeVisible();
    await expect(page.getByLabel('KODE REKENING', { exact: false }).first()).toHaveValue('activity');
    await expect(page.getByText('Realisasi Rp5.500.000 melebihi anggaran Rp5.000.000, lebih Rp500.000.')).toBeVisible();
    await look('clean');
    if (!javaScriptEnabled) await choose(page, mended);
    await press(page, 'Simpan sebagai rancangan');
    await expect(page.getByText('Ada 1 hal yang perlu Anda lihat dan setujui dulu.')).toBeVisible();
    if (!javaScriptEnabled) await choose(page, mended);
    await page.getByLabel('Sudah saya lihat, dan memang begitu.').check();
    await press(page, 'Simpan sebagai rancangan');
  });

  await test.step('the seeded budget is of a later day, so that this one is refused until its day is mended', async () => {
    await expect(page.getByText('Sudah ada rilis yang tanggalnya lebih baru. Periksa tanggalnya.')).toBeVisible();
    await look('refused');
    if (!javaScriptEnabled) {
      await choose(page, budget('6.000.000,00', '5.500.000,00'));
      await page.getByLabel('Sudah saya lihat, dan memang begitu.').check();
    }
    const day = page.getByRole('group', { name: 'Angka per tanggal' });
    await day.getByLabel('Tanggal', { exact: true }).fill('28');
    await day.getByLabel('Bulan').selectOption('11');
    await day.getByLabel('Tahun').fill('2026');
    await press(page, 'Simpan sebagai rancangan');
    await expect(page.getByText('Rancangan tersimpan. Sekretaris atau kepala desa yang menerbitkannya.')).toBeVisible();
    await look('saved');
  });

  await test.step('the draft waits in the office, with what it would change', async () => {
    await page.getByRole('link', { name: 'Lihat rancangan yang menunggu' }).click();
    await page.locator('a[href^="/kantor/data/rancangan/"]').first().click();
    await expect(page).toHaveURL(/rancangan/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  // Of each browser its own: both may meet on one site.
  const [score, counted] = javaScriptEnabled ? ['60,1', 'agama-warga'] : ['61,2', 'status-kawin-warga'];
  const why = `Skor SDGs ${score} dari laman Kemendesa`;

  await test.step('a file without a year gets it said once for all rows', async () => {
    const scores = `Tujuan;Skor\n1;${score}\n2;64,1\n`;
    await page.goto('/kantor/data/impor?data=sdgs-desa');
    await choose(page, scores);
    await press(page, 'Periksa berkas');
    await expect(page.getByText('Kolom ini tidak ada di berkas.')).toHaveCount(1);
    if (!javaScriptEnabled) await choose(page, scores);
    await page.getByRole('textbox', { name: 'Tahun', exact: true }).fill('2026');
    await look('fixed');
    await press(page, 'Periksa lagi');
    await expect(page.getByRole('heading', { name: 'Tidak ada yang salah' })).toBeVisible();
    if (!javaScriptEnabled) await choose(page, scores);
    await press(page, 'Simpan sebagai rancangan');
    await expect(page.getByText('Rancangan tersimpan.')).toBeVisible();
  });

  const secretary = await visit('secretary');
  await test.step('the secretary reads what would change, publishes it, and everybody reads it with its reason', async () => {
    await secretary.goto('/kantor/data');
    await secretary.getByRole('link', { name: 'Skor SDGs Desa' }).first().click();
    await expect(secretary.getByText(/^\d+ baris baru, \d+ berubah, \d+ hilang\.$/)).toBeVisible();
    await press(secretary, 'Terbitkan');
    await expect(secretary.getByText('Tulis alasan terbit, paling sedikit lima huruf.').first()).toBeVisible();
    await secretary.getByLabel('Alasan terbit').fill(why);
    await press(secretary, 'Terbitkan');
    await expect(secretary.getByText('Sudah terbit.')).toBeVisible();
    await secretary.getByRole('link', { name: 'Lihat seperti dilihat warga' }).click();
    await expect(secretary.getByRole('link', { name: new RegExp(`^Rilis \\d+, .*${why}`) })).toBeVisible();
  });

  await test.step('another draft is thrown away, and who made it reads why', async () => {
    await secretary.goto('/kantor/data');
    await secretary.getByRole('link', { name: 'Anggaran desa (APBDes) dan realisasinya' }).first().click();
    await secretary.getByText('Buang rancangan ini').click();
    await secretary.getByLabel('Kenapa dibuang?').fill('Realisasi jalan melebihi anggarannya.');
    await press(secretary, 'Buang');
    await expect(secretary.getByText('Rancangan dibuang.')).toBeVisible();
    await page.goto('/kantor/data');
    await expect(page.getByText('Realisasi jalan melebihi anggarannya.').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('residents are counted anew, once a quarter', async () => {
    await page.goto(`/kantor/data/${counted}`);
    await press(page, 'Hitung dari buku penduduk');
    await expect(page).toHaveURL(/rancangan/);
    await expect(page.getByText(/Sedang dihitung|Dibanding rilis/)).toBeVisible();
  });

  await test.step('somebody moved away: it is recorded with the registry, and taken back as a mistake', async () => {
    await page.goto('/kantor/peristiwa');
    await page.getByLabel('NIK, nomor KK, atau nama').fill('Kusumaningrat');
    await press(page, 'Cari warga');
    const person = page.locator('details[name=person]').first();
    await person.locator('> summary').click();
    await look('events-found');
    await person.getByLabel('Pindah keluar dari desa').check();
    await person.locator('form[action="?/happened"]').getByLabel('Dasar pencatatan').fill('Surat pindah');
    await person.locator('form[action="?/happened"] button').click();
    await expect(page.getByText('Sudah dicatat.')).toBeVisible();
    const event = page.locator('li').filter({ hasText: 'Pindah keluar' }).first();
    await event.getByText('Batalkan karena salah catat').click();
    await event.getByLabel('Apa yang salah').fill('Salah orang');
    await event.getByRole('button', { name: 'Batalkan catatan ini' }).click();
    await expect(page.getByText('Dibatalkan: Salah orang').first()).toBeVisible();
  });
});

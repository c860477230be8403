import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, logInResident, RESIDENT_NIK, test } from './logins.ts';
import { canReadLetters, HOW_TO_READ_LETTERS, readLetter } from './read-pdf.ts';

const OUT_OF_TURN = 'Warga menunggu di loket, perlu hari ini.';
const next = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();
/** Nobody is meant until somebody is chosen. */
async function forMyself(page: Page): Promise<void> {
  await page.getByLabel(/Saya sendiri/).check();
  await next(page, 'Lanjut');
}
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
/** The code of the request that was just sent, once its page is open: the questions before it stand under the draft's. */
async function sentCode(page: Page): Promise<string> {
  await page.waitForURL(({ pathname }) => /^\/permohonan\/S-[0-9A-Z-]+$/.test(pathname));
  return new URL(page.url()).pathname.replace('/permohonan/', '');
}

/** One question on its own page. */
async function answer(page: Page, label: string, text: string): Promise<void> {
  await heading(page, label);
  await page.getByLabel(label).fill(text);
  await next(page, 'Lanjut');
}

/** A date in its three boxes. */
async function answerDate(page: Page, label: string, [day, month, year]: readonly [string, string, string]) {
  await heading(page, label);
  await page.getByLabel('Tanggal', { exact: true }).fill(day);
  await page.getByRole('combobox', { name: 'Bulan' }).selectOption(month);
  await page.getByLabel('Tahun', { exact: true }).fill(year);
  await next(page, 'Lanjut');
}

/** The operator takes a request that is not the first in line: only with a reason. */
async function take(operator: Page, code: string): Promise<void> {
  await operator.goto(`/kantor/permohonan/${code}`);
  await next(operator, 'Periksa permohonan ini');
  await expect(operator.getByRole('alert')).toContainText('yang masuk lebih dulu');
  await operator.getByLabel('Alasan mendahulukan').fill(OUT_OF_TURN);
  await next(operator, 'Dahulukan');
  await expect(operator.getByText('Tersimpan.')).toBeVisible();
  // Opened anew, so that the next step is not taken for saved because this one was.
  await operator.goto(`/kantor/permohonan/${code}`);
  await expect(operator.getByText('Tersimpan.')).toBeHidden();
}

/** From the operator's desk over the secretary's to a signature. */
async function sign(operator: Page, secretary: Page, head: Page, code: string): Promise<void> {
  const at = `/kantor/permohonan/${code}`;
  await operator.goto(at);
  await next(operator, 'Benar, teruskan ke sekretaris');
  await expect(operator.getByText('Tersimpan.')).toBeVisible();
  await secretary.goto('/kantor');
  await secretary.getByRole('link', { name: new RegExp(`Lanjutkan: .*${code}`) }).click();
  await next(secretary, 'Benar, teruskan ke kepala desa');
  await expect(secretary.getByText('Tersimpan.')).toBeVisible();
  await head.goto('/kantor');
  await head.getByRole('link', { name: new RegExp(`Tanda tangani: .*${code}`) }).click();
  await expect(head.getByRole('heading', { name: 'Surat yang akan dicetak' })).toBeVisible();
  await next(head, 'Tanda tangani sekarang');
  await expect(head.getByText('Tersimpan.')).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test('a letter: asked for in the search box, corrected, signed, checked, revoked and replaced @nojs', async ({
  page,
  visit,
  request,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const purpose = `mengajukan KUR ${javaScriptEnabled ? 'pertama' : 'kedua'}`;

  await page.goto('/');
  await page
    .getByRole('search')
    .getByRole(javaScriptEnabled ? 'combobox' : 'searchbox')
    .fill('surat usaha');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('link', { name: 'Surat Keterangan Usaha', exact: true }).click();
  await heading(page, 'Surat Keterangan Usaha');
  await expect(page.getByRole('main')).toContainText('GRATIS');
  await expect(page.getByRole('heading', { name: 'Mungkin Anda TIDAK perlu surat ini' })).toBeVisible();
  await expect(page.getByText('Janji selesai 2 jam', { exact: true })).toBeVisible();
  const proof = page.locator('section', { has: page.getByRole('heading', { name: 'Cara memeriksa janji kantor' }) });
  await expect(proof.getByRole('link', { name: 'Buka catatan umum' })).toHaveAttribute('href', '/transparansi');
  await page.getByRole('link', { name: 'Minta surat ini' }).click();

  await logInResident(page);
  await heading(page, 'Surat ini tentang siapa?');
  await next(page, 'Lanjut');
  await expect(page.getByText('Pilih dulu orangnya.')).toBeVisible();
  await forMyself(page);
  await heading(page, 'Benar ini data Anda?');
  await expect(page.getByRole('main')).toContainText('26 Agustus 1992');
  await page.getByRole('link', { name: 'Ya, benar' }).click();
  await heading(page, 'Nama usaha');
  await expectAccessible(page);
  await answer(page, 'Nama usaha', 'Warung Kopi Rina');
  await heading(page, 'Jenis usaha');
  await next(page, 'Lanjut');
  await expect(page.getByText('Bagian ini wajib diisi.')).toBeVisible();
  await answer(page, 'Jenis usaha', 'kopi dan gorengan');
  await answer(page, 'Alamat usaha', 'Dusun B RT 013');
  await answerDate(page, 'Sejak kapan usaha berjalan?', ['1', 'Maret', '2020']);
  await answer(page, 'Surat ini untuk keperluan apa?', purpose);
  await heading(page, 'Periksa jawaban Anda');
  await expect(page.getByText('1 Maret 2020')).toBeVisible();
  await next(page, 'Kirim permohonan');

  await expect(page.getByText('Permohonan Anda sudah kami terima')).toBeVisible();
  const code = await sentCode(page);
  expect(code).toMatch(/^S-/);
  await expect(page.getByText(/Sekarang di operator desa/)).toBeVisible();
  await page.getByRole('link', { name: 'Tanda terima' }).click();
  await heading(page, 'Tanda terima');
  await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('article').getByText('GRATIS', { exact: true })).toBeVisible();
  await page.goto('/layanan/usaha/minta');
  await forMyself(page);
  await expect(page.getByRole('link', { name: new RegExp(code) })).toBeVisible();

  const operator = await visit('operator');
  await take(operator, code);
  await operator.getByText('Minta dibetulkan', { exact: true }).click();
  await operator.getByLabel('Apa yang harus dibetulkan?').fill('Tulis nama banknya.');
  await operator.getByLabel('Surat ini untuk keperluan apa?').check();
  await next(operator, 'Kirim ke pemohon');
  await expect(operator.getByText('Tersimpan.')).toBeVisible();

  await page.goto(`/permohonan/${code}`);
  await expect(page.getByText('Tulis nama banknya.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Betulkan sekarang' }).click();
  await answer(page, 'Surat ini untuk keperluan apa?', `${purpose} di Bank BRI`);
  await next(page, 'Kirim lagi');
  await expect(page.getByText('Sudah dibetulkan, diperiksa lagi')).toBeVisible();

  const secretary = await visit('secretary');
  const head = await visit('head');
  await sign(operator, secretary, head, code);

  await page.goto(`/permohonan/${code}`);
  const number = /\d{3}\.[^\s]+\/\d{3}\/HNR\/\w+\/\d{4}/.exec(await page.getByText(/^Nomor \d/).innerText())?.[0] ?? '';
  const file = await page.getByRole('link', { name: 'Unduh surat (PDF)' }).getAttribute('href');
  const answered = await page.request.get(file ?? '');
  expect(answered.headers()['content-type']).toBe('application/pdf');
  test.skip(!canReadLetters, HOW_TO_READ_LETTERS);
  const letter = readLetter(await answered.body());
  expect(letter.signature).toContain('Signature Validation: Signature is Valid.');
  expect(letter.signature).toContain('Total document signed');
  expect(letter.text).toContain(number);
  expect(letter.text).toContain('Rina Wulandari');
  expect(letter.text).toContain('Bank BRI');
  expect((await request.get(file ?? '')).status(), 'nobody else can fetch it').not.toBe(200);

  await page.goto(letter.qr);
  await expect(page.getByText('Asli dan masih berlaku')).toBeVisible();
  await expect(page.getByText(number)).toBeVisible();
  await expect(page.getByText('R*** W********')).toBeVisible();
  await expect(page.getByText('Rina Wulandari')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Empat angka terakhir NIK').fill(RESIDENT_NIK.slice(-4));
  await next(page, 'Cocokkan');
  await expect(page.getByText(/^Cocok:/)).toBeVisible();

  await page.goto(`/permohonan/${code}`);
  await page.getByLabel('Ada', { exact: true }).check();
  await page.getByLabel(/Siapa, berapa, untuk apa/).fill(`Diminta Rp10.000 untuk ${code}`);
  await next(page, 'Kirim jawaban');
  await expect(page.getByText('Laporan Anda sudah dikirim ke kabupaten')).toBeVisible();
  const region = await visit('region');
  await region.goto('/kabupaten/pungutan');
  await expect(region.getByText(`Diminta Rp10.000 untuk ${code}`)).toBeVisible();

  await head.goto(`/kantor/permohonan/${code}`);
  await head.getByText('Cabut surat ini', { exact: true }).click();
  await head.getByLabel('Mengapa dicabut?').fill('Nama usaha keliru.');
  await next(head, 'Cabut surat');
  await expect(head.getByText('Tersimpan.')).toBeVisible();
  await page.goto(letter.qr);
  await expect(page.getByText('DICABUT', { exact: true })).toBeVisible();
  await page.goto(`/permohonan/${code}`);
  await expect(page.getByText('Nama usaha keliru.').first()).toBeVisible();
  await page.getByRole('link', { name: /Lihat surat penggantinya/ }).click();
  await expect(page.getByText('Dibuat sebagai pengganti surat yang dicabut')).toBeVisible();
  const replacement = await sentCode(page);
  await sign(operator, secretary, head, replacement);
  await page.goto(letter.qr);
  await expect(page.getByText('Penggantinya: nomor')).toContainText(/\/\d{3}\/HNR\//);
});

test('a request that cannot be granted is refused with a reason that the resident reads @nojs', async ({ visit }) => {
  const page = await visit('resident');
  await page.goto('/layanan/kehilangan/minta');
  await forMyself(page);
  await page.getByRole('link', { name: 'Ya, benar' }).click();
  await answer(page, 'Apa yang hilang?', 'Payung');
  await heading(page, 'Ciri-ciri atau nomornya');
  await next(page, 'Lanjut / Lewati');
  await answer(page, 'Hilang di mana?', 'Pasar Hanura');
  await answerDate(page, 'Hilang pada tanggal', ['1', 'November', '2026']);
  await heading(page, 'Periksa jawaban Anda');
  await next(page, 'Kirim permohonan');
  const code = await sentCode(page);
  const operator = await visit('operator');
  await take(operator, code);
  await operator.getByText('Tolak', { exact: true }).click();
  await operator.getByLabel('Kelompok alasan').selectOption({ label: 'Surat ini tidak diperlukan' });
  await operator.getByLabel('Penjelasan untuk pemohon').fill('Payung hilang tidak memerlukan surat dari desa.');
  await next(operator, 'Tolak permohonan');
  await expect(operator.getByText('Tersimpan.')).toBeVisible();
  await page.goto(`/permohonan/${code}`);
  await expect(page.getByText('Permohonan ditolak')).toBeVisible();
  await expect(page.getByText('Payung hilang tidak memerlukan surat').first()).toBeVisible();
});

test('the kabupaten switches letters off in a village: listings, pages and links go, and come back', async ({
  page,
  visit,
}) => {
  const region = await visit('region');
  const flip = async (button: string, state: string) => {
    await region.goto('/kabupaten?q=hanura');
    await region.getByRole('button', { name: button }).click();
    await expect(region.getByText(state)).toBeVisible();
  };
  const service = page.getByRole('article').filter({ hasText: 'Surat Keterangan Usaha' });
  await flip('Matikan Surat di Desa Hanura', 'Surat: belum aktif');
  try {
    await page.goto('/cari?q=surat+keterangan+usaha');
    await expect(service).toHaveCount(0);
    expect((await page.goto('/layanan/usaha?desa=hanura'))?.status()).toBe(404);
    const operator = await visit('operator');
    await operator.goto('/akun');
    await operator.goto('/kantor/agenda');
    await expect(operator.getByRole('link', { name: 'Agenda surat' })).toHaveCount(0);
    expect((await operator.goto('/kantor'))?.status(), 'the office itself works on').toBe(200);
    await heading(operator, 'Kotak masuk');
    await expect(operator.getByRole('heading', { name: 'Meja operator' })).toHaveCount(0);
    await expect(operator.getByRole('link', { name: 'Kotak masuk' })).toBeVisible();
  } finally {
    await flip('Nyalakan Surat di Desa Hanura', 'Surat: aktif');
  }
  await page.goto('/cari?q=surat+keterangan+usaha');
  await expect(service.first()).toContainText('GRATIS');
});

test('what is typed or opened before the page has woken up stays', async ({ visit }) => {
  const page = await visit('region');
  let wake = () => {};
  let asleep = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto('/kabupaten', { waitUntil: 'commit' });
  const box = page.getByLabel('Cari desa atau kecamatan');
  await box.fill('gedong');
  wake();
  await expect(page.locator('#svelte-announcer')).toBeAttached();
  await expect(box).toHaveValue('gedong');

  asleep = new Promise<void>((resolve) => (wake = resolve));
  await page.goto('/kabupaten/petugas/hanura', { waitUntil: 'commit' });
  await page.getByText('Berhentikan', { exact: true }).first().click();
  wake();
  await expect(page.locator('#svelte-announcer')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Ya, berhentikan sekarang' })).toBeVisible();
});

test('who came in by phone says once with NIK and PIN which resident they are, and goes on with the letter @nojs', async ({
  visit,
}) => {
  const seller = await visit('seller');
  await seller.goto('/layanan/usaha/minta');
  await expect(seller).toHaveURL(/\/masuk\?cara=nik&lanjut=%2Flayanan%2Fusaha%2Fminta$/);
  await expect(seller.getByText('Untuk layanan ini, masuk dengan NIK dan PIN.')).toBeVisible();
  await expect(seller.getByLabel('NIK')).toBeVisible();
  await seller.goto('/permohonan/S-0000-0000');
  await expect(seller).toHaveURL(/\/masuk\?cara=nik&lanjut=%2Fpermohonan%2FS-0000-0000$/);
  await seller.goto('/pesanan');
  await seller.getByRole('link', { name: 'Masuk dengan NIK dan PIN' }).click();
  await expect(seller).toHaveURL(/\/masuk\?cara=nik&lanjut=%2Fpesanan$/);
});

import type { Browser, Page } from '@playwright/test';
import { wibDate } from '../../src/kernel/clock.ts';
import { expectAccessible } from './accessible.ts';
import { buy, codeOf, newPhone, sendProof, title } from './buying.ts';
import { codeSentTo, messagesTo, PATIENCE } from './people.ts';
import { expect, test } from './site.ts';

const SNACKS = { product: '/produk/keripik-pisang-cokelat', shop: 'Dapur Bu Lastri' };
const COFFEE = { product: '/produk/kopi-lanang', shop: 'Kopi Lereng Ratai' };

/** Snacks by QRIS and delivered, coffee in cash and picked up. */
async function buyBoth(page: Page, phone: string): Promise<void> {
  await buy(page, phone, [
    { ...SNACKS, how: 'delivered' },
    { ...COFFEE, how: 'picked up' },
  ]);
  await expect(title(page)).toHaveText(/^2 pesanan masuk/);
}

/** Where the site is, for reading the messages beside it. */
const site = (baseURL: string | undefined): string => baseURL ?? '';

async function stranger(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await look(await context.newPage());
  await context.close();
}

test('a guest buys from two shops, pays one by QRIS and cancels the other @nojs', async ({ page, browser }) => {
  const day = wibDate(Date.now());
  await buyBoth(page, newPhone());
  await page.getByRole('link', { name: `Bayar: ${SNACKS.shop}` }).click();

  await test.step('the link’s secret leaves the address bar, and the page says what to pay until when', async () => {
    await expect(title(page)).toHaveText(/^Bayar Rp/);
    // The code is in a phone's first screen, and nothing else asks for attention.
    const code = await page.getByRole('img', { name: /^Kode QRIS/ }).boundingBox();
    expect((code?.y ?? 999) + (code?.height ?? 0)).toBeLessThan(844);
    await expect(page.getByRole('search')).toHaveCount(0);
    expect(codeOf(page)).toMatch(/^P-/);
    expect(page.url()).not.toContain('k=');
    await expect(page.getByRole('img', { name: /Kode QRIS untuk membayar Rp/ })).toBeVisible();
    // Today, when midnight went by since it was ordered.
    const deadline = wibDate(Date.now()) === day ? /Paling lambat besok/ : /Paling lambat (besok|hari ini)/;
    await expect(page.getByText(deadline).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the QRIS can be kept as a picture', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Simpan gambar QRIS' }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^qris-P-[0-9A-Z-]{9}-\d+\.png$/);
    const png = await page.request.get(`/pesanan/${codeOf(page)}/qris.png`);
    expect((await png.body()).subarray(1, 4).toString()).toBe('PNG');
    const svg = await page.request.get(`/pesanan/${codeOf(page)}/qris.svg`);
    expect(svg.headers()['content-type']).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<svg /);
  });

  await test.step('nothing but a picture is taken as proof', async () => {
    await page.getByLabel('Foto bukti bayar').setInputFiles({
      name: 'bukti.png',
      mimeType: 'image/png',
      buffer: Buffer.from('this is no picture'),
    });
    await page.getByRole('button', { name: 'Kirim bukti bayar' }).click();
    await expect(page.locator('#bukti')).toContainText('Berkas itu bukan foto.');
    await expect(title(page)).toHaveText(/^Bayar/);
  });

  await test.step('the proof goes to the seller, who must now look', async () => {
    await sendProof(page);
    await expect(title(page)).toHaveText(`${SNACKS.shop} sedang memeriksa pembayaran Anda`);
    // Nobody has seen the money yet: who changes their mind says where it shall go.
    await expect(page.getByRole('link', { name: 'Batalkan pesanan' })).toBeVisible();
    await page.getByText('Lihat bukti yang Anda kirim').click();
    const proof = page.getByRole('img', { name: 'Foto bukti bayar yang Anda kirim' });
    await proof.scrollIntoViewIfNeeded();
    await expect(proof).not.toHaveJSProperty('naturalWidth', 0);
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText('Bukti bayar terkirim. Penjual akan memeriksanya.')).toHaveCount(0);
  });

  await test.step('the other order is one step away, and says how to pay in cash', async () => {
    await page.getByRole('link', { name: COFFEE.shop }).last().click();
    await expect(title(page)).toHaveText(`Menunggu jawaban ${COFFEE.shop}`);
    await expect(page.getByText(/di lapak saat barang Anda ambil/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('cancelling asks first; a second press finds the order as it is', async () => {
    const code = codeOf(page);
    const twice = await page.context().newPage();
    await twice.goto(`/pesanan/${code}/batal`);
    await page.getByRole('link', { name: 'Batalkan pesanan' }).click();
    await expect(title(page)).toHaveText('Batalkan pesanan ini?');
    await expectAccessible(page);
    await page.getByLabel(/Alasan untuk penjual/).fill('Salah pilih barang.');
    await page.getByRole('button', { name: 'Ya, batalkan' }).click();
    await expect(title(page)).toHaveText('Pesanan dibatalkan');
    await expect(page.getByText('Salah pilih barang.').first()).toBeVisible();
    await expectAccessible(page);
    await twice.getByRole('button', { name: 'Ya, batalkan' }).click();
    await expect(twice.getByText(/berubah sementara Anda membacanya/)).toBeVisible();
    await expect(title(twice)).toHaveText('Pesanan dibatalkan');
    await twice.close();
  });

  await test.step('the phone knows both orders, and finds one by its code', async () => {
    const code = codeOf(page);
    await page.goto('/pesanan');
    await expect(page.getByRole('article')).toHaveCount(2);
    await expectAccessible(page);
    await page.getByLabel('Kode pesanan atau permohonan').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Buka' }).click();
    await expect(page).toHaveURL(new RegExp(`/pesanan/${code}$`));
  });

  await test.step('nobody else sees anything of it', async () => {
    const code = codeOf(page);
    await stranger(browser, async (other) => {
      for (const path of [`/pesanan/${code}`, `/pesanan/${code}?k=${'A'.repeat(22)}`, `/pesanan/${code}/batal`]) {
        expect((await other.goto(path))?.status()).toBe(404);
        await expect(title(other)).toHaveText('Kode atau tautan salah');
        expect(await other.content()).not.toMatch(/Kopi [Ll]|Rp\d+\.\d{3}/);
      }
      for (const file of ['qris.png', 'bukti'])
        expect((await other.request.get(`/pesanan/${code}/${file}`)).status()).toBe(404);
      await expectAccessible(other);
    });
  });
});

test('the link in the message opens the order on another phone, and so does the number it was made with', async ({
  page,
  browser,
  baseURL,
}) => {
  const phone = newPhone();
  const international = `+62${phone.slice(1)}`;
  await buyBoth(page, phone);
  /** The link in the messages so far, once there is another one. */
  const linkSent = async (before: string) => {
    let link = before;
    await expect
      .poll(async () => {
        const texts = (await messagesTo(page.request, site(baseURL), international)).map((m) => m.text);
        const all = texts.join('\n').match(/\/pesanan\/P-[\w-]+\?k=[\w-]{22}/g) ?? [];
        link = all.findLast((one) => one.split('?')[0] === (before || one).split('?')[0]) ?? before;
        return link;
      }, PATIENCE)
      .not.toBe(before);
    return link;
  };
  const link = await linkSent('');
  await stranger(browser, async (other) => {
    await other.goto(link);
    await expect(other).toHaveURL(/\/pesanan\/P-[0-9A-Z-]{9}$/);
    await expect(title(other)).toHaveText(/^(Bayar|Menunggu jawaban)/);
  });

  await test.step('the buyer turns the link off, and the number gets a new one', async () => {
    await page.goto(link.split('?')[0] ?? '');
    await page.getByRole('link', { name: 'Tautan sampai ke orang lain?' }).click();
    await expect(title(page)).toHaveText('Matikan tautan pesanan ini?');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ya, matikan' }).click();
    await expect(page.getByText(/Semua tautan lama sudah mati/)).toBeVisible();
    await stranger(browser, async (other) => {
      expect((await other.goto(link))?.status()).toBe(404);
      await other.goto(await linkSent(link));
      await expect(title(other)).toHaveText(/^(Bayar|Menunggu jawaban)/);
    });
  });

  await stranger(browser, async (other) => {
    const order = link.split('?')[0] ?? '';
    await other.goto(order);
    await other.getByRole('link', { name: 'Masuk dengan nomor WhatsApp' }).click();
    await other.getByLabel('Nomor WhatsApp').fill(phone);
    const asked = Date.now();
    await other.getByRole('button', { name: 'Kirim kode', exact: true }).click();
    await other
      .getByLabel('Kode', { exact: true })
      .fill(await codeSentTo(other.request, site(baseURL), international, asked));
    await other.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(other).toHaveURL(new RegExp(`${order}$`));
    await expect(title(other)).toHaveText(/^(Bayar|Menunggu jawaban)/);
  });
});

test('a buyer with an account opens each of their orders, tells of arrival, and reports what is wrong', async ({
  page,
  baseURL,
}) => {
  await page.goto('/masuk?lanjut=/pesanan&cara=ponsel');
  await page.getByLabel('Nomor WhatsApp').fill('081200000002');
  const asked = Date.now();
  await page.getByRole('button', { name: 'Kirim kode', exact: true }).click();
  await page
    .getByLabel('Kode', { exact: true })
    .fill(await codeSentTo(page.request, site(baseURL), '+6281200000002', asked));
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(/\/pesanan$/);
  const links = await page
    .locator('article a[href^="/pesanan/P-"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links.length).toBeGreaterThanOrEqual(5);

  const paths: Record<string, string> = {};
  for (const link of links) {
    await page.goto(link ?? '');
    paths[(await title(page).textContent()) ?? ''] = link ?? '';
    await expectAccessible(page);
  }
  await page.goto(paths['Pesanan sedang di jalan'] ?? '');
  await page.getByRole('button', { name: 'Sudah sampai, saya periksa dulu' }).click();
  await expect(page.getByText('Tercatat: barang sudah sampai. Silakan diperiksa.')).toBeVisible();
  await page.getByRole('link', { name: 'Sudah diterima, semua baik' }).click();
  await expect(title(page)).toHaveText('Barang sudah diterima dan sesuai?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ya, semua baik' }).click();
  await expect(title(page)).toHaveText('Pesanan selesai. Terima kasih!');

  await page.goto(paths['Pesanan sudah sampai. Semua baik?'] ?? '');
  await page.getByRole('link', { name: 'Ada masalah dengan barangnya' }).click();
  await expect(title(page)).toHaveText('Apa yang salah dengan barangnya?');
  await expectAccessible(page);
  await page.getByLabel('Ceritakan dengan singkat').fill('Dua bungkus sobek waktu sampai.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(title(page)).toHaveText(/^Operator Desa \S+ sedang memutuskan$/);
  await expect(page.getByText('Dua bungkus sobek waktu sampai.').first()).toBeVisible();
  await expectAccessible(page);
});

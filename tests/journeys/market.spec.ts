import { expect, test } from './site.ts';
import { expectAccessible } from './accessible.ts';

const PRODUCT = '/produk/keripik-pisang-cokelat';

test.describe('finding something', () => {
  test('leads from the home page over a category to a product and its shop @nojs', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Camilan' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Camilan' })).toBeVisible();
    await page.getByRole('link', { name: 'Keripik pisang cokelat' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Keripik pisang cokelat' })).toBeVisible();
    await page
      .getByRole('link', { name: /Dapur Bu Lastri/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dapur Bu Lastri' })).toBeVisible();
  });

  test('understands a slip of the finger @nojs', async ({ page, javaScriptEnabled }) => {
    await page.goto('/');
    await page.getByRole(javaScriptEnabled ? 'combobox' : 'searchbox').fill('keripek pisang');
    await page.getByRole('button', { name: 'Cari' }).click();
    await expect(page.getByRole('link', { name: 'Keripik pisang cokelat' })).toBeVisible();
  });

  test('finds a service of the office in the same box, and says that it is free @nojs', async ({ page }) => {
    await page.goto('/cari?q=surat+usaha');
    const service = page.getByRole('article').filter({ hasText: 'Surat Keterangan Usaha' });
    await expect(service).toContainText('GRATIS');
  });

  test('sees at the door of the office, and at no other, that it is free @nojs', async ({ page }) => {
    await page.goto('/');
    const doors = page.getByRole('main').locator('.doors a');
    await expect(doors.filter({ hasText: 'GRATIS' })).toHaveAttribute('href', '/layanan');
    await expect(doors).toHaveCount(3);
    await page.goto('/pesanan');
    await expect(page.getByRole('banner').locator('a.word')).toHaveAttribute('href', '/layanan');
  });

  test('never ends on an empty page @nojs', async ({ page }) => {
    await page.goto('/cari?q=xqzjw');
    await expect(page.getByRole('heading', { name: /Belum ada/ })).toBeVisible();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  test('narrows by price and takes a filter away again @nojs', async ({ page }) => {
    await page.goto('/cari?max=15000&sort=cheapest');
    await expect(page.getByRole('article').first()).toContainText('Opak');
    await expect(page.getByRole('article').nth(1)).toContainText('Gantungan kunci siger');
    await expect(page.getByText('Kain tapis')).toHaveCount(0);
    await page.getByRole('link', { name: /Hapus saringan sampai/ }).click();
    await expect(page).not.toHaveURL(/max=/);
  });

  test('shows what can be read of an address that somebody garbled @nojs', async ({ page }) => {
    const answer = await page.goto('/cari?min=abc&district=zzz&cursor=%00');
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  test('offers goods while typing, chosen by keyboard alone', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('combobox');
    await box.fill('kopi lan');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await expect(async () => {
      await box.press('ArrowDown');
      await expect(page.getByRole('option', { name: 'Kopi lanang', selected: true })).toBeVisible({ timeout: 200 });
    }).toPass();
    await box.press('Enter');
    await expect(page).toHaveURL(/\/produk\/kopi-lanang$/);
  });
});

test.describe('putting goods in the cart', () => {
  test('keeps the buyer on the page and counts @nojs', async ({ page, javaScriptEnabled }) => {
    await page.goto(PRODUCT);
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
    if (javaScriptEnabled) {
      await expect(page.getByRole('link', { name: 'Keranjang' }).first()).toContainText('1');
      await expect(page.getByRole('button', { name: '+ Keranjang' })).toBeFocused();
    }
    await page.getByRole('link', { name: 'Lihat keranjang' }).click();
    await expect(page.getByRole('link', { name: 'Keripik pisang cokelat' }).first()).toBeVisible();
  });

  test('says what it costs to send them to a place of the country, which is remembered @nojs', async ({ page }) => {
    await page.goto(PRODUCT);
    await page.getByRole('link', { name: /Kirim ke mana/ }).click();
    await page.getByRole('button', { name: 'Kota Bandar Lampung' }).click();
    await expect(page.getByText('Kirim ke Kota Bandar Lampung')).toBeVisible();
    await expect(page.getByText('Rp12.000 · 2-4 hari')).toBeVisible();
    await page.goto(`/kirim?untuk=${PRODUCT}`);
    await page.getByRole('link', { name: 'Ganti tujuan' }).click();
    await page.getByLabel('Provinsi lain').selectOption({ label: 'Bali' });
    await page.getByRole('button', { name: 'Lihat' }).click();
    await page.getByRole('button', { name: 'Kota Denpasar' }).click();
    await expect(page.getByText('Belum dikirim ke Kota Denpasar')).toBeVisible();
  });

  test('works with letters of twice the size on the narrowest phone: the bar is under half the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(PRODUCT);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    let top = 640;
    for (const name of ['Beli sekarang', '+ Keranjang']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      top = Math.min(top, box?.y ?? 0);
    }
    expect(top).toBeGreaterThan(320);
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);

    await page.goto('/produk/kain-tapis-pucuk-rebung');
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
    await page.goto('/keranjang');
    await expect(page.getByText('Rp1.850.000')).toBeVisible();
    for (const [letters, width] of [
      ['200%', 320],
      ['100%', 320],
      ['100%', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`);
      expect(await page.evaluate('document.documentElement.scrollWidth'), letters).toBe(width);
    }
  });

  test('"buy now" goes straight to the checkout with this one, and leaves the cart as it is @nojs', async ({
    page,
  }) => {
    await page.goto('/produk/dompet-tapis');
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
    await page.goto(PRODUCT);
    await page.getByRole('button', { name: 'Beli sekarang' }).click();
    await expect(page).toHaveURL(/\/bayar\?beli=/);
    await page.getByRole('button', { name: 'Saya ambil sendiri di lapak' }).click();
    await expect(page.getByText(/1 × Keripik pisang cokelat/)).toBeVisible();
    await expect(page.getByText(/Dompet tapis/i)).toHaveCount(0);
    await page.goto('/keranjang');
    await expect(page.getByRole('link', { name: /Dompet tapis/i }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /Keripik pisang cokelat/ })).toHaveCount(0);
  });

  test('says what is wrong when the variant does not exist @nojs', async ({ request }) => {
    const answer = await request.post(PRODUCT, {
      form: { variant: 'nothing', quantity: '1' },
      headers: { origin: new URL((await request.get(PRODUCT)).url()).origin, accept: 'text/html' },
    });
    expect(answer.status()).toBe(404);
    const html = await answer.text();
    expect(html).toContain('role="alert"');
    // Whoever listens hears it first, and is led to it.
    expect(html).toContain('<title>Perlu diperbaiki: ');
    expect(html).toMatch(/autofocus[^>]* data-problem|data-problem[^>]* autofocus/);
  });
});

test.describe('a page for everybody', () => {
  test('speaks English when asked, and remembers it @nojs', async ({ page }) => {
    await page.goto(PRODUCT);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'New in the market' })).toBeVisible();
  });

  test('keeps the colours somebody chose, and leads back to the page @nojs', async ({ page }) => {
    await page.goto('/cari?sort=cheapest');
    await page.getByRole('button', { name: 'Gelap' }).click();
    await expect(page).toHaveURL(/\/cari\?sort=cheapest$/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('remembers the visitor’s village @nojs', async ({ page }) => {
    await page.goto('/desa?q=hanura');
    await page.getByRole('link', { name: /^Hanura/ }).click();
    await page.getByRole('button', { name: 'Jadikan desa saya' }).click();
    await expect(page).toHaveURL(/\/desa\/hanura$/);
  });

  test('says the product to search engines and to WhatsApp @nojs', async ({ page }) => {
    await page.goto(PRODUCT);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /^http.*-1280\.webp$/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${PRODUCT}$`));
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const [product] = (JSON.parse(data ?? '{}') as { '@graph': Record<string, unknown>[] })['@graph'];
    expect(product).toMatchObject({ '@type': 'Product', offers: [{ price: 22_000, priceCurrency: 'IDR' }] });
  });
});

test('a page seen before stays readable without a connection, and a new one says what to do', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await page.goto(PRODUCT);
  await page.goto('/');
  await context.setOffline(true);
  await page.goto(PRODUCT);
  await expect(page.getByRole('heading', { level: 1, name: 'Keripik pisang cokelat' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Tidak ada sambungan' })).toBeVisible();
  await page.goto('/kategori/madu-belum-dibuka');
  await expect(page.getByRole('heading', { name: 'Belum tersambung' })).toBeVisible();
  await page.getByRole('link', { name: /^Keripik pisang cokelat/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keripik pisang cokelat');
});

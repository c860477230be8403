import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../journeys/logins.ts';
import { canReadLetters, HOW_TO_READ_LETTERS, readLetter } from '../journeys/read-pdf.ts';
import { snap, snapBoth, store } from './snap.ts';

const next = { name: 'Lanjut', exact: true } as const;

/** The letter's first page as paper shows it. */
function paper(pdf: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'balai-paper-'));
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '120', '-png', '-singlefile', join(folder, 'letter.pdf'), join(folder, 'page')]);
    return readFileSync(join(folder, 'page.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('asking for a letter', async ({ visit }) => {
  const page = await visit('resident');
  await snapBoth(page, '/layanan/usaha?desa=hanura', 'letter-service');
  await page.goto('/layanan/usaha/minta');
  await page.getByLabel(/Saya sendiri/).check();
  await page.getByRole('button', next).click();
  await page.getByRole('link', { name: 'Ya, benar' }).click();
  await page.getByLabel('Nama usaha').fill('Warung Kopi Rina');
  await snap(page, 'letter-question-phone');
});

test('following a letter to the end, and checking it', async ({ visit }) => {
  test.skip(!canReadLetters, HOW_TO_READ_LETTERS);
  const page = await visit('resident');
  await page.goto('/pesanan');
  const waiting = page.getByRole('article').filter({ hasText: 'Domisili Usaha' }).getByRole('link').first();
  const issued = page.getByRole('article').filter({ hasText: 'Pengantar' }).getByRole('link').first();
  const [timeline, letter] = [await waiting.getAttribute('href'), await issued.getAttribute('href')];
  await snapBoth(page, timeline ?? '', 'letter-timeline');
  await page.goto(letter ?? '');
  await expect(page.getByRole('link', { name: 'Unduh surat (PDF)' })).toBeVisible();
  await snap(page, 'letter-issued-phone');
  const file = await page.getByRole('link', { name: 'Unduh surat (PDF)' }).getAttribute('href');
  const pdf = await (await page.request.get(file ?? '')).body();
  await store(paper(pdf), 'letter-paper', 800);
  const { qr } = readLetter(pdf);
  await snapBoth(page, qr, 'letter-check');
});

test('at the desks of the village and the kabupaten', async ({ visit }) => {
  const operator = await visit('operator');
  await operator.goto('/kantor');
  await snap(operator, 'office-desk');
  await operator
    .getByRole('link', { name: /SKU|S-/ })
    .first()
    .click();
  await expect(operator).toHaveURL(/permohonan/);
  await snap(operator, 'office-request-desk');
  const region = await visit('region');
  await region.goto('/kabupaten');
  await snap(region, 'region-desk');
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, it, onTestFinished } from 'vitest';
import { softwareSignerUnderTest } from './software-signer.setup.ts';

const missing = spawnSync('pdfsig', ['-v']).error !== undefined;
if (missing && process.env['CI']) throw new Error('pdfsig is missing: install poppler-utils');
if (missing) console.warn('Not run: pdfsig is missing. `apt-get install poppler-utils` brings it.');

/** What pdfsig says of a file; it exits with an error for a bad signature. */
function pdfsig(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-pdfsig-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'letter.pdf'), pdf);
  try {
    return execFileSync('pdfsig', ['-nocert', join(folder, 'letter.pdf')], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

async function signedPage(): Promise<Uint8Array> {
  const { signer, officer, at } = await softwareSignerUnderTest();
  const doc = await PDFDocument.create();
  doc.addPage([595, 842]).drawText('Surat Keterangan', { x: 70, y: 700 });
  const signed = await signer.sign(await doc.save(), { ...officer, at, reason: 'Surat keterangan' });
  if (!signed.ok) throw new Error(signed.refusal.code);
  return signed.value;
}

it.skipIf(missing)('pdfsig calls the signature valid and the whole document signed', async () => {
  const said = pdfsig(await signedPage());
  expect(said).toContain('Signature Validation: Signature is Valid.');
  expect(said).toContain('Total document signed');
  expect(said).toContain('Signature Type: ETSI.CAdES.detached');
  expect(said).toMatch(/Signing Hash Algorithm: SHA-?256/);
});

it.skipIf(missing)('pdfsig refuses a file with one flipped byte', async () => {
  const pdf = await signedPage();
  const spot = new TextDecoder('latin1').decode(pdf).indexOf('/MediaBox [ 0 0 595');
  expect(spot).toBeGreaterThan(0);
  pdf[spot + 15] = (pdf[spot + 15] ?? 0) ^ 1;
  const said = pdfsig(pdf);
  expect(said).not.toContain('Signature is Valid');
  expect(said).toContain('Digest Mismatch');
});

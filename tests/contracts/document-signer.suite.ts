import { PDFDocument } from 'pdf-lib';
import type { Certificate } from 'pkijs';
import { describe, expect, it } from 'vitest';
import type { DocumentSigner } from '../../src/kernel/ports.ts';
import { checkSignature } from './signed-pdf.ts';

export interface SignerUnderTest {
  signer: DocumentSigner;
  /** May sign for this village at `at`. */
  officer: { villageId: string; officerId: string };
  at: number;
  root: Certificate;
}

/** What every adapter of the DocumentSigner port promises. */
export function documentSignerSuite(name: string, setUp: () => Promise<SignerUnderTest>): void {
  describe(`${name} keeps the promises of a document signer`, () => {
    it('puts a valid PAdES signature over the whole document', async () => {
      const { signer, officer, at, root } = await setUp();
      const signed = await signer.sign(await page(), { ...officer, at, reason: 'Surat keterangan' });
      if (!signed.ok) throw new Error(signed.refusal.code);
      expect(await checkSignature(signed.value, root, at)).toEqual({
        valid: true,
        wholeDocument: true,
        subFilter: 'ETSI.CAdES.detached',
        // content type, message digest, signing-certificate-v2; no signing time, as PAdES B-B demands
        signedAttributes: ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47'],
      });
    });

    it('is broken by one flipped byte anywhere outside the signature', async () => {
      const { signer, officer, at, root } = await setUp();
      const signed = await signer.sign(await page(), { ...officer, at, reason: 'Surat keterangan' });
      if (!signed.ok) throw new Error(signed.refusal.code);
      const text = new TextDecoder('latin1').decode(signed.value);
      const spots = [20, text.indexOf('stream') + 12, text.indexOf('/Reason') + 10, signed.value.length - 3];
      for (const spot of spots) {
        const altered = signed.value.slice();
        altered[spot] = (altered[spot] ?? 0) ^ 1;
        expect(await checkSignature(altered, root, at), `byte ${spot}`).toMatchObject({ valid: false });
      }
    });

    it('bears any name or reason', async () => {
      const { signer, officer, at, root } = await setUp();
      const reason = "Surat (usaha) \\ Ma'ruf – Désa \u{1F4DC}";
      const signed = await signer.sign(await page(), { ...officer, at, reason });
      if (!signed.ok) throw new Error(signed.refusal.code);
      expect(await checkSignature(signed.value, root, at)).toMatchObject({ valid: true, wholeDocument: true });
    });

    it('goes on signing when a certificate has run out', async () => {
      const { signer, officer, at, root } = await setUp();
      const later = at + 6 * 365 * 86_400_000;
      await signer.sign(await page(), { ...officer, at, reason: 'Surat' });
      const signed = await signer.sign(await page(), { ...officer, at: later, reason: 'Surat' });
      if (!signed.ok) throw new Error(signed.refusal.code);
      expect(await checkSignature(signed.value, root, later)).toMatchObject({ valid: true });
    });

    it('refuses anybody who is no signer of that village', async () => {
      const { signer, officer, at } = await setUp();
      const refused = { ok: false, refusal: { kind: 'forbidden', code: 'signing.not_a_signer' } };
      const as = { ...officer, at, reason: 'Surat' };
      expect(await signer.sign(await page(), { ...as, officerId: 'nobody' })).toMatchObject(refused);
      expect(await signer.sign(await page(), { ...as, villageId: '18.09.10.2005' })).toMatchObject(refused);
    });
  });
}

async function page(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.addPage([595, 842]).drawText('Surat Keterangan', { x: 70, y: 700 });
  return doc.save();
}

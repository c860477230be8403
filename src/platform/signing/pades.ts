import { SignPdf } from '@signpdf/signpdf';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { PDFDocument } from 'pdf-lib';
import type { Certificate } from 'pkijs';
import { cmsSignature } from './cms-signature.ts';
import type { SigningKey } from './signing-keys.ts';

/** Hex digits kept free for the signature: two P-256 certificates with long names and the attributes take about 4,000. */
const SIGNATURE_DIGITS = 8_192;

class CmsSigner extends Signer {
  readonly #key: SigningKey;
  readonly #chain: readonly Certificate[];

  constructor(key: SigningKey, chain: readonly Certificate[]) {
    super();
    this.#key = key;
    this.#chain = chain;
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(await cmsSignature(Uint8Array.from(pdf), { ...this.#key, chain: this.#chain }));
  }
}

/** Adds an invisible signature field to the first page and signs the whole file. Throws when it is not a PDF. */
export async function signPdf(
  pdf: Uint8Array,
  key: SigningKey,
  as: { chain: readonly Certificate[]; reason: string; at: number },
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  pdflibAddPlaceholder({
    pdfDoc: doc,
    reason: literal(as.reason),
    name: literal(key.name),
    location: literal(key.place),
    contactInfo: '',
    signingTime: new Date(as.at),
    signatureLength: SIGNATURE_DIGITS,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  const prepared = await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return new Uint8Array(await new SignPdf().sign(prepared, new CmsSigner(key, as.chain)));
}

/** Text for a PDF literal string: plain letters, with its three special characters escaped. */
const literal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[\\()]/g, '\\$&');

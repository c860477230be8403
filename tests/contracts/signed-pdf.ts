import { ContentInfo, SignedData, type Certificate } from 'pkijs';
import { fromBER } from 'asn1js';

export interface SignatureCheck {
  /** The signature and the digest hold, and the certificate is under the given root. */
  readonly valid: boolean;
  /** Nothing but the signature itself lies outside what was signed. */
  readonly wholeDocument: boolean;
  readonly subFilter: string;
  readonly signedAttributes: readonly string[];
}

/** Reads a PDF's only signature and checks it without any code of ours, so that it also runs inside workerd. */
export async function checkSignature(pdf: Uint8Array, root: Certificate, at: number): Promise<SignatureCheck> {
  const text = new TextDecoder('latin1').decode(pdf);
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number);
  if (!range) throw new Error('there is no signature in this PDF');
  const [from = -1, length = 0, resume = 0, rest = 0] = range;
  const content = new Uint8Array([...pdf.subarray(from, from + length), ...pdf.subarray(resume, resume + rest)]);
  const hex = text.slice(length + 1, resume - 1);
  const parsed = fromBER(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
  const signed = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
  const verified = await signed
    .verify({
      signer: 0,
      data: content.buffer,
      trustedCerts: [root],
      checkChain: true,
      checkDate: new Date(at),
      extendedMode: true,
    })
    .catch(() => ({ signatureVerified: false }));
  return {
    valid: verified.signatureVerified === true,
    wholeDocument: from === 0 && resume + rest === pdf.length && /^<[0-9a-f]+>$/.test(text.slice(length, resume)),
    subFilter: /\/SubFilter \/([A-Za-z.]+)/.exec(text)?.[1] ?? '',
    signedAttributes: signed.signerInfos[0]?.signedAttrs?.attributes.map((a) => a.type) ?? [],
  };
}

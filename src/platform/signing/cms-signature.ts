import { ObjectIdentifier, OctetString, Sequence, type BaseBlock } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * A detached CMS signature of PAdES baseline B-B (ETSI EN 319 142-1): SHA-256 with ECDSA P-256, the signing certificate
 * bound by signing-certificate-v2 (RFC 5035), the chain enclosed. Time is in the PDF's signature dictionary, as B-B asks.
 */
export async function cmsSignature(
  content: Uint8Array<ArrayBuffer>,
  by: { certificate: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer>; chain: readonly Certificate[] },
): Promise<ArrayBuffer> {
  const certificate = Certificate.fromBER(by.certificate);
  const [key, digest, certificateHash] = await Promise.all([
    crypto.subtle.importKey('pkcs8', by.privateKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']),
    crypto.subtle.digest('SHA-256', content),
    crypto.subtle.digest('SHA-256', by.certificate),
  ]);
  const essCertId = sequence(new OctetString({ valueHex: certificateHash }));
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      // In DER order of their encodings, which is what a strict verifier hashes again.
      attributes: [
        attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
        attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
        attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(essCertId))),
      ],
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [signerInfo],
    certificates: [certificate, ...by.chain],
  });
  await signed.sign(key, 0, 'SHA-256', content);
  return new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER(false);
}

const attribute = (type: string, value: BaseBlock): Attribute => new Attribute({ type, values: [value] });
const sequence = (...value: BaseBlock[]): Sequence => new Sequence({ value });

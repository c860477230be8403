import { Integer } from 'asn1js';
import { Certificate, Time, type RelativeDistinguishedNames } from 'pkijs';
import { rootExtensions, signerExtensions } from './certificate-extensions.ts';
import { distinguishedName } from './distinguished-name.ts';
import { fromBase64, toBase64 } from './base64.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const YEAR = 365 * 24 * 3_600_000;
const ROOT_YEARS = 20;
const SIGNER_YEARS = 5;

/** The region's own certificate authority, opened from its secret. */
export interface Root {
  readonly certificate: Certificate;
  readonly der: Uint8Array;
  readonly key: CryptoKey;
}

/** A new signer's certificate and key; the key is to be sealed before it is stored. Both base64 (DER, PKCS#8). */
export interface Certified {
  readonly certificate: string;
  readonly privateKey: string;
  readonly validFrom: number;
  readonly validUntil: number;
}

/**
 * Makes a region's root (P-256, 20 years) and returns it as the one-line secret `SIGNING_ROOT`:
 * base64 PKCS#8 key, a dot, base64 DER certificate. Made once at set-up; losing it means new certificates for all.
 */
export async function makeRoot(of: { region: string; province: string; at: number }): Promise<string> {
  const pair = (await crypto.subtle.generateKey(P256, true, ['sign', 'verify'])) as CryptoKeyPair;
  const organization = `Pemerintah ${of.region}`;
  const name = {
    country: 'ID',
    province: of.province,
    organization,
    commonName: `Balai Root CA ${of.region}`,
  } as const;
  const certificate = draft(distinguishedName(name), of.at, of.at + ROOT_YEARS * YEAR);
  certificate.issuer = certificate.subject;
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  certificate.extensions = await rootExtensions(certificate.subjectPublicKeyInfo);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return `${toBase64(await pkcs8(pair.privateKey))}.${toBase64(certificate.toSchema(true).toBER(false))}`;
}

/** Opens the secret made by {@link makeRoot}. Throws an error that names the secret when it is not one. */
export async function openRoot(secret: string): Promise<Root> {
  try {
    const [key = '', certificate = ''] = secret.trim().split('.');
    const der = fromBase64(certificate);
    return {
      certificate: Certificate.fromBER(der),
      der,
      key: await crypto.subtle.importKey('pkcs8', fromBase64(key), P256, false, ['sign']),
    };
  } catch {
    throw new Error('SIGNING_ROOT is not a signing root: make one with `npm run signing:root`.');
  }
}

/** Who is certified, as the certificate names them. Names without `Desa` and `Kecamatan`. */
export interface SignerFacts {
  readonly name: string;
  readonly title: string;
  readonly village: string;
  readonly district: string;
  readonly province: string;
}

/** Certifies an officer of a village as a signer of documents, for at most five years; null when the root has run out by then. */
export async function certifySigner(root: Root, of: SignerFacts & { at: number }): Promise<Certified | null> {
  const rootEnds = root.certificate.notAfter.value.getTime();
  if (of.at >= rootEnds) return null;
  const pair = (await crypto.subtle.generateKey(P256, true, ['sign', 'verify'])) as CryptoKeyPair;
  const validUntil = Math.min(of.at + SIGNER_YEARS * YEAR, rootEnds);
  const subject = distinguishedName({
    country: 'ID',
    province: of.province,
    locality: `Kecamatan ${of.district}`,
    organization: `Pemerintah Desa ${of.village}`,
    title: of.title,
    commonName: of.name,
  });
  const certificate = draft(subject, of.at, validUntil);
  certificate.issuer = root.certificate.subject;
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  const own = certificate.subjectPublicKeyInfo;
  certificate.extensions = await signerExtensions(own, root.certificate.subjectPublicKeyInfo);
  await certificate.sign(root.key, 'SHA-256');
  return {
    certificate: toBase64(certificate.toSchema(true).toBER(false)),
    privateKey: toBase64(await pkcs8(pair.privateKey)),
    validFrom: of.at,
    validUntil,
  };
}

/** X.509 version 3 with a positive random serial of 127 bits (RFC 5280, 4.1.2.2). */
function draft(subject: RelativeDistinguishedNames, from: number, until: number): Certificate {
  const serial = crypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: serial.buffer }), subject });
  certificate.notBefore = time(from);
  certificate.notAfter = time(until);
  return certificate;
}

/** UTCTime up to 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5). */
const time = (at: number): Time => {
  const value = new Date(Math.floor(at / 1_000) * 1_000);
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
};

const pkcs8 = async (key: CryptoKey): Promise<ArrayBuffer> =>
  (await crypto.subtle.exportKey('pkcs8', key)) as ArrayBuffer;

import { fromBase64, joined } from './bytes.ts';

/** Whether a signature is of this key (32 bytes). Throws where the platform knows no Ed25519. */
export type CheckSignature = (
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
  key: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

export const checkEd25519: CheckSignature = async (signature, signed, key) =>
  crypto.subtle.verify(
    'Ed25519',
    await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']),
    signature,
    signed,
  );

/** Before the 32 bytes of a seed: PKCS#8 of an Ed25519 key (RFC 8410). */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

export interface Ed25519 {
  /** The public key, 32 bytes. */
  readonly open: Uint8Array<ArrayBuffer>;
  sign(signed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** A key pair by its 32 secret bytes. */
export async function openEd25519(seed: Uint8Array): Promise<Ed25519> {
  const secret = await crypto.subtle.importKey('pkcs8', joined([PKCS8, seed]), 'Ed25519', true, ['sign']);
  const jwk = (await crypto.subtle.exportKey('jwk', secret)) as JsonWebKey;
  return {
    open: fromBase64(`${(jwk.x ?? '').replace(/-/g, '+').replace(/_/g, '/')}=`) ?? new Uint8Array(),
    sign: async (signed) => new Uint8Array(await crypto.subtle.sign('Ed25519', secret, signed)),
  };
}

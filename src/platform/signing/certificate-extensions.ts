import { BitString, OctetString, type BaseBlock } from 'asn1js';
import { AuthorityKeyIdentifier, BasicConstraints, ExtKeyUsage, Extension, type PublicKeyInfo } from 'pkijs';

/** Document signing (RFC 9336), and e-mail protection because common PDF readers still look for it. */
const SIGNING_PURPOSES = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

/** A key's identifier: the leftmost 160 bits of SHA-256 of the public key (RFC 7093, method 1). */
export async function keyIdentifier(key: PublicKeyInfo): Promise<ArrayBuffer> {
  const hash = await crypto.subtle.digest('SHA-256', key.subjectPublicKey.valueBlock.valueHexView.slice());
  return hash.slice(0, 20);
}

/** What the region's root may do: sign certificates and revocation lists, with no other authority below it. */
export async function rootExtensions(own: PublicKeyInfo): Promise<Extension[]> {
  return [
    extension('2.5.29.19', true, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    extension('2.5.29.15', true, keyUsage(0b0000_0110, 1)),
    extension('2.5.29.14', false, new OctetString({ valueHex: await keyIdentifier(own) })),
  ];
}

/** What a village's signer may do: sign documents and be held to it (contentCommitment), nothing else. */
export async function signerExtensions(own: PublicKeyInfo, root: PublicKeyInfo): Promise<Extension[]> {
  const authority = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: await keyIdentifier(root) }),
  });
  return [
    extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema()),
    extension('2.5.29.15', true, keyUsage(0b1100_0000, 6)),
    extension('2.5.29.37', false, new ExtKeyUsage({ keyPurposes: SIGNING_PURPOSES }).toSchema()),
    extension('2.5.29.14', false, new OctetString({ valueHex: await keyIdentifier(own) })),
    extension('2.5.29.35', false, authority.toSchema()),
  ];
}

/** DER of a named bit list ends at its last set bit (X.690, 11.2.2). */
const keyUsage = (bits: number, unusedBits: number): BitString =>
  new BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits });

const extension = (extnID: string, critical: boolean, value: BaseBlock): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER(false) });

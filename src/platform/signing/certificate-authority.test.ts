import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from './base64.ts';
import { certifySigner, makeRoot, openRoot } from './certificate-authority.ts';

const AT = Date.UTC(2026, 0, 5, 3);
const HEAD = {
  village: 'Hanura',
  district: 'Teluk Pandan',
  province: 'Lampung',
  name: 'Sutarno',
  title: 'Kepala Desa',
};
const secret = await makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at: AT });

const x509 = (of: { certificate: string } | null) =>
  new X509Certificate(Buffer.from(fromBase64(of?.certificate ?? '')));

describe("a region's certificate authority", () => {
  it('is a P-256 root that may only certify signers directly', async () => {
    const root = new X509Certificate(Buffer.from((await openRoot(secret)).der));
    expect(root.ca).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
    expect(root.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(root.subject).toContain('CN=Balai Root CA Kabupaten Pesawaran');
    expect(root.validToDate.getUTCFullYear()).toBe(2045);
  });

  it('certifies an officer as a signer of the village, under the root', async () => {
    const root = await openRoot(secret);
    const signer = x509(await certifySigner(root, { ...HEAD, at: AT }));
    const issuer = new X509Certificate(Buffer.from(root.der));
    expect(signer.checkIssued(issuer)).toBe(true);
    expect(signer.verify(issuer.publicKey)).toBe(true);
    expect(signer.ca).toBe(false);
    expect(signer.keyUsage).toContain('1.3.6.1.5.5.7.3.36');
    expect(signer.subject.split('\n')).toEqual([
      'C=ID',
      'ST=Lampung',
      'L=Kecamatan Teluk Pandan',
      'O=Pemerintah Desa Hanura',
      'title=Kepala Desa',
      'CN=Sutarno',
    ]);
  });

  it('never certifies beyond its own life', async () => {
    const root = await openRoot(secret);
    const late = await certifySigner(root, { ...HEAD, at: Date.UTC(2044, 0, 1) });
    expect(late?.validUntil).toBe(root.certificate.notAfter.value.getTime());
    expect(await certifySigner(root, { ...HEAD, at: Date.UTC(2046, 0, 1) })).toBeNull();
  });

  it('gives each signer a key and a serial number of their own', async () => {
    const root = await openRoot(secret);
    const [a, b] = await Promise.all([1, 2].map(() => certifySigner(root, { ...HEAD, at: AT })));
    expect(a!.privateKey).not.toBe(b!.privateKey);
    expect(x509(a!).serialNumber).not.toBe(x509(b!).serialNumber);
  });

  it('says which secret is wrong, without showing it', async () => {
    await expect(openRoot('not-a-root')).rejects.toThrow(/SIGNING_ROOT.*signing:root/);
    await expect(openRoot(secret.slice(0, 60))).rejects.not.toThrow(secret.slice(0, 20));
  });
});

import { softwareSigner, type SigningKeys } from '../../src/platform/signing/index.ts';
import { certifySigner, makeRoot, openRoot } from '../../src/platform/signing/certificate-authority.ts';
import { fromBase64 } from '../../src/platform/signing/base64.ts';
import type { SignerUnderTest } from './document-signer.suite.ts';

const AT = Date.UTC(2026, 10, 2, 2);
const OFFICER = { villageId: '18.09.10.2004', officerId: 'officer-1' };

/** The software signer with a new root and one certified head of village, kept in memory. */
export async function softwareSignerUnderTest(): Promise<
  SignerUnderTest & { rootSecret: string; rootDer: Uint8Array }
> {
  const rootSecret = await makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at: AT - 86_400_000 });
  const root = await openRoot(rootSecret);
  const of = {
    village: 'Hanura',
    district: 'Teluk Pandan',
    province: 'Lampung',
    name: "Ma'ruf (Uji), S.E.",
    title: 'Kepala Desa',
  };
  const certified = await certifySigner(root, { ...of, at: AT - 3_600_000 });
  const keys: SigningKeys = {
    find: async ({ villageId, officerId, at }) =>
      villageId === OFFICER.villageId && officerId === OFFICER.officerId && at < certified.validUntil
        ? {
            name: of.name,
            place: 'Desa Hanura',
            certificate: fromBase64(certified.certificate),
            privateKey: fromBase64(certified.privateKey),
          }
        : null,
  };
  const signer = softwareSigner({ rootSecret, keys });
  return { signer, officer: OFFICER, at: AT, root: root.certificate, rootSecret, rootDer: root.der };
}

import { fromBase64 } from '../../src/platform/signing/base64.ts';
import { makeRoot, openRoot } from '../../src/platform/signing/certificate-authority.ts';
import { softwareSigner } from '../../src/platform/signing/index.ts';
import { type Certified } from '../../src/platform/signing/certificate-authority.ts';
import { type SigningKeys } from '../../src/platform/signing/signing-keys.ts';
import type { SignerUnderTest } from './document-signer.suite.ts';

const AT = Date.UTC(2026, 10, 2, 2);
const OFFICER = { villageId: '18.09.10.2004', officerId: 'officer-1' };
const HEAD = {
  village: 'Hanura',
  district: 'Teluk Pandan',
  province: 'Lampung',
  name: "Ma'ruf (Uji), S.E.",
  title: 'Kepala Desa',
};

/** The software signer with a new root and one head of village, the keys in memory. */
export async function softwareSignerUnderTest(): Promise<
  SignerUnderTest & { rootSecret: string; keptKeys: Certified[] }
> {
  const rootSecret = await makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at: AT - 86_400_000 });
  const keptKeys: Certified[] = [];
  const keys: SigningKeys = {
    find: async ({ villageId, officerId, at }) => {
      if (villageId !== OFFICER.villageId || officerId !== OFFICER.officerId) return null;
      const kept = keptKeys.find((k) => k.validFrom <= at && at < k.validUntil);
      if (!kept) return { uncertified: HEAD };
      const [certificate, privateKey] = [fromBase64(kept.certificate), fromBase64(kept.privateKey)];
      return { key: { name: HEAD.name, place: 'Desa Hanura', certificate, privateKey } };
    },
    keep: async (_, certified) => void keptKeys.push(certified),
  };
  const signer = softwareSigner({ rootSecret, keys });
  return { signer, officer: OFFICER, at: AT, root: (await openRoot(rootSecret)).certificate, rootSecret, keptKeys };
}

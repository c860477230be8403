import type { Deps } from '../deps.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';

interface SignerRow extends Record<string, unknown> {
  name: string;
  title: string;
  village: string;
  district: string;
  province: string;
  certificate: string | null;
  key_sealed: string | null;
}

const CONTEXT = 'signers.key';

/** A head of village in office at ?3 with their certificate of that time, if there is one. */
const FIND = `SELECT o.name, o.title, v.name AS village, d.name AS district, g.province, s.certificate, s.key_sealed
  FROM officers o JOIN villages v ON v.id = o.village_id JOIN districts d ON d.id = v.district_id
  JOIN regions g ON g.id = d.region_id
  LEFT JOIN signers s ON s.officer_id = o.id AND coalesce(s.revoked_at, ?3 + 1) > ?3 AND s.valid_from <= ?3 AND s.valid_until > ?3
  WHERE o.id = ?1 AND o.village_id = ?2 AND o.role = 'head' AND o.from_at <= ?3 AND coalesce(o.until_at, ?3 + 1) > ?3
  ORDER BY s.valid_until DESC LIMIT 1`;

/** The keys of the region's signers in the table `signers`, private keys sealed by the vault. Fits `SigningKeys` of platform/signing. */
export const signingKeys = (deps: Pick<Deps, 'db' | 'vault' | 'ids'>) => ({
  async find(who: { villageId: string; officerId: string; at: number }) {
    const row = await readOne<SignerRow>(deps.db, { sql: FIND, args: [who.officerId, who.villageId, who.at] });
    if (!row) return null;
    const { certificate, key_sealed: sealed, name, title, village, district, province } = row;
    if (!certificate || !sealed) return { uncertified: { name, title, village, district, province } };
    const privateKey = bytes(await deps.vault.open(sealed, CONTEXT));
    return { key: { name, place: `Desa ${village}`, certificate: bytes(certificate), privateKey } };
  },

  async keep(
    who: { villageId: string; officerId: string; at: number },
    certified: { certificate: string; privateKey: string; validFrom: number; validUntil: number },
  ): Promise<void> {
    const sealed = await deps.vault.seal(certified.privateKey, CONTEXT);
    await commit(deps.db, [
      raw(
        `INSERT INTO signers (id, village_id, officer_id, certificate, key_sealed, valid_from, valid_until)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM signers WHERE officer_id = ?3
           AND coalesce(revoked_at, ?8 + 1) > ?8 AND valid_from <= ?8 AND valid_until > ?8)`,
        [
          deps.ids.next(),
          who.villageId,
          who.officerId,
          certified.certificate,
          sealed,
          certified.validFrom,
          certified.validUntil,
          who.at,
        ],
      ),
    ]);
  },
});

const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

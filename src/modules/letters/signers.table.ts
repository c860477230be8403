import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { officers } from '../../foundation/identity/identity.table.ts';
import { villages } from '../../foundation/villages/villages.table.ts';

/** The signing keys of a village's signers, sealed by the vault; certificates issued by the region's root. */
export const signers = sqliteTable(
  'signers',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    officerId: text('officer_id')
      .notNull()
      .references(() => officers.id),
    /** DER, base64. */
    certificate: text('certificate').notNull(),
    /** PKCS#8, base64, sealed. */
    keySealed: text('key_sealed').notNull(),
    validFrom: integer('valid_from').notNull(),
    validUntil: integer('valid_until').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('signers_officer').on(t.officerId)],
);

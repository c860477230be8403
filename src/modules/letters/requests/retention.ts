import { DAY, type Instant } from '../../../kernel/clock.ts';
import { raw, type Statement } from '../../../platform/libsql/index.ts';

/** A draft nobody handed in is thrown away after this long: what was typed into it is personal. */
const DRAFT_DAYS = 30;
const AT_ONCE = 100;

/** What the letters let go. Issued ones are archives, and kept. */
export const retention = (now: Instant): readonly Statement[] => [
  raw(
    `DELETE FROM letter_requests WHERE id IN (
       SELECT id FROM letter_requests WHERE state = 'draft' AND updated_at < ?1 LIMIT ?2)`,
    [now - DRAFT_DAYS * DAY, AT_ONCE],
  ),
];

/** What goes with its owner's account: drafts. What was handed in is the office's file, and what was issued its archive. */
export const leaving = {
  letsGo: (accountId: string): readonly Statement[] => [
    raw(`DELETE FROM letter_requests WHERE applicant_account_id = ?1 AND state = 'draft'`, [accountId]),
  ],
  keeps: {
    id: 'Permohonan dan surat yang sudah terbit: arsip kantor desa (UU 43/2009 tentang Kearsipan).',
    en: 'Requests and issued letters: archives of the village office (Law 43/2009 on archives).',
  },
} as const;

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

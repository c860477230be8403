import * as v from 'valibot';
import { DAY, isCalendarDate, wibDate, type Instant } from '../../../kernel/clock.ts';
import { line } from '../../../kernel/fields.ts';
import { NipSchema } from '../../../kernel/nip.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { PhoneSchema } from '../phone.ts';
import { EmailSchema } from './officer-name.ts';

const name = line(1, 120);
const day = v.optional(
  v.pipe(
    v.string(),
    v.check((typed) => typed === '' || isCalendarDate(typed), 'not_a_date'),
  ),
  '',
);

export const AppointOfficerSchema = v.object({
  villageId: v.string(),
  role: v.picklist(['operator', 'secretary', 'head', 'region'], 'required'),
  /** As printed under a letter. */
  name,
  /** The office's name; for a.n. and u.b. the delegate's own. */
  title: name,
  capacity: v.optional(v.picklist(['definitive', 'plt', 'plh', 'pj', 'an', 'ub']), 'definitive'),
  nip: v.optional(NipSchema, ''),
  email: EmailSchema,
  /** Gets the code of the second step. */
  phone: PhoneSchema,
  /** `YYYY-MM-DD` in WIB: the first and the last day. Empty: from now on; without an end. */
  from: day,
  until: day,
  /** The office that is handed over with this: it ends when this one begins. */
  replaces: v.optional(v.string(), ''),
});

export type OfficeInput = v.InferOutput<typeof AppointOfficerSchema>;

/** The first instant of a term and the first one after it; null = without an end. */
export interface Term {
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
}

const startOf = (date: string): Instant => Date.parse(`${date}T00:00:00+07:00`);

/**
 * A term as it may be held. Not from a day that is over: what was signed then was not signed in office. The kabupaten's own
 * officers serve at once and without an end, so that no day comes on which nobody can log in.
 */
export function termOf({ role, capacity, from, until }: OfficeInput, now: Instant): Result<Term> {
  const today = wibDate(now);
  const wrong = (field: string, reason: string) =>
    refuse('invalid', 'identity.officer_invalid', { fields: { [field]: reason } });
  if (capacity !== 'definitive' && role !== 'head') return wrong('capacity', 'head_only');
  if (from !== '' && from < today) return wrong('from', 'date_past');
  if (until !== '' && until < (from || today)) return wrong('until', 'before_start');
  if (role === 'region' && from > today) return wrong('from', 'at_once');
  if (role === 'region' && until !== '') return wrong('until', 'no_end');
  return ok({ fromAt: from > today ? startOf(from) : now, untilAt: until === '' ? null : startOf(until) + DAY });
}

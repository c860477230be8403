import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as v from 'valibot';

/**
 * A phone number as typed (`0812-7000-9001`, `62 812…`, `+65 …`) becomes E.164: without a country it is Indonesian. `phone`
 * names the mistake.
 */
export const PhoneSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(30, 'phone'),
  v.transform((typed) => e164(typed) ?? ''),
  v.nonEmpty('phone'),
);

/** The number in E.164, or null when nobody can have it. */
function e164(typed: string): string | null {
  const withCountry = typed.replace(/^\s*62(?=[\s\d-])/, '+62');
  const phone = parsePhoneNumberFromString(withCountry, 'ID');
  return phone?.isValid() && !phone.ext ? phone.number : null;
}

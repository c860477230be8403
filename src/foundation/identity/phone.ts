import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core';
import * as v from 'valibot';
import { oneLine } from '../../kernel/text.ts';
import metadata from './phone-metadata.json' with { type: 'json' };

/**
 * A phone number as typed (`0812-7000-9001`, `62 812…`, `+65 …`, `0065 …`) becomes E.164. What is neither plainly Indonesian
 * nor plainly of another country (`65 8123 4567`, `812…`) is refused, not guessed. `phone` names the mistake.
 */
export const PhoneSchema = v.pipe(
  v.string(),
  v.maxLength(60, 'phone'),
  v.transform((typed) => e164(typed) ?? ''),
  v.nonEmpty('phone'),
);

/** The number in E.164, or null when nobody can have it. */
function e164(typed: string): string | null {
  const plain = plainly(
    oneLine(typed.normalize('NFKC'))
      .replace(/\p{Pd}/gu, '-')
      .replace(/^(?:(?:tel|telp|hp|wa|whatsapp|no|nomor)[ .:]*)+/i, ''),
  );
  const phone =
    plain === null ? undefined : parsePhoneNumberFromString(plain, 'ID', metadata as unknown as MetadataJson);
  return phone?.isValid() && !phone.ext ? phone.number : null;
}

/** `+…` with its country, or `0…` for Indonesia; null where the digits do not say which. */
function plainly(typed: string): string | null {
  if (!/^[(+]*\d[\d ()./-]*$/.test(typed)) return null;
  const digits = typed.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const international = digits.replace(/^62/, '+62').replace(/^\+620/, '+62');
  return /^(?:\+[1-9]|0[1-9])\d{5,}$/.test(international) ? international : null;
}

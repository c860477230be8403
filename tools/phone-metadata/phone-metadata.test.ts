import { parsePhoneNumberFromString as parseWith } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import whole from 'libphonenumber-js/min/metadata';
import { expect, test } from 'vitest';
import kept from '../../src/foundation/identity/phone-metadata.json' with { type: 'json' };
import { withoutFormats } from './without-formats.ts';

test('the file is that of the library in use', () => expect(kept).toEqual(withoutFormats(whole)));

test('a number of every country is read as with all metadata, and refused with a digit too few', () => {
  const read = (typed: string) => {
    const small = parseWith(typed, 'ID', withoutFormats(whole));
    const large = parsePhoneNumberFromString(typed, 'ID');
    return [small, large].map((phone) => (phone?.isValid() ? phone.number : null));
  };
  for (const [country, national] of Object.entries(examples)) {
    const number = parsePhoneNumberFromString(national, country as 'ID')?.number ?? '';
    const [small, large] = read(number);
    expect(small, country).toBe(large);
    expect(small, country).toBe(number);
    const [short, shortToo] = read(number.slice(0, -4));
    expect(short, country).toBe(shortToo);
  }
});

import fc from 'fast-check';

/** Every code point there is, half surrogates too. Fast-check's own unit of the kind takes seconds to be made. */
const letter = fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code));
const ascii = fc.integer({ min: 0, max: 127 }).map((code) => String.fromCodePoint(code));

/** Text as no keyboard makes it, of at most this many letters. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.string({ unit: fc.oneof(letter, ascii), maxLength });

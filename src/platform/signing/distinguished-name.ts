import { PrintableString, Sequence, Set, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, RelativeDistinguishedNames } from 'pkijs';

/** Parts of an X.520 name, in the order they are written. */
export interface NameParts {
  readonly country: 'ID';
  readonly province?: string;
  readonly locality?: string;
  readonly organization: string;
  readonly unit?: string;
  readonly title?: string;
  readonly commonName: string;
}

const TYPES: readonly [keyof NameParts, string][] = [
  ['country', '2.5.4.6'],
  ['province', '2.5.4.8'],
  ['locality', '2.5.4.7'],
  ['organization', '2.5.4.10'],
  ['unit', '2.5.4.11'],
  ['title', '2.5.4.12'],
  ['commonName', '2.5.4.3'],
];

/** Upper bound of most X.520 attributes (RFC 5280, appendix A): 64 characters; longer names are cut. */
const UPPER_BOUND = 64;

/** Builds the name of a certificate's subject or issuer, one attribute per step. Empty parts are left out. */
export function distinguishedName(parts: NameParts): RelativeDistinguishedNames {
  const steps = TYPES.flatMap(([part, type]) => {
    const value = parts[part]?.trim().slice(0, UPPER_BOUND);
    if (!value) return [];
    const encoded = part === 'country' ? new PrintableString({ value }) : new Utf8String({ value });
    return [new Set({ value: [new AttributeTypeAndValue({ type, value: encoded }).toSchema()] })];
  });
  // Through its encoding, because pkijs puts the attributes it is given into one multi-valued step.
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: steps }).toBER(false));
}

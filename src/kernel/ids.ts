import type { Clock } from './clock.ts';

export interface Ids {
  /** A uuidv7: sorts by time of creation. */
  next(): string;
  /** A short public code such as `P-7K3M-9Q2X`: 40 random bits, no letters that look like digits. */
  code(prefix: string): string;
  /** A secret for links and sessions: `bits` random bits, base64url. */
  token(bits?: number): string;
  /** A decimal one-time or pickup code of `digits` digits, uniform. */
  digits(digits: number): string;
}

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function cryptoIds(clock: Clock, random: (bytes: Uint8Array) => Uint8Array = fillRandom): Ids {
  const bytes = (n: number) => random(new Uint8Array(n));
  return {
    next: () => uuidv7(clock.now(), bytes(10)),
    code: (prefix) => {
      const chars = [...bytes(8)].map((b) => ALPHABET[b & 31]).join('');
      return `${prefix}-${chars.slice(0, 4)}-${chars.slice(4)}`;
    },
    token: (bits = 192) => base64url(bytes(Math.ceil(bits / 8))),
    digits: (n) => {
      let out = '';
      while (out.length < n) for (const b of bytes(n)) if (b < 250 && out.length < n) out += String(b % 10);
      return out;
    },
  };
}

/** RFC 9562 version 7: 48 bits of milliseconds, then random bits. */
export function uuidv7(at: number, random: Uint8Array): string {
  const hex =
    Math.floor(at).toString(16).padStart(12, '0') + [...random].map((b) => b.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Puts a code typed by a person into its stored form: upper case, O→0, I/L→1, spaces dropped. */
export function normalizeCode(typed: string): string {
  const flat = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const rest = flat.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1');
  return `${flat.slice(0, 1)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

function fillRandom(bytes: Uint8Array): Uint8Array {
  crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  return bytes;
}

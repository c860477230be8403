/** Where somebody lives within their village, as the registry has it. */
export interface Home {
  /** Street and house as typed; often with an RT of its own, sometimes only "-". */
  readonly address: string;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw?: string | null;
}

/** `RT/RW 03/04`, `RT03/RW04`, `RT 3/4`, `RT. 3`, `RW 4`: the number of each by name. */
const RT_RW = [
  /\bRT\s*[/.-]?\s*RW[.:\s]*(?<rt>\d{1,3})\s*[/-]\s*(?<rw>\d{1,3})(?!\d)/iu,
  /\bRT[.:\s]*(?<rt>\d{1,3})(?:\s*\/\s*|[\s/,.-]*RW[.:\s]*)(?<rw>\d{1,3})(?!\d)/iu,
  /\bRT[.:\s]*(?<rt>\d{1,3})(?!\d)/iu,
  /\bRW[.:\s]*(?<rw>\d{1,3})(?!\d)/iu,
];

/**
 * Street, RT, RW and dusun, each once: `Jalan Melati, RT 004/RW 002, Dusun B`. What people typed into the street
 * (`RT03/RW04`, `Dusun B`) is taken out of it; the registry's own numbers go before it. "-" is no street.
 */
export function homeAddress({ address, hamlet, rt, rw = null }: Home): string {
  const typed: { rt?: string; rw?: string } = {};
  let street = address;
  for (const pattern of RT_RW)
    street = street.replace(pattern, (...found: unknown[]) => {
      Object.assign(typed, found.at(-1));
      return ', ';
    });
  const place = hamlet && !/^(dusun|dukuh|lingkungan)\b/i.test(hamlet) ? `Dusun ${hamlet}` : hamlet;
  street = street
    .replace(place ? sayings(place) : /(?!)/, ', ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*,)+\s*/g, ', ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  const numbers = [
    ['RT', rt?.trim() ? rt : typed.rt],
    ['RW', rw?.trim() ? rw : typed.rw],
  ].flatMap(([name, number]) => (number ? [`${name} ${padded(number)}`] : []));
  return [/[\p{L}\p{N}]/u.test(street) && street, numbers.join('/'), place].filter(Boolean).join(', ');
}

const padded = (number: string): string => number.trim().padStart(3, '0');

/** `Dusun B`, `Dsn. B`, `dusun b`: not the beginning of `Dusun Baru`. */
function sayings(place: string): RegExp {
  const name = place.replace(/^\S+\s+/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`[\\s,]*\\b(?:dusun|dsn\\.?|dukuh|lingkungan)\\s+${name}(?![\\p{L}\\p{N}])`, 'iu');
}

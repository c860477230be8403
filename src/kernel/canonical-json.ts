/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value as JSON (RFC 8785): no blanks, keys in the order of their UTF-16 units, numbers and texts as
 * ECMAScript writes them. Throws on what JSON cannot say: a number without end, half a character.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('JSON has no half characters');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, its]) => `${canonicalJson(key)}:${canonicalJson(its)}`).join(',')}}`;
}

const isList = (value: Exclude<Json, string | number | boolean | null>): value is readonly Json[] =>
  Array.isArray(value);

import { isLocale, isTheme } from '../kernel/look.ts';

/** RFC 6265 4.1.1 without quotes; a percent sign only before two hexadecimal digits. */
const VALUE = /^(?:[!#$&-+\--:<-[\]-~]|%[\da-f]{2})*$/i;
const SLUG = /^[a-z0-9.-]{1,80}$/;

/** What a display choice may say; another value is no choice. Whether the village exists is asked where it matters. */
const CHOICES = new Map<string, (value: string) => boolean>([
  ['lang', isLocale],
  ['theme', isTheme],
  ['desa', (value) => SLUG.test(value)],
]);

/**
 * A Cookie header that every reader reads alike: each name once (the first that can be read), no quotes, no broken
 * percent signs, only display choices that exist. The front door and the pages parse cookies by different libraries, and where
 * they disagreed one visitor's page was kept for others.
 */
export function plainCookies(header: string): string {
  const seen = new Map<string, string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || name === '' || seen.has(name) || !isReadable(value)) continue;
    if (CHOICES.get(name)?.(value) ?? true) seen.set(name, value);
  }
  return [...seen].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The request with cookies that every reader reads alike. */
export function withPlainCookies(request: Request): Request {
  const said = request.headers.get('cookie');
  const plain = said === null ? null : plainCookies(said);
  if (plain === said) return request;
  const headers = new Headers(request.headers);
  if (plain) headers.set('cookie', plain);
  else headers.delete('cookie');
  return new Request(request, { headers });
}

/** Bytes that are no text are read differently too. */
function isReadable(value: string): boolean {
  if (!VALUE.test(value)) return false;
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

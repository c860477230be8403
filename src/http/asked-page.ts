import type { FactsSource } from '../foundation/villages/index.ts';
import { LOOK_COOKIE_SECONDS } from '../kernel/look.ts';
import type { KnownAddress } from './known-address.ts';

/** Cookies that change what a public page looks like. */
const LOOKS = ['lang', 'theme', 'desa'] as const;

/** A public page as somebody asks for it: nothing else of their request reaches it. */
export interface AskedPage {
  /** The request that makes it, in place of theirs. */
  readonly request: Request;
  /** Path and query behind everything that its look depends on. */
  readonly key: string;
  readonly cookies: ReadonlyMap<string, string>;
  /** The village in the address does not exist. */
  readonly isNowhere: boolean;
  readonly isFree: boolean;
  /** Remembers the language that the address chose. */
  readonly setCookie: string | null;
}

/**
 * Reduces a request for a public page to what the page may depend on: the known parameters of its address, and language, theme
 * and village from the cookies, each a value that exists. `?lang=` becomes the cookie, so that it is no page of its own.
 * Throws when the villages cannot be read.
 */
export async function askedPage(request: Request, known: KnownAddress, facts: FactsSource): Promise<AskedPage> {
  const cookies = cookiesOf(request.headers.get('cookie'));
  const chosen = cookies.get('desa');
  const villages = chosen !== undefined || known.village !== null ? await facts.get() : null;
  const slug = chosen === undefined ? null : villages?.village(chosen)?.slug;
  if (slug) cookies.set('desa', slug);
  else cookies.delete('desa');
  const isNowhere = known.village !== null && !villages?.village(known.village);
  const path = isNowhere ? known.nowhere : known.path;
  const setCookie =
    known.lang !== null && known.lang !== cookies.get('lang')
      ? `lang=${known.lang}; Path=/; Max-Age=${LOOK_COOKIE_SECONDS}; SameSite=Lax`
      : null;
  if (known.lang !== null) cookies.set('lang', known.lang);
  const look = LOOKS.map((name) => cookies.get(name) ?? '').join('/');
  const plain = { cookies, isNowhere, isFree: known.isFree, setCookie, key: `${look}${path}` };
  return { ...plain, request: plainRequest(request, path, cookies) };
}

/** The request with only these cookies, at this address; the same one where it said no more. */
function plainRequest(request: Request, path: string, cookies: ReadonlyMap<string, string>): Request {
  const url = new URL(path, request.url).href;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  if (url === request.url && cookie === (request.headers.get('cookie') ?? '')) return request;
  const headers = new Headers(request.headers);
  if (cookie) headers.set('cookie', cookie);
  else headers.delete('cookie');
  return new Request(url, new Request(request, { headers }));
}

/** Of a header as `plainCookies` leaves it. */
const cookiesOf = (header: string | null): Map<string, string> =>
  new Map(
    (header ?? '').split('; ').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
    }),
  );

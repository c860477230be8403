/** An address that is longer is none of ours, and may not fit into an answer's header. */
const LONGEST = 2_000;

/**
 * A path of this site to go back to, from a form or a query. Anything else (another site, `//host`, also behind dots, a scheme, a
 * backslash) becomes `/`, so that no link of ours sends people elsewhere. A `lang` parameter is dropped: the cookie decides then.
 */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST || !isLocal(value) || value.includes('\\')) return '/';
  const url = URL.canParse(value, 'https://balai.invalid') ? new URL(value, 'https://balai.invalid') : null;
  if (url?.origin !== 'https://balai.invalid' || !isLocal(url.pathname)) return '/';
  url.searchParams.delete('lang');
  return url.pathname + url.search + url.hash;
}

/** One slash and then something else: what a browser reads as a place on the same host. */
const isLocal = (path: string) => /^\/(?![/\\])/.test(path);

/**
 * A path of this site to go back to, from a form or a query. Anything else (another site, `//host`, a scheme, a backslash)
 * becomes `/`, so that no link of ours sends people elsewhere. A `lang` parameter is dropped: the cookie decides then.
 */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || value.includes('\\')) return '/';
  const url = URL.canParse(value, 'https://balai.invalid') ? new URL(value, 'https://balai.invalid') : null;
  if (!url || url.host !== 'balai.invalid') return '/';
  url.searchParams.delete('lang');
  return url.pathname + url.search + url.hash;
}

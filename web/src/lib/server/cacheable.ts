/** What `setHeaders` of a load is. */
type SetHeaders = (headers: Record<string, string>) => void;

/**
 * Marks a page that is the same for everybody who reads it in one language and theme: shared caches may keep it for a
 * minute, and phones may keep it for reading without a connection. Browsers ask again each time, so that whoever changed
 * something sees it.
 */
export const samePageForAll = (setHeaders: SetHeaders): void =>
  setHeaders({ 'cache-control': 'public, max-age=0, s-maxage=60' });

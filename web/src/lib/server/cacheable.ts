import { neverSent } from '#lib/never-sent.ts';

/** What it needs of the event of a load. */
interface Asked {
  readonly setHeaders: (headers: Record<string, string>) => void;
  /** The framework's script asks for the data alone, to show the page itself. */
  readonly isDataRequest: boolean;
}

/**
 * Data of a page that is the same for everybody who reads it in one language and theme: shared caches may keep the page for a
 * minute, and phones may keep it for reading without a connection. Browsers ask again each time, so that whoever changed
 * something sees it.
 */
export function samePageForAll<T extends object>({ setHeaders, isDataRequest }: Asked, data: T): T {
  setHeaders({ 'cache-control': 'public, max-age=0, s-maxage=60' });
  return isDataRequest ? data : neverSent(data);
}

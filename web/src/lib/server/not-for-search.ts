import type { App } from '#src/app/compose.ts';

/** Whose pages are somebody's own or an office's, all of them. */
const files = Object.keys(
  import.meta.glob('../../routes/[(]{office,region,resident,seller}[)]/**/+{page.svelte,server.ts}'),
);

/** The market's that say nothing to a search engine. */
const OF_NO_USE = ['/api', '/bayar', '/keranjang', '/kirim', '/masuk', '/pesanan', '/saran', '/tampilan'];

/** `(resident)/layanan/[slug]/minta/+page.svelte` → `/layanan/…/minta`, with the star by which robots.txt says anything (RFC 9309 §2.2.3). */
const patternOf = (file: string): string =>
  file
    .replace(/^.*?\)/, '')
    .replace(/\/\+[^/]+$/, '')
    .replace(/\[\w+\]/g, '*');

/**
 * Beginnings of addresses that no search engine shall ask for: each page that lies in a group of pages for people who are
 * logged in, what answers to a secret in its address, of the market and of each module, and what is of no use to one.
 */
export function notForSearch({
  market,
  modules,
}: Pick<App, 'modules'> & { market: Pick<App['market'], 'own'> }): string[] {
  const secret = [market.own, ...modules].flatMap(({ secretPaths = [] }) => secretPaths.map((path) => `/${path}/`));
  const own = files.map(patternOf);
  const all = [...new Set([...OF_NO_USE, ...secret, ...own])].toSorted();
  return all
    .filter(
      (path) => !all.some((other) => other !== path && path.startsWith(other.endsWith('/') ? other : `${other}/`)),
    )
    .map((path) => path.replace(/\*$/, ''));
}

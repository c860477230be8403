import { MARKET_PAGES } from '../hub/market-pages.ts';
import type { Module } from '../hub/module.ts';
import { isLocale, type Locale } from '../kernel/look.ts';

/** Names what one browser's form was answered: nobody else's page. */
const OWN = 'isian';
const LONGEST = 200;

export interface KnownAddress {
  /** Path and query with only what the page reads, each once and in one order. */
  readonly path: string;
  readonly lang: Locale | null;
  /** The village that the address names, by slug or code. */
  readonly village: string | null;
  /** One address for all villages that do not exist. */
  readonly nowhere: string;
  /** It holds words or numbers of the reader's own. */
  readonly isFree: boolean;
}

/** Reads how a public page is asked for, whatever else the address holds; null for an address that is never kept. */
export function addressReader(modules: readonly Pick<Module, 'publicPages'>[]) {
  const pages = [MARKET_PAGES, ...modules.map((module) => module.publicPages ?? {})].flatMap((some) =>
    Object.entries(some).map(([route, reads]) => ({ route: patternOf(route), reads: Object.entries(reads) })),
  );
  return (address: string): KnownAddress | null => {
    const from = address.indexOf('/', address.indexOf('://') + 3);
    const mark = address.indexOf('?', from);
    const path = address.slice(from, mark < 0 ? undefined : mark);
    const reads = pages.find(({ route }) => route.test(path))?.reads;
    if (!reads) return null;
    const inPath = /^\/desa\/([^/]+)/.exec(path)?.[1] ?? null;
    const nowhere = inPath ? '/desa/-' : `${path}?desa=-`;
    if (mark < 0) return { path, lang: null, village: inPath, nowhere, isFree: false };
    const asked = new URLSearchParams(address.slice(mark));
    if (asked.has(OWN)) return null;
    const said = reads.flatMap(([name, { says, isFree = false }]) => {
      const value = asked.get(name)?.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
      return value !== undefined && says.test(value) ? [{ name, value, isFree }] : [];
    });
    const query = new URLSearchParams(said.map(({ name, value }) => [name, value])).toString();
    const lang = asked.get('lang');
    return {
      path: query ? `${path}?${query}` : path,
      lang: isLocale(lang) ? lang : null,
      village: said.find(({ name }) => name === 'desa')?.value ?? inPath,
      nowhere,
      isFree: said.some(({ isFree }) => isFree),
    };
  };
}

/** Our slugs have no sign that needs a percent: written in two ways, one page would be kept twice. */
const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/\[\w+\]/g, '[\\w.-]+')}$`);

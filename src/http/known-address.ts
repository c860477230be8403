import type { Module } from '../hub/module.ts';
import { isLocale, type Locale } from '../kernel/look.ts';

const SLUG = /^[a-z0-9-]{1,80}$/;
const PLACE = /^[a-z0-9.-]{1,80}$/;
const FLAG = /^(?:1|on|true)$/;
const RUPIAH = /^\d{1,12}$/;
const WORDS = /\S/;

/** What the parameters of public pages may say. */
const VALUES: Readonly<Record<string, RegExp>> = {
  category: SLUG,
  cod: FLAG,
  cursor: /^[\w-]{1,80}$/,
  desa: PLACE,
  district: PLACE,
  etalase: WORDS,
  inStock: FLAG,
  masuk: /^\d{1,3}$/,
  max: RUPIAH,
  min: RUPIAH,
  penuh: /^$/,
  pickup: FLAG,
  q: WORDS,
  rilis: /^[1-9]\d{0,5}$/,
  sort: /^(?:newest|cheapest|bestselling|nearest)$/,
  tahun: /^\d{4}$/,
  topik: /^[a-z]{1,20}$/,
  village: PLACE,
};
/** Names what one browser's form was answered: nobody else's page. */
const OWN = 'isian';
/** Have more values than a memory can keep. */
const FREE = new Set(['category', 'cursor', 'district', 'etalase', 'max', 'min', 'q', 'rilis', 'village']);
const LONGEST = 200;

const FILTER = ['category', 'cod', 'cursor', 'district', 'inStock', 'max', 'min', 'pickup', 'q', 'sort', 'village'];

/** The market's pages that may be kept (`samePageForAll` in web) and what each reads of its query beside `lang`. */
const PAGES: NonNullable<Module['publicPages']> = {
  '/': [],
  '/cari': FILTER,
  '/desa': ['q'],
  '/desa/[slug]': ['cursor'],
  '/kategori/[id]': FILTER,
  '/produk/[slug]': ['masuk', 'penuh'],
  '/toko/[slug]': ['cursor', 'etalase'],
};

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
  const pages = [PAGES, ...modules.map((module) => module.publicPages ?? {})].flatMap((some) =>
    Object.entries(some).map(([route, names]) => ({ route: patternOf(route), names })),
  );
  return (address: string): KnownAddress | null => {
    const from = address.indexOf('/', address.indexOf('://') + 3);
    const mark = address.indexOf('?', from);
    const path = address.slice(from, mark < 0 ? undefined : mark);
    const names = pages.find(({ route }) => route.test(path))?.names;
    if (!names) return null;
    const inPath = /^\/desa\/([^/]+)/.exec(path)?.[1] ?? null;
    const nowhere = inPath ? '/desa/-' : `${path}?desa=-`;
    if (mark < 0) return { path, lang: null, village: inPath, nowhere, isFree: false };
    const asked = new URLSearchParams(address.slice(mark));
    if (asked.has(OWN)) return null;
    const said = names.flatMap((name) => {
      const value = asked.get(name)?.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
      return value !== undefined && VALUES[name]?.test(value) ? [[name, value] as const] : [];
    });
    const query = new URLSearchParams(said.map((pair) => [...pair])).toString();
    const lang = asked.get('lang');
    return {
      path: query ? `${path}?${query}` : path,
      lang: isLocale(lang) ? lang : null,
      village: said.find(([name]) => name === 'desa')?.[1] ?? inPath,
      nowhere,
      isFree: said.some(([name]) => FREE.has(name)),
    };
  };
}

/** Our slugs have no sign that needs a percent: written in two ways, one page would be kept twice. */
const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/\[\w+\]/g, '[\\w.-]+')}$`);

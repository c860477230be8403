import { APOSTROPHES, oneLine } from './text.ts';

/** Titles before and after a name, and degrees: people leave them out or write them otherwise than the registry. */
const TITLES = new Set(
  (
    'h hj kh ki ny tn nn bpk bapak ibu sdr sdri alm almh hi dr drs dra ir prof ust ustaz ustadz ustadzah ' +
    'sag sd se sei sh shi si sip skom skep skm sos ssos spd spdi spdsd ssi st sst sp spt spi sfarm sked sgz sthi ' +
    'ma mag mba mh mhi mm mp mpd mpdi msi mt mkom mkes mars amd amdkeb amdkep amk ners ns apt gr phd lc cpns'
  ).split(' '),
);

/**
 * The words of a name by which somebody is looked for: without apostrophes, points and titles. A title is only left out
 * beside another word.
 */
export function nameWords(typed: string): string[] {
  const words = foldedName(typed).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const names = words.filter((word) => !TITLES.has(word));
  return [...new Set(names.length > 0 ? names : words)];
}

/**
 * How a customer is called: the first name with the initial of the last, `Sulastri A.`; a title before it stays away. Enough
 * to find a talk on the phone by, too little to find a person by.
 */
export function shortName(name: string): string {
  const words = oneLine(name).split(' ');
  const first = words.findIndex((word) => !TITLES.has(foldedName(word)));
  const rest = first < 0 ? words : words.slice(first);
  const last = rest.slice(1).findLast((word) => !TITLES.has(foldedName(word).replace(/\W/g, '')));
  const initial = last && [...last][0];
  return [rest[0], initial && `${initial.toUpperCase()}.`].filter(Boolean).join(' ');
}

const SILENT = new RegExp(`[${APOSTROPHES}.]`, 'gu');
const foldedName = (typed: string): string => oneLine(typed.normalize('NFKC')).replace(SILENT, '').toLowerCase();

/** The same of a column in SQL. */
export const foldedColumn = (column: string): string =>
  [...APOSTROPHES, '.'].reduce((sql, sign) => `replace(${sql}, '${sign === "'" ? "''" : sign}', '')`, column);

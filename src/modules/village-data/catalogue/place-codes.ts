import codes from './bps-codes.json' with { type: 'json' };

/** What the two lists of areas call a place. They are not alike and must not be mixed up: both give a village ten digits. */
export interface PlaceCodes {
  /** Ministry of Home Affairs, with dots: `18.09.10.2004`. */
  readonly kemendagri: string;
  /** Statistics Indonesia, master file of 2018: `1809021004`. Null where the list has none: never guessed. */
  readonly bps: string | null;
}

export const SCHEMES = {
  kemendagri: 'Kode wilayah Kementerian Dalam Negeri',
  bps: 'Kode wilayah Badan Pusat Statistik (MFD 2018)',
} as const;

const KNOWN: Readonly<Record<string, string>> = codes;

/** The codes of a region, district or village by its kode wilayah. The table joins both lists by name (ODbL). */
export const placeCodes = (kemendagri: string): PlaceCodes => ({ kemendagri, bps: KNOWN[kemendagri] ?? null });

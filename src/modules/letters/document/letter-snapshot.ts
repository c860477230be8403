import type { LetterField, LetterPaper, PersonAnswer } from '../letter-type.ts';

/** A person as printed in a letter: the registry's data on the day of issue. */
export interface PrintedPerson {
  readonly name: string;
  readonly nik: string;
  readonly kk: string | null;
  readonly birthPlace: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** Null: nothing was said of somebody who is in no registry; so may texts be ''. */
  readonly sex: 'L' | 'P' | null;
  readonly religion: string;
  readonly education: string;
  readonly occupation: string;
  readonly marital: 'single' | 'married' | 'divorced' | 'widowed' | null;
  /** Whether the family card calls it recorded (tercatat); null = it does not say. */
  readonly maritalRecorded?: boolean | null;
  readonly nationality: string;
  /** Street and house as the household has it. */
  readonly address: string;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw?: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  /** Of who asked, to the person the letter is about: `anak`. */
  readonly relation?: string;
}

/** The office that issues: names without `Desa`, `Kecamatan`, `Kabupaten`, `Provinsi`. */
export interface PrintedOffice {
  readonly village: string;
  readonly district: string;
  readonly region: string;
  readonly province: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly email: string | null;
}

/** Who signs, and how the office is held: acting (Plt, Plh, Pj) or by delegation (a.n., u.b.). */
export interface PrintedSigner {
  readonly name: string;
  /** `Kepala Desa`; for a.n. and u.b. the delegate's own office. */
  readonly title: string;
  readonly capacity: 'definitive' | 'plt' | 'plh' | 'pj' | 'an' | 'ub';
  /** Of a civil servant. */
  readonly nip?: string | null;
}

/**
 * As stored: a date `YYYY-MM-DD`, a time `HH:MM`, money as whole rupiah, else text; empty = not answered. People have the
 * registry's data as they were on the day of issue, or what was written by hand.
 */
export type PrintedAnswer =
  | { readonly kind: Exclude<LetterField['kind'], 'person' | 'people'>; readonly value: string }
  | { readonly kind: 'person'; readonly value: PersonAnswer | null }
  | { readonly kind: 'people'; readonly value: readonly PersonAnswer[] };

/**
 * Everything a letter prints, frozen when it is issued. A later change of the registry, the type, the village or the
 * kades never alters it: the same snapshot always gives the same letter.
 */
export interface LetterSnapshot {
  readonly form: 1;
  readonly title: string;
  readonly numberText: string;
  /** `YYYY-MM-DD` WIB */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly office: PrintedOffice;
  readonly subject: PrintedPerson;
  /** Who asked, when it is somebody else. */
  readonly applicant: PrintedPerson | null;
  readonly answers: Readonly<Record<string, PrintedAnswer>>;
  readonly template: readonly string[];
  readonly signer: PrintedSigner;
  readonly alsoSignedBy: 'camat' | null;
  /** The camat of the day of issue; null = a line to write the name on. */
  readonly camat?: { readonly name: string; readonly nip: string | null } | null;
  readonly paper?: LetterPaper;
  /** The address in the QR code, with its secret token; and the one printed for typing. */
  readonly check: { readonly url: string; readonly site: string };
}

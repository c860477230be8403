import type { Hand, LetterField, LetterTypeContent, PersonQuestion } from '../letter-type.ts';

/** A letter type as a new village starts with it; from then on the village edits its own copy. */
export interface CatalogueEntry {
  readonly slug: string;
  readonly title: string;
  /** Kode klasifikasi arsip (Permendagri 83/2022); published lists disagree, so a village may change it. */
  readonly classification: string;
  /** Promised working minutes from submission to issue. */
  readonly promisedMinutes: number;
  /** Days the letter is valid; null = it does not expire, or `content.validUntilField` says when. */
  readonly validDays: number | null;
  readonly rtEndorsement: boolean;
  readonly secretaryStep: boolean;
  readonly content: LetterTypeContent;
}

/** What most letters share, so that an entry says only what is its own. */
type Own = Omit<CatalogueEntry, 'content' | 'rtEndorsement' | 'secretaryStep'> &
  Partial<Pick<CatalogueEntry, 'rtEndorsement' | 'secretaryStep'>> & {
    readonly content: Omit<LetterTypeContent, Shared> & Partial<Pick<LetterTypeContent, Shared>>;
  };
type Shared = 'requirements' | 'steps' | 'attachments' | 'goneSubjectAllowed' | 'alsoSignedBy';

/** Working hours of a village office, in minutes. */
export const HOURS = 60;
export const DAYS = 7 * HOURS;

export const MONTH = 30;

/** The beginning, the end and the term that letters share. */
export const OPENING =
  'Yang bertanda tangan di bawah ini {signer.office}, Kecamatan {district.name}, Kabupaten {region.name}, menerangkan dengan sebenarnya bahwa:';
export const CLOSING =
  'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';
export const VALID_UNTIL = 'Surat ini berlaku sampai dengan {letter.valid_until}.';

export const LAW = {
  village: 'UU Nomor 6 Tahun 2014 tentang Desa, sebagaimana diubah terakhir dengan UU Nomor 3 Tahun 2024',
  service: 'UU Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  population:
    'UU Nomor 23 Tahun 2006 tentang Administrasi Kependudukan, sebagaimana diubah dengan UU Nomor 24 Tahun 2013',
  civil: 'Perpres Nomor 96 Tahun 2018 tentang Persyaratan dan Tata Cara Pendaftaran Penduduk dan Pencatatan Sipil',
  civilRules: 'Permendagri Nomor 108 Tahun 2019 tentang Peraturan Pelaksanaan Perpres Nomor 96 Tahun 2018',
} as const;

/** The question behind `{purpose}`. */
export const PURPOSE: LetterField = {
  key: 'purpose',
  label: 'Surat ini untuk keperluan apa?',
  help: 'Lanjutkan kalimat “untuk keperluan …”. Contoh: melamar pekerjaan.',
  kind: 'text',
  required: true,
  maxLength: 120,
};

/** A grown-up with name and NIK; who has none of the card's people in mind writes both by hand. */
export const witness = (number: 1 | 2): LetterField => ({
  key: `witness_${number}`,
  label: `Saksi ${number}`,
  help: 'Orang dewasa yang tahu langsung dan bersedia ditanya.',
  kind: 'person',
  person: { minAge: 18, parts: ['nik'] },
  required: true,
});

/** How both witnesses are printed, and where they sign. */
export const WITNESSES =
  'Saksi 1 : {witness_1.name}, NIK {witness_1.nik}\nSaksi 2 : {witness_2.name}, NIK {witness_2.nik}';
export const WITNESS_HANDS: Hand = { title: 'Saksi-saksi,', who: ['witness_1', 'witness_2'] };

/** Whoever the letter is for signs it too. */
export const HOLDER: Hand = { title: 'Pemegang surat,', who: ['subject'] };

/** Father or mother, of whom old registers know little; who has died is named all the same. */
export const parent = (key: 'father' | 'mother', parts: PersonQuestion['parts']): LetterField => ({
  key,
  label: key === 'father' ? 'Ayah' : 'Ibu',
  help: 'Kalau sudah meninggal, tetap ditulis.',
  kind: 'person',
  person: { kin: [key], deceased: true, parts, mayLack: ['nik', 'birth', 'religion', 'nationality', 'address'] },
  required: true,
});

const NO_COPIES = 'Cukup NIK dan PIN, atau tunjukkan KTP-el di kantor desa. Tidak perlu fotokopi.';

/** Completes an entry with what the office does for every letter. */
export function letter(own: Own): CatalogueEntry {
  const { rtEndorsement = false, secretaryStep = true } = own;
  const steps = [
    'Ajukan dari ponsel, atau datang ke kantor desa dengan KTP-el.',
    ...(rtEndorsement ? ['Ketua RT membenarkan keterangan Anda.'] : []),
    'Operator desa memeriksa isian Anda.',
    ...(secretaryStep ? ['Sekretaris desa meneruskan kepada kepala desa.'] : []),
    'Kepala desa menandatangani secara elektronik.',
    ...(own.content.alsoSignedBy === 'camat' ? ['Bawa cetakan surat ke kantor kecamatan untuk diketahui camat.'] : []),
    'Unduh surat dari ponsel, atau minta dicetak di kantor desa.',
  ];
  return {
    ...own,
    rtEndorsement,
    secretaryStep,
    content: {
      steps,
      attachments: [],
      goneSubjectAllowed: false,
      alsoSignedBy: null,
      ...own.content,
      requirements: [NO_COPIES, ...(own.content.requirements ?? [])],
    },
  };
}

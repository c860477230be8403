import { homeAddress } from '../../../kernel/home-address.ts';
import type { PersonAnswer } from '../letter-type.ts';
import type { LetterSnapshot, PrintedPerson } from './letter-snapshot.ts';
import { ageOn, longDate, maritalWords, marriageStatus, SEX } from './wording.ts';

type Said<Person> = (of: Person, letter: LetterSnapshot) => string | null | undefined;
type Parts<Person> = Readonly<Record<string, Said<Person>>>;

const inVillage = (home: string, { office }: LetterSnapshot): string =>
  [home, `Desa ${office.village}`, `Kecamatan ${office.district}`, `Kabupaten ${office.region}`]
    .filter(Boolean)
    .join(', ');

/** What a template may say about the subject (`{subject.name}`) or the applicant (`{applicant.name}`). */
export const REGISTERED: Parts<PrintedPerson> = {
  name: (p) => p.name,
  nik: (p) => p.nik,
  kk: (p) => p.kk,
  birth: (p) => [p.birthPlace, p.birthDate && longDate(p.birthDate)].filter(Boolean).join(', '),
  age: (p, letter) => p.birthDate && `${ageOn(p.birthDate, letter.issuedOn)} tahun`,
  sex: (p) => p.sex && SEX[p.sex],
  religion: (p) => p.religion,
  education: (p) => p.education,
  occupation: (p) => p.occupation,
  marital: (p) => p.marital && maritalWords(p),
  /** As a marriage letter says it: Jejaka, Perawan, Duda, Janda, … */
  marriage: (p) => p.marital && p.sex && marriageStatus(p),
  nationality: (p) => p.nationality,
  address: (p, letter) => inVillage(homeAddress(p), letter),
  hamlet: (p) => p.hamlet,
  rt: (p) => p.rt,
  rw: (p) => p.rw,
  father: (p) => p.fatherName,
  mother: (p) => p.motherName,
  /** Of who asked, to the person the letter is about. */
  relation: (p) => p.relation,
  /** With the father's name behind it, where that is known: `Siti Aminah binti Sukardi`. */
  lineage: (p) => p.fatherName && `${p.sex === 'P' ? 'binti' : 'bin'} ${p.fatherName}`,
};

/** What a template may say about a person of the answers: `{witness_1.nik}`. */
export const ANSWERED: Parts<PersonAnswer> = {
  name: (p) => p.name,
  nik: (p) => p.nik,
  birth: (p) => [p.birthPlace, p.birthDate && longDate(p.birthDate)].filter(Boolean).join(', '),
  age: (p, letter) => p.birthDate && `${ageOn(p.birthDate, letter.issuedOn)} tahun`,
  sex: (p) => p.sex && SEX[p.sex],
  religion: (p) => p.religion,
  nationality: (p) => p.nationality,
  occupation: (p) => p.occupation,
  address: (p, letter) => (p.residentId && p.address !== undefined ? inVillage(p.address, letter) : p.address),
  relation: (p) => p.relation,
  /** Of an heir: whether they live. */
  living: (p) => (p.deceased ? 'meninggal' : 'hidup'),
};

/** How a part is called in a table of identity or at the head of a column. */
export const PART_LABELS: Readonly<Record<string, string>> = {
  name: 'Nama',
  nik: 'NIK',
  kk: 'Nomor KK',
  birth: 'Tempat, tanggal lahir',
  age: 'Umur',
  sex: 'Jenis kelamin',
  religion: 'Agama',
  education: 'Pendidikan terakhir',
  occupation: 'Pekerjaan',
  marital: 'Status perkawinan',
  marriage: 'Status pernikahan',
  nationality: 'Kewarganegaraan',
  address: 'Alamat',
  hamlet: 'Dusun',
  rt: 'RT',
  rw: 'RW',
  father: 'Nama ayah',
  mother: 'Nama ibu',
  lineage: 'Bin/binti',
  relation: 'Hubungan',
  living: 'Keadaan',
};

/** What an identity table says when the template names no parts. */
export const USUAL_PARTS = [
  'name',
  'nik',
  'birth',
  'sex',
  'religion',
  'marital',
  'occupation',
  'nationality',
  'address',
];
export const USUAL_COLUMNS = ['name', 'nik', 'birth', 'relation'];

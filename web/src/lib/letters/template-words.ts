import type { LetterField } from '#src/modules/letters/index.ts';

type Asked = Pick<LetterField, 'key' | 'label' | 'kind'>;

/** What a letter can say about a person. Indonesian alone, as the letters are: in whichever language the page is read. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'nama',
  nik: 'NIK',
  kk: 'nomor KK',
  birth: 'tempat dan tanggal lahir',
  age: 'umur',
  sex: 'jenis kelamin',
  religion: 'agama',
  education: 'pendidikan',
  occupation: 'pekerjaan',
  marital: 'status perkawinan',
  marriage: 'jejaka atau perawan',
  nationality: 'kewarganegaraan',
  address: 'alamat',
  hamlet: 'dusun',
  rt: 'RT',
  rw: 'RW',
  father: 'nama ayah',
  mother: 'nama ibu',
  lineage: 'bin/binti',
  relation: 'hubungan',
  living: 'keadaan',
  signature: 'tanda tangan',
  count: 'berapa orang',
  day: 'dengan hari',
};

const OFFICE: Readonly<Record<string, string>> = {
  'village.name': 'Nama desa',
  'district.name': 'Nama kecamatan',
  'region.name': 'Nama kabupaten',
  'province.name': 'Nama provinsi',
  'signer.name': 'Nama penanda tangan',
  'signer.office': 'Jabatan penanda tangan',
  'letter.date': 'Tanggal surat',
  'letter.valid_until': 'Berlaku sampai',
};

const NAMES: Readonly<Record<string, string>> = { ...OFFICE, subject: 'Warga', applicant: 'Pemohon', sum: 'Jumlah' };
/** `Warga · nama`: between a person and what is said about them. */
const DOT = ' · ';

interface Book {
  readonly names: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
  /** Between a name and its part, as it is read and as it is written. */
  readonly from: string;
  readonly to: string;
}

const reversed = (pairs: readonly (readonly [string, string])[]) =>
  new Map(pairs.map(([a, b]) => [b.toLowerCase(), a]));

/** Questions by the words that stand for them: none whose words mean something else already, or would be read as marks. */
function named(fields: readonly Asked[]): [string, string][] {
  const taken = new Set([...Object.values(NAMES).map((n) => n.toLowerCase()), ...fields.map((f) => f.key)]);
  return fields.flatMap(({ key, label }): [string, string][] => {
    const words = label.trim();
    const is = words.toLowerCase();
    if (!words || /[{}|:·]/.test(words) || taken.has(is)) return [];
    taken.add(is);
    return [[key, words]];
  });
}

function turn(inner: string, { names, parts, from, to }: Book): string {
  const [head = '', ...rest] = inner.split('|');
  const [asked = '', list] = head.split(':');
  const whole = asked.trim();
  const at = whole.lastIndexOf(from);
  const nameOf = (name: string) => names.get(name.toLowerCase()) ?? name;
  const partOf = (part: string) => parts.get(part.toLowerCase()) ?? part;
  const name =
    names.has(whole.toLowerCase()) || at < 0
      ? nameOf(whole)
      : `${nameOf(whole.slice(0, at))}${to}${partOf(whole.slice(at + from.length))}`;
  const ofSum = [name, whole].some((n) => n === 'sum');
  const columns = list?.split(',').map((part) => inList(part.trim(), ofSum ? nameOf : partOf));
  return [columns ? `${name}: ${columns.join(', ')}` : name, ...rest].join('|');
}

/** Words with a comma would be two in a list. */
const inList = (from: string, turned: (from: string) => string): string => {
  const to = turned(from);
  return to.includes(',') ? from : to;
};

const inBraces = (text: string, book: Book): string =>
  text.replace(/\{([^{}]*)\}/g, (_, inner: string) => `{${turn(inner, book)}}`);

const toWords = (fields: readonly Asked[]): Book => ({
  names: new Map([...Object.entries(NAMES), ...named(fields)]),
  parts: new Map(Object.entries(PARTS)),
  from: '.',
  to: DOT,
});

/** Also by the words a question had before it was renamed. */
const toKeys = (fields: readonly Asked[], before: readonly Asked[]): Book => ({
  names: reversed([...named(before), ...named(fields), ...Object.entries(NAMES)]),
  parts: reversed(Object.entries(PARTS)),
  from: DOT,
  to: '.',
});

/** `{business_name}` → `{Apa nama usahanya?}`: a letter's text as its author reads it. */
export const inWords = (text: string, fields: readonly Asked[]): string => inBraces(text, toWords(fields));

/** The way back. Keys stay what they are, and so does what nobody knows: it is refused with its place. */
export const inKeys = (text: string, fields: readonly Asked[], before: readonly Asked[] = []): string =>
  inBraces(text, toKeys(fields, before));

/** One name without braces, for who signs. */
export const nameInWords = (key: string, fields: readonly Asked[]): string =>
  inList(key, (name) => turn(name, toWords(fields)));
export const nameInKeys = (words: string, fields: readonly Asked[], before: readonly Asked[] = []): string =>
  turn(words, toKeys(fields, before));

const OF_SUBJECT = ['name', 'nik', 'kk', 'birth', 'sex', 'religion', 'marital', 'occupation', 'address'];

const OF_ANSWER: { readonly [kind in LetterField['kind']]?: readonly string[] } = {
  person: ['name', 'nik', 'address'],
  people: ['count'],
  date: ['day'],
};

/** What can be put into the text, in words: the answers, the person, the office. */
export function offeredWords(fields: readonly Asked[]): [answers: string[], person: string[], office: string[]] {
  const book = toWords(fields);
  return [
    fields.flatMap(({ key, kind }) => [key, ...(OF_ANSWER[kind] ?? []).map((part) => `${key}.${part}`)]),
    ['subject', ...OF_SUBJECT.map((part) => `subject.${part}`)],
    Object.keys(OFFICE),
  ].map((keys) => keys.map((key) => turn(key, book))) as [string[], string[], string[]];
}

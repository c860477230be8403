import { PERSON_PARTS, type LetterField, type PersonAnswer } from '../letter-type.ts';
import type { LetterSnapshot, PrintedAnswer, PrintedPerson } from './letter-snapshot.ts';
import { officeInWords } from './signer-office.ts';
import { ageOn, longDate, MARITAL, rupiahInFull, SEX } from './wording.ts';

type PersonPart = 'name' | 'nik' | 'kk' | 'birth' | 'age' | 'sex' | 'religion' | 'education' | 'occupation' | 'marital' |
  'nationality' | 'address' | 'hamlet' | 'rt' | 'father' | 'mother' | 'relation'; // prettier-ignore

/** What a template may say about the subject (`{subject.name}`) or the applicant (`{applicant.name}`). */
const PERSON: Readonly<Record<PersonPart, (of: PrintedPerson, letter: LetterSnapshot) => string | null>> = {
  name: (p) => p.name,
  nik: (p) => p.nik,
  kk: (p) => p.kk,
  birth: (p) => [p.birthPlace, p.birthDate && longDate(p.birthDate)].filter(Boolean).join(', '),
  age: (p, letter) => p.birthDate && `${ageOn(p.birthDate, letter.issuedOn)} tahun`,
  sex: (p) => p.sex && SEX[p.sex],
  religion: (p) => p.religion,
  education: (p) => p.education,
  occupation: (p) => p.occupation,
  marital: (p) => p.marital && MARITAL[p.marital],
  nationality: (p) => p.nationality,
  address: (p, { office }) => fullAddress(p, office.village, office.district, office.region),
  hamlet: (p) => p.hamlet,
  rt: (p) => p.rt,
  father: (p) => p.fatherName,
  mother: (p) => p.motherName,
  relation: (p) => p.relation ?? null,
};

const OFFICE: Readonly<Record<string, (letter: LetterSnapshot) => string | null>> = {
  'village.name': ({ office }) => office.village,
  'district.name': ({ office }) => office.district,
  'region.name': ({ office }) => office.region,
  'province.name': ({ office }) => office.province,
  'signer.name': ({ signer }) => signer.name,
  'signer.office': officeInWords,
  'letter.date': ({ issuedOn }) => longDate(issuedOn),
  'letter.valid_until': ({ validUntil }) => validUntil && longDate(validUntil),
};

/** A whole paragraph that prints a person's identity as a table. */
export const IDENTITY_BLOCKS = ['subject', 'applicant'] as const;

/** Every placeholder a template may use besides the type's own fields. */
export const registryPlaceholders: readonly string[] = [
  ...IDENTITY_BLOCKS,
  ...IDENTITY_BLOCKS.flatMap((who) => Object.keys(PERSON).map((part) => `${who}.${part}`)),
  ...Object.keys(OFFICE),
];

export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A mistake in a template: the paragraph's index, and why. Reported when the type is saved, never when a letter is made. */
export interface TemplateFault {
  readonly paragraph: number;
  readonly reason: 'unknown_placeholder' | 'stray_brace' | 'block_not_alone';
  /** The placeholder as the author typed it. */
  readonly name: string | null;
}

/** Checks a type's template against its fields and the registry. An empty list means every placeholder can be filled. */
export function checkTemplate(
  template: readonly string[],
  fields: readonly (Pick<LetterField, 'key'> & Partial<Pick<LetterField, 'kind'>>)[],
): TemplateFault[] {
  const parts = fields.filter((f) => f.kind === 'person').flatMap((f) => ANSWERED_PARTS.map((p) => `${f.key}.${p}`));
  const known = new Set([...registryPlaceholders, ...fields.map((f) => f.key), ...parts]);
  const blocks = new Set<string>(IDENTITY_BLOCKS);
  return template.flatMap((text, paragraph) => {
    const faults: TemplateFault[] = [];
    for (const [, name = ''] of text.matchAll(PLACEHOLDER)) {
      if (!known.has(name)) faults.push({ paragraph, reason: 'unknown_placeholder', name });
      else if (blocks.has(name) && text.trim() !== `{${name}}`)
        faults.push({ paragraph, reason: 'block_not_alone', name });
    }
    if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) faults.push({ paragraph, reason: 'stray_brace', name: null });
    return faults;
  });
}

/** What a placeholder prints in this letter; null when there is nothing to print. */
export function valueOf(name: string, letter: LetterSnapshot): string | null {
  const answer = letter.answers[name];
  if (answer) return answered(answer);
  const office = OFFICE[name];
  if (office) return office(letter);
  const [who = '', part] = name.split('.');
  const chosen = letter.answers[who];
  if (chosen?.kind === 'person') return (chosen.value && ANSWERED[part ?? '']?.(chosen.value)) ?? null;
  const person = who === 'applicant' ? (letter.applicant ?? letter.subject) : who === 'subject' ? letter.subject : null;
  if (!person || !part || !(part in PERSON)) return null;
  return PERSON[part as PersonPart](person, letter);
}

/** What a template may say about a person of the answers: `{witness_1.nik}`. */
const ANSWERED: Readonly<Record<string, (of: PersonAnswer) => string | null | undefined>> = {
  name: (p) => p.name,
  nik: (p) => p.nik,
  birth: (p) => [p.birthPlace, p.birthDate && longDate(p.birthDate)].filter(Boolean).join(', '),
  sex: (p) => p.sex && SEX[p.sex],
  religion: (p) => p.religion,
  nationality: (p) => p.nationality,
  occupation: (p) => p.occupation,
  address: (p) => p.address,
  relation: (p) => p.relation,
};
const ANSWERED_PARTS = ['name', ...PERSON_PARTS];

function answered(answer: PrintedAnswer): string | null {
  if (answer.kind === 'person') return answer.value?.name ?? null;
  if (answer.kind === 'people')
    return (
      answer.value.map((p, i) => `${i + 1}. ${[p.name, p.relation].filter(Boolean).join(', ')}`).join('\n') || null
    );
  return answer.value.trim() === '' ? null : worded(answer.kind, answer.value.trim());
}

function worded(kind: LetterField['kind'], value: string): string {
  if (kind === 'date') return longDate(value);
  if (kind === 'time') return `${value.replace(':', '.')} WIB`;
  if (kind === 'number') return value.replace('.', ',');
  return kind === 'money' && /^\d{1,15}$/.test(value) ? rupiahInFull(Number(value)) : value;
}

function fullAddress(p: PrintedPerson, village: string, district: string, region: string): string {
  if (p.hamlet === null && p.rt === null && p.kk === null) return p.address.trim();
  const parts = [
    p.address.trim(),
    p.rt && !/\bRT\b/i.test(p.address) ? `RT ${p.rt}` : '',
    p.hamlet && !p.address.toLowerCase().includes(p.hamlet.toLowerCase()) ? p.hamlet : '',
    `Desa ${village}`,
    `Kecamatan ${district}`,
    `Kabupaten ${region}`,
  ];
  return parts.filter(Boolean).join(', ');
}

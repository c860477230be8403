import type { Deps } from '../../../foundation/deps.ts';
import {
  openRecordRow,
  recordQuery,
  type RecordRow,
  type ResidentRecord,
} from '../../../foundation/residents/index.ts';
import { DAY, wibDate, type Instant } from '../../../kernel/clock.ts';
import { read } from '../../../platform/libsql/index.ts';
import { longDate, type LetterSnapshot, type PrintedAnswer, type PrintedPerson } from '../document/index.ts';
import type { Answer, Answers, LetterField, PersonAnswer } from '../letter-type.ts';
import { checkNumberFormat, DEFAULT_NUMBER_FORMAT, formatNumber, type GivenNumber } from '../numbering/index.ts';
import { fromRegistry, kinOf, kinWord, peopleIn, textIn } from '../people/index.ts';
import { openAnswers, openPresenter, type LetterRequest } from '../requests/index.ts';

interface OfficeRow extends Record<string, unknown> {
  village: string;
  district: string;
  region: string;
  province: string;
  address: string | null;
  postal_code: string | null;
  email: string | null;
  number_format: string;
  number_code: string;
  camat: string | null;
  camat_nip: string | null;
  signer: string;
  title: string;
  capacity: LetterSnapshot['signer']['capacity'];
  nip: string | null;
}

/**
 * Everything the letter will print, read once and frozen: the registry's data of the subject and of whoever asked, the answers,
 * the type's words, the office and its signer as they are now; without an officer, whoever is head now. Null when the subject is
 * not in this village's registry or the officer does not hold the office any more.
 */
export async function freezeLetter(
  deps: Pick<Deps, 'db' | 'vault' | 'origin'>,
  request: LetterRequest,
  given: GivenNumber,
  signing: { officerId: string | null; token: string },
): Promise<LetterSnapshot | null> {
  const { villageId, subjectResidentId, applicantAccountId, basis } = request;
  const {
    offices: [office],
    accounts: [account],
  } = await read<{ offices: OfficeRow; accounts: { resident_id: string | null } }>(deps.db, {
    offices: { sql: OFFICE, args: [villageId, signing.officerId, given.at] },
    accounts: { sql: 'SELECT resident_id FROM accounts WHERE id = ?', args: [applicantAccountId] },
  });
  // An officer at the counter asks for others all day and is not printed: who stood there is.
  const presenter = await openPresenter(deps, request.presentedBySealed);
  const asker = basis === 'counter' ? presenter?.residentId : account?.resident_id;
  const askedBy = asker === subjectResidentId ? null : asker;
  const {
    subjectRows: [subjectRow],
    applicantRows: [applicantRow],
  } = await read<{ subjectRows: RecordRow; applicantRows: RecordRow }>(deps.db, {
    subjectRows: recordQuery(villageId, subjectResidentId),
    applicantRows: recordQuery(villageId, askedBy ?? ''),
  });
  if (!office || !subjectRow) return null;
  const [subject, applicant, answers] = await Promise.all([
    openRecordRow(deps, subjectRow),
    applicantRow ? openRecordRow(deps, applicantRow) : null,
    openAnswers(deps, request.answersSealed).then((written) => fromRegistry(deps, villageId, written)),
  ]);
  const { content, title, classification } = request.type;
  const format = checkNumberFormat(office.number_format) === null ? office.number_format : DEFAULT_NUMBER_FORMAT;
  const parts = { classification, number: given.number, village: office.number_code, at: given.at };
  return {
    form: 1,
    title,
    numberText: formatNumber(format, parts),
    issuedOn: wibDate(given.at),
    validUntil: validUntil(request, answers, given.at),
    office: {
      village: office.village,
      district: office.district,
      region: office.region.replace(/^kabupaten\s+/i, ''),
      province: office.province,
      address: office.address,
      postalCode: office.postal_code,
      email: office.email,
    },
    subject: printed(subject),
    applicant: applicant
      ? { ...printed(applicant), ...relationOf(subject, applicant, presenter) }
      : presenter && !presenter.residentId
        ? writtenByHand(presenter)
        : null,
    answers: Object.fromEntries(content.fields.map((field) => [field.key, printedAnswer(field, answers[field.key])])),
    template: withEndorsement(content.template, request),
    signer: { name: office.signer, title: office.title, capacity: office.capacity, nip: office.nip },
    alsoSignedBy: content.alsoSignedBy,
    camat: office.camat === null ? null : { name: office.camat, nip: office.camat_nip },
    ...(content.paper ? { paper: content.paper } : {}),
    check: { url: `${deps.origin}/cek/${signing.token}`, site: new URL(deps.origin).host },
  };
}

const OFFICE = `SELECT v.name AS village, d.name AS district, g.name AS region, g.province, v.office_address AS address,
    v.postal_code, v.office_email AS email, v.number_format, v.number_code, d.head_name AS camat, d.head_nip AS camat_nip,
    o.name AS signer, o.title, o.capacity, o.nip
  FROM villages v JOIN districts d ON d.id = v.district_id JOIN regions g ON g.id = d.region_id
  JOIN officers o ON o.village_id = v.id
  WHERE v.id = ?1 AND o.id = coalesce(?2, o.id) AND o.role = 'head' AND o.from_at <= ?3
    AND coalesce(o.until_at, ?3 + 1) > ?3
  ORDER BY o.from_at DESC LIMIT 1`;

/** The day that the type's own field names, else so many days after issue; null = does not expire. */
function validUntil(request: LetterRequest, answers: Answers, at: Instant): string | null {
  const { content, validDays } = request.type;
  const named = textIn(content.validUntilField ? answers[content.validUntilField] : undefined);
  if (named) return named;
  return validDays === null ? null : wibDate(at + validDays * DAY);
}

function printedAnswer({ kind }: LetterField, answer: Answer | undefined): PrintedAnswer {
  if (kind === 'people') return { kind, value: peopleIn(answer) };
  if (kind === 'person') return { kind, value: peopleIn(answer)[0] ?? null };
  return { kind, value: textIn(answer) };
}

/** What who asked is to the person the letter is about: as said at the counter, or as their card tells. */
function relationOf(subject: ResidentRecord, asker: ResidentRecord, said: PersonAnswer | null) {
  const sameCard = subject.household !== null && subject.household.id === asker.household?.id;
  const relation = said?.relation ?? (sameCard ? kinWord(kinOf(subject, asker), asker.sex) : '');
  return relation ? { relation } : {};
}

/** Somebody in no registry: what was not said is not printed. */
const writtenByHand = (person: PersonAnswer): PrintedPerson => ({
  name: person.name,
  nik: person.nik ?? '',
  kk: null,
  birthPlace: person.birthPlace ?? '',
  birthDate: person.birthDate ?? '',
  sex: person.sex ?? null,
  religion: person.religion ?? '',
  education: '',
  occupation: person.occupation ?? '',
  marital: null,
  nationality: person.nationality ?? '',
  address: person.address ?? '',
  hamlet: null,
  rt: null,
  fatherName: null,
  motherName: null,
  ...(person.relation ? { relation: person.relation } : {}),
});

/** Before the last sentence: whose word the RT's is, and how it came. */
function withEndorsement(
  template: readonly string[],
  { endorsedBy, endorsedHow, endorsedAt, endorsementPhoto }: LetterRequest,
): readonly string[] {
  if (!endorsedBy || !endorsedHow || endorsedAt === null) return template;
  const who = `Ketua ${endorsedBy.replace(/[{}:]/g, ' ')}`;
  const said =
    endorsedHow === 'self'
      ? `Keterangan ini dibenarkan oleh ${who}, pada ${longDate(wibDate(endorsedAt))}.`
      : `Surat pengantar dari ${who}, telah dilihat${endorsementPhoto ? ' dan difoto' : ''} petugas kantor desa pada ${longDate(wibDate(endorsedAt))}.`;
  return [...template.slice(0, -1), said, ...template.slice(-1)];
}

const printed = (person: ResidentRecord): PrintedPerson => ({
  name: person.name,
  nik: person.nik,
  kk: person.household?.kk ?? null,
  birthPlace: person.birthPlace,
  birthDate: person.birthDate,
  sex: person.sex,
  religion: person.religion,
  education: person.education,
  occupation: person.occupation,
  marital: person.marital,
  maritalRecorded: person.maritalRecorded,
  nationality: person.nationality,
  address: person.household?.address ?? '',
  hamlet: person.household?.hamlet ?? null,
  rt: person.household?.rt ?? null,
  rw: person.household?.rw ?? null,
  fatherName: person.fatherName,
  motherName: person.motherName,
});

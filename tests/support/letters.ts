import type { Deps } from '../../src/foundation/deps.ts';
import { enterRtHead } from '../../src/foundation/rt-heads/index.ts';
import { ctxOf } from './ctx.ts';
import { givenOffice, givenResident, HANURA, type Person } from './world.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import { letterTypes } from '../../src/modules/letters/letters.table.ts';
import type { LetterTypeContent } from '../../src/modules/letters/letter-type.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';

type Needs = Pick<Deps, 'db' | 'vault'>;

const USAHA: LetterTypeContent = {
  purpose: 'Menerangkan bahwa Anda mempunyai usaha di desa ini.',
  stillAsked: ['Bank untuk pinjaman usaha'],
  notNeeded: ['Anda mengurus NIB di OSS'],
  legalBasis: ['UU 25/2009'],
  requirements: ['KTP-el'],
  steps: ['Isi', 'Diperiksa', 'Ditandatangani'],
  fields: [
    { key: 'business_name', label: 'Nama usaha', kind: 'text', required: true, prefill: 'shop.name' },
    { key: 'business_type', label: 'Jenis usaha', kind: 'text', required: true, prefill: 'shop.trade' },
    { key: 'start_date', label: 'Mulai usaha', kind: 'date', required: false, prefill: 'shop.opened' },
    { key: 'purpose', label: 'Untuk keperluan apa?', kind: 'longtext', required: true },
  ],
  template: ['{subject.name} mempunyai usaha {business_name} ({business_type}) untuk {purpose}.'],
  keywords: ['sku', 'surat usaha'],
  attachments: [],
  goneSubjectAllowed: false,
  alsoSignedBy: null,
};

/** A letter type of a village: a business letter promised in 120 office minutes unless told otherwise. */
export async function givenLetterType(
  { db }: Pick<Deps, 'db'>,
  more: Partial<Omit<typeof letterTypes.$inferInsert, 'content'>> & { content?: Partial<LetterTypeContent> } = {},
): Promise<{ id: string; slug: string }> {
  const villageId = more.villageId ?? HANURA;
  const slug = more.slug ?? 'usaha';
  const type = {
    id: `type-${villageId}-${slug}`,
    villageId,
    title: 'Surat Keterangan Usaha',
    classification: '500.2.2.4',
    promisedMinutes: 120,
    validDays: 180,
    updatedAt: 0,
    ...more,
    slug,
    content: { ...USAHA, ...more.content },
  };
  const done = await commit(db, [db.insert(letterTypes).values(type)]);
  if (!done.ok) throw new Error(done.refusal.code);
  return { id: type.id, slug };
}

export interface LetterOffice {
  operator: Ctx;
  secretary: Ctx;
  head: Ctx;
}

/** The three desks of a village office, each with its person. */
export async function givenLetterOffice(deps: Needs, villageId = HANURA): Promise<LetterOffice> {
  const desk = async (name: string, role: 'operator' | 'secretary' | 'head') =>
    ctxOf(await givenOffice(deps, await givenResident(deps, name, { villageId }), role));
  return {
    operator: await desk('Operator', 'operator'),
    secretary: await desk('Sekdes', 'secretary'),
    head: await desk('Kades', 'head'),
  };
}

/** The register of heads of RT names this person for an RT, since a year before. */
export async function givenRtHead(
  deps: Needs & Pick<Deps, 'clock' | 'ids'>,
  officer: Ctx,
  rt: string,
  name: string,
  nik = '',
): Promise<string> {
  const entered = await enterRtHead(deps, officer, { villageId: HANURA, rt, name, nik, fromOn: '2025-01-02' });
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.value.id;
}

export const ANSWERS = {
  business_name: 'Dapur Siti',
  business_type: 'Keripik pisang',
  purpose: 'Mengajukan pinjaman usaha di bank',
};

/** The body of a first and complete request for the business letter. */
export const requestBody = (key: string, more: Record<string, unknown> = {}) => ({
  slug: 'usaha',
  idempotencyKey: `key-${key}-0000`,
  answers: ANSWERS,
  ...more,
});

export const asPerson = (person: Pick<Person, 'actor'>): Ctx => ctxOf(person.actor);

import { CATALOGUE } from '../../src/modules/letters/catalogue/index.ts';
import { LETTER_CASE } from '../../src/modules/letters/letter-case.ts';
import { letterRequests, letterTypes } from '../../src/modules/letters/letters.table.ts';
import { cases } from '../../src/hub/timeline/cases.table.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { HANURA, type Person } from './world.ts';

/** A letter type of the catalogue as a village has it when it begins. */
export async function givenCatalogueType(
  { db }: Pick<Deps, 'db'>,
  slug = 'usaha',
  villageId = HANURA,
): Promise<string> {
  const entry = CATALOGUE.find((e) => e.slug === slug);
  if (!entry) throw new Error(`the catalogue has no ${slug}`);
  const id = `type-${villageId}-${slug}`;
  const { rtEndorsement, secretaryStep, ...row } = entry;
  const flow = { rtEndorsement: Number(rtEndorsement), secretaryStep: Number(secretaryStep) };
  const done = await commit(db, [db.insert(letterTypes).values({ id, villageId, ...row, ...flow, updatedAt: 0 })]);
  if (!done.ok) throw new Error(done.refusal.code);
  return id;
}

export const USAHA_ANSWERS = {
  business_name: 'Dapur Siti',
  business_type: 'Keripik pisang',
  business_address: 'Dusun A RT 003',
  start_date: '2020-02-01',
  purpose: 'mengajukan pinjaman usaha',
};

let serial = 0;

/** A request that has come as far as the kades: only the signature is missing. */
export async function givenRequestToSign(
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
  subject: Person,
  typeId: string,
  more: { answers?: Record<string, string>; applicant?: Person } = {},
): Promise<{ id: string; code: string; villageId: string; version: number }> {
  serial += 1;
  const [id, code] = [`request-${serial}`, `S-TEST-${String(serial).padStart(4, '0')}`];
  const applicant = more.applicant ?? subject;
  const now = clock.now();
  const answers = JSON.stringify(more.answers ?? USAHA_ANSWERS);
  const common = { villageId: subject.villageId, state: 'awaiting_signature' as const, createdAt: now, updatedAt: now };
  const done = await commit(db, [
    db.insert(letterRequests).values({
      ...common,
      id,
      code,
      typeId,
      applicantAccountId: applicant.accountId,
      subjectResidentId: subject.residentId,
      basis: applicant === subject ? 'self' : 'same_household',
      answersSealed: await vault.seal(answers, 'letter_requests.answers'),
      idempotencyKey: `key-${id}`,
      submittedAt: now,
    }),
    db.insert(cases).values({
      ...common,
      kind: LETTER_CASE.kind,
      id,
      code,
      title: 'Surat',
      amount: 0,
      holder: 'head',
      queuedAt: now,
      ownerAccountId: applicant.accountId,
      subjectResidentId: subject.residentId,
    }),
  ]);
  if (!done.ok) throw new Error(done.refusal.code);
  return { id, code, villageId: subject.villageId, version: 1 };
}

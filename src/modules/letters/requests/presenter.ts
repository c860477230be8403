import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { recordsRepo } from '../../../foundation/residents/index.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { PersonAnswer } from '../letter-type.ts';
import { cardOf, SentPersonSchema } from '../people/index.ts';

const CONTEXT = 'letter_requests.presented_by';

const PresenterSchema = v.pipe(
  SentPersonSchema,
  v.forward(
    v.check((p) => p.residentId !== '' || p.name.length > 1, 'required'),
    ['name'],
  ),
  v.forward(
    v.check((p) => p.residentId !== '' || p.nik !== '', 'required'),
    ['nik'],
  ),
  v.forward(
    v.check((p) => p.residentId !== '' || p.relation !== '', 'required'),
    ['relation'],
  ),
);

/**
 * Who stands at the counter, as the operator says it: a resident by their record, or somebody from elsewhere by name, NIK and what
 * they are to the person the letter is about. The dead do not stand there.
 */
export async function presenterOf(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  villageId: string,
  subjectId: string,
  input: unknown,
): Promise<Result<PersonAnswer>> {
  const parsed = parse(v.object({ presentedBy: PresenterSchema }), { presentedBy: input }, 'letters.presenter_invalid');
  if (!parsed.ok) return parsed;
  const sent = parsed.value.presentedBy;
  if (!sent.residentId) {
    const { name, nik, relation, occupation, address } = sent;
    const written = { name, nik, relation, occupation, address };
    return ok(Object.fromEntries(Object.entries(written).filter(([, said]) => said)) as unknown as PersonAnswer);
  }
  const record = await recordsRepo(deps, villageId).byId(sent.residentId);
  if (!record) return refuse('not_found', 'letters.no_such_person');
  if (record.status === 'deceased') return refuse('invalid', 'letters.presenter_gone');
  const card = await cardOf(deps, villageId, subjectId, null);
  const relation = sent.relation || card.find((m) => m.residentId === record.id)?.relation;
  return ok({ name: record.name, ...(relation ? { relation } : {}), residentId: record.id });
}

export const sealPresenter = ({ vault }: Pick<Deps, 'vault'>, person: PersonAnswer): Promise<string> =>
  vault.seal(JSON.stringify(person), CONTEXT);

export const openPresenter = async (
  { vault }: Pick<Deps, 'vault'>,
  sealed: string | null,
): Promise<PersonAnswer | null> => (sealed ? (JSON.parse(await vault.open(sealed, CONTEXT)) as PersonAnswer) : null);

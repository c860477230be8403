import type { Deps } from '../../../foundation/deps.ts';
import { refusal, refuse, type Refused } from '../../../kernel/result.ts';
import { heard, signal } from '../../../kernel/signal.ts';
import { requestsRepo, type LetterRequest } from './requests.repo.ts';

const CODE = 'letters.already_open';

/** Another request for the same letter and person came first: the unique key says so, and not which one. */
export const ALREADY_OPEN = signal('letters.already_open', refusal('conflict', CODE));

/** The same letter for the same person is still with the office: the request to go on with. */
export const alreadyOpen = (code: string | null): Refused => refuse('conflict', CODE, { data: { code } });

/** A refusal {@link ALREADY_OPEN} learns the code of the request to go on with; any other stays as it is. */
export async function withOpenCode(
  { db }: Pick<Deps, 'db'>,
  { villageId, typeId, subjectResidentId, applicantAccountId }: Omit<LetterRequest, 'type'>,
  refused: Refused,
): Promise<Refused> {
  if (!heard(refused, ALREADY_OPEN)) return refused;
  const { open } = await requestsRepo(db, villageId).openOrDraft(typeId, subjectResidentId, applicantAccountId);
  return alreadyOpen(open?.code ?? null);
}

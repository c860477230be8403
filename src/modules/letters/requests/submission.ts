import type { Deps } from '../../../foundation/deps.ts';
import { openCase } from '../../../hub/timeline/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import { expectChange, on, type Step } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { officeCalendar, promisedAt } from '../promise/index.ts';
import { ALREADY_OPEN } from './already-open.ts';
import { caseStep, record } from './move-request.ts';
import { requestsRepo, type LetterRequest } from './requests.repo.ts';

/** What a submission tells the person who made it: the tanda terima. */
export interface Receipt {
  readonly code: string;
  readonly title: string;
  readonly submittedAt: number;
  /** Promised instant; null when the office never opens. */
  readonly dueAt: number | null;
  /** Rupiah: always 0, and shown. */
  readonly cost: 0;
}

export const receiptOf = (request: Pick<LetterRequest, 'code' | 'submittedAt' | 'dueAt'>, title: string): Receipt => ({
  code: request.code,
  title,
  submittedAt: request.submittedAt ?? 0,
  dueAt: request.dueAt,
  cost: 0,
});

/**
 * The steps that hand a draft in with these sealed answers: promise, case, audit and outbox in one batch. Refuses when the
 * draft was handed in meanwhile, or when the same letter for the same person is open already.
 */
export async function submissionSteps(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  draft: Omit<LetterRequest, 'type'>,
  type: LetterRequest['type'],
  answersSealed: string,
): Promise<{ steps: Step[]; receipt: Receipt }> {
  const now = deps.clock.now();
  const dueAt = promisedAt(await officeCalendar(deps.db, draft.villageId, now), now, type.promisedMinutes);
  const update = requestsRepo(deps.db, draft.villageId).update(draft, {
    state: 'submitted',
    answersSealed,
    submittedAt: now,
    dueAt,
    updatedAt: now,
  });
  const atCounter = draft.basis === 'counter';
  const newCase = {
    kind: LETTER_CASE.kind,
    id: draft.id,
    villageId: draft.villageId,
    code: draft.code,
    title: type.title,
    picture: null,
    amount: 0,
    ownerAccountId: atCounter ? null : draft.applicantAccountId,
    ownerPhoneIndex: null,
    subjectResidentId: draft.subjectResidentId,
    shopId: null,
  };
  const role = atCounter ? 'operator' : draft.basis === 'self' ? 'resident' : 'helper';
  return {
    receipt: receiptOf({ ...draft, submittedAt: now, dueAt }, type.title),
    steps: [
      on(update, { unique: ALREADY_OPEN }),
      expectChange(refusal('conflict', 'letters.changed_meanwhile')),
      ...openCase(deps, ctx, newCase, caseStep('submitted', dueAt, role)),
      ...record(deps, ctx, { ...draft, type }, 'submit', { from: 'draft', to: 'submitted', basis: draft.basis }),
    ],
  };
}

import type { Deps } from '../../../foundation/deps.ts';
import { recordsRepo } from '../../../foundation/residents/index.ts';
import { ok, refuse, type RefusalKind, type Result } from '../../../kernel/result.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { conditionsOf, judge, unmet, type Facts, type Finding } from '../conditions/index.ts';
import type { LetterTypeRow } from '../types/index.ts';
import { factsOf, factsStand, type Asked } from './facts-of.ts';
import { openPresenter } from './presenter.ts';
import type { LetterRequest } from './requests.repo.ts';
import { openAnswers } from './sealed-answers.ts';

export interface Judged {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** To be committed with what was judged: the registry still says the same. */
  readonly stands: Step;
}

/** A request with what lies sealed in it. */
async function opened(deps: Pick<Deps, 'vault'>, request: LetterRequest): Promise<Asked> {
  const [answers, presentedBy] = await Promise.all([
    openAnswers(deps, request.answersSealed),
    openPresenter(deps, request.presentedBySealed),
  ]);
  return { ...request, answers, presentedBy };
}

/** The letter type's conditions on a request, or on one to be. */
export async function judged(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  type: Pick<LetterTypeRow, 'slug' | 'content'>,
  asked: Asked,
): Promise<Result<Judged>> {
  const facts = await factsOf(deps, asked);
  if (!facts) return refuse('not_found', 'residents.no_record');
  return ok({ facts, findings: judge(conditionsOf(type), facts), stands: factsStand(facts) });
}

/** The same of a request as it lies there. */
export async function judgedRequest(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  request: LetterRequest,
): Promise<Result<Judged>> {
  return judged(deps, request.type, await opened(deps, request));
}

/** Every condition holds, and whoever must be known is: else the refusal that says what stands against it. */
export async function fulfilled(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  type: Pick<LetterTypeRow, 'slug' | 'content'>,
  asked: Asked,
  kind: RefusalKind = 'invalid',
): Promise<Result<Judged>> {
  const found = await judged(deps, type, asked);
  if (!found.ok) return found;
  const refused = unmet(found.value.findings, kind);
  if (refused) return refused;
  const unknown = found.value.findings.some((f) => f.condition.kind === 'asked_by' && f.verdict === 'open');
  return unknown ? refuse(kind, 'letters.presenter_missing') : found;
}

/** The same of a request on its way, for an officer who passes it on or signs it. */
export async function stillFulfilled(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  request: LetterRequest,
): Promise<Result<Judged>> {
  const asked = await opened(deps, request);
  const record = await recordsRepo(deps, request.villageId).byId(request.subjectResidentId);
  const isGone = record?.status === 'deceased' || record?.status === 'moved';
  if (isGone && !request.type.content.goneSubjectAllowed) return refuse('conflict', 'letters.subject_gone_meanwhile');
  return fulfilled(deps, request.type, asked, 'conflict');
}

import type { Deps } from '../../../foundation/deps.ts';
import { rtHeadOfQuery, type RtHead } from '../../../foundation/rt-heads/index.ts';
import type { Tone } from '../../../hub/inbox/index.ts';
import { timelineQuery, type TimelineEntry } from '../../../hub/timeline/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { read, type Row } from '../../../platform/libsql/index.ts';
import { NO_OFFICER_HERE } from './no-officer-here.ts';
import { LETTER_CASE } from '../letter-case.ts';
import type { Answers, LetterField } from '../letter-type.ts';
import { openRequest, READING, type OpenedRequest } from './open-request.ts';
import { routeOf, type RouteStep } from './route.ts';
import { actionsFor, TONES, type RequestAction, type RequestState } from '../request.ts';
import { flowOf, type LetterRequest } from './requests.repo.ts';
import { openAnswers } from './sealed-answers.ts';
import type { Basis } from './subject.ts';

/** The issued letter as a request's page names it. */
export interface IssuedLetter extends Row {
  id: string;
  number_text: string;
  state: 'valid' | 'revoked';
  issued_on: string;
  valid_until: string | null;
  signer_name: string;
  signer_title: string;
  /** Code of the request for the letter that replaces this one. */
  replaced_by: string | null;
}

/** A request as its page shows it, to whoever may see it. */
export interface RequestPage {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly state: RequestState;
  /** What the state asks of whoever reads it. */
  readonly tone: Tone;
  readonly basis: Basis | 'rt_helper';
  readonly subjectName: string;
  readonly applicantName: string;
  readonly submittedAt: number | null;
  readonly dueAt: number | null;
  readonly promisedMinutes: number;
  /** The next step is the RT's. */
  readonly waitsForRt: boolean;
  /** What is still to come, in the order of this letter's own way, with who will do it. */
  readonly route: readonly RouteStep[];
  /** How the RT's word came: by themself, or on paper that an operator saw. */
  readonly endorsedHow: 'self' | 'paper' | null;
  /** There is a photo of that paper, for the office. */
  readonly endorsementPhotographed: boolean;
  /** The head of the RT that the person lives in; null where the register names none. */
  readonly rtHead: { readonly rt: string; readonly name: string } | null;
  /** The operator passes it to the secretary, not straight to the head. */
  readonly secretaryStep: boolean;
  /** Why it was sent back, refused or returned. */
  readonly reason: string | null;
  /** Keys of the answers to look at again. */
  readonly fieldsToCorrect: readonly string[];
  readonly endorsedBy: string | null;
  readonly fields: readonly LetterField[];
  readonly attachments: readonly string[];
  readonly answers: Answers;
  readonly timeline: readonly TimelineEntry[];
  readonly letter: IssuedLetter | null;
  /** Whether this reader is asked "Apakah ada yang meminta bayaran?"; no officer is, for somebody else's letter. */
  readonly asksAboutFee: boolean;
  /** Their answer; null while not answered. The office does not learn it. */
  readonly askedToPay: boolean | null;
  /** What this reader can do now. */
  readonly actions: readonly RequestAction[];
}

/** A request for the person who asked, or whom it is about; a draft for whoever writes it, the officer at the counter too. */
export async function followRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
): Promise<Result<RequestPage>> {
  const opened = await openRequest(deps, ctx, code, READING);
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  if (request.state === 'draft') return ok(await requestPage(deps, ctx, opened.value));
  if (!doers.includes('applicant')) return refuse('not_found', 'letters.no_such_request');
  return ok(await requestPage(deps, ctx, { request, doers: ['applicant'] }));
}

interface Names extends Row {
  village: string;
  subject: string;
  applicant: string;
}

interface OfficerRow extends Row {
  role: 'operator' | 'secretary' | 'head';
  name: string;
}

interface FeeRow extends Row {
  no_officer: number;
  asked_to_pay: number | null;
}

/** The page of a request for somebody who may see it in this capacity. Asks nobody for permission: its callers do. */
export async function requestPage(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  { actor }: Ctx,
  { request, doers }: OpenedRequest,
): Promise<RequestPage> {
  const now = deps.clock.now();
  const reader = actor.kind === 'account' ? actor : null;
  const {
    namess: [names],
    timeline,
    letters: [letter],
    fees: [fee],
    rtHeads: [rtHead],
    officers,
  } = await read<{
    namess: Names;
    timeline: TimelineEntry;
    letters: IssuedLetter;
    fees: FeeRow;
    rtHeads: RtHead;
    officers: OfficerRow;
  }>(deps.db, {
    namess: {
      sql: `SELECT v.name AS village, s.name AS subject, a.display_name AS applicant
              FROM letter_requests r JOIN villages v ON v.id = r.village_id
              JOIN residents s ON s.id = r.subject_resident_id JOIN accounts a ON a.id = r.applicant_account_id
              WHERE r.id = ?`,
      args: [request.id],
    },
    timeline: timelineQuery(LETTER_CASE.kind, request.id),
    letters: {
      sql: `SELECT id, number_text, state, issued_on, valid_until, signer_name, signer_title,
                (SELECT code FROM letter_requests n WHERE n.replaces_letter_id = l.id) AS replaced_by
              FROM letters l WHERE request_id = ?1 AND village_id = ?2`,
      args: [request.id, request.villageId],
    },
    fees: {
      sql: `SELECT ${NO_OFFICER_HERE} AS no_officer,
              (SELECT asked_to_pay FROM letter_fee_reports WHERE request_id = ?4) AS asked_to_pay`,
      args: [reader?.accountId ?? '', request.villageId, request.submittedAt, request.id],
    },
    rtHeads: rtHeadOfQuery(request.villageId, request.subjectResidentId, now),
    officers: {
      sql: `SELECT role, name FROM officers WHERE village_id = ?1 AND role IN ('operator', 'secretary', 'head')
              AND from_at <= ?2 AND coalesce(until_at, ?2 + 1) > ?2 ORDER BY from_at`,
      args: [request.villageId, now],
    },
  });
  const isSubject = reader?.resident?.id === request.subjectResidentId;
  const asksAboutFee = doers.includes('applicant') && (isSubject || fee?.no_officer === 1);
  const answered = asksAboutFee && typeof fee?.asked_to_pay === 'number';
  return {
    ...shown(request),
    villageName: names?.village ?? '',
    subjectName: names?.subject ?? '',
    applicantName: names?.applicant ?? '',
    answers: await openAnswers(deps, request.answersSealed),
    timeline,
    letter: letter ?? null,
    rtHead: rtHead ? { rt: rtHead.rt, name: rtHead.name } : null,
    route: routeOf(request, rtHead ?? null, officers),
    asksAboutFee,
    askedToPay: answered ? fee.asked_to_pay === 1 : null,
    actions: [...new Set(doers.flatMap((doer) => actionsFor(request.state, flowOf(request.type), doer)))],
  };
}

const shown = (r: LetterRequest) => ({
  code: r.code,
  slug: r.type.slug,
  title: r.type.title,
  villageId: r.villageId,
  state: r.state,
  tone: TONES[r.state],
  basis: r.basis,
  submittedAt: r.submittedAt,
  dueAt: r.dueAt,
  promisedMinutes: r.type.promisedMinutes,
  waitsForRt: r.state === 'submitted' && r.type.rtEndorsement === 1,
  secretaryStep: r.type.secretaryStep === 1,
  reason: r.reason,
  fieldsToCorrect: r.fieldsToCorrect ?? [],
  endorsedBy: r.endorsedBy,
  endorsedHow: r.endorsedHow,
  endorsementPhotographed: r.endorsementPhoto !== null,
  fields: r.type.content.fields,
  attachments: r.type.content.attachments,
});

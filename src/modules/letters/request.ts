import { refuse, refusal, ok, type Result } from '../../kernel/result.ts';
import { refusedBy, signal } from '../../kernel/signal.ts';
import type { Tone } from '../../hub/inbox/index.ts';
import type { Holder } from '../../hub/timeline/index.ts';

/** Permohonan surat: its states, in the order of an ordinary life. */
export const REQUEST_STATES = [
  'draft',
  'submitted',
  'endorsed',
  'in_review',
  'needs_correction',
  'awaiting_secretary',
  'awaiting_signature',
  'issued',
  'handed_over',
  'rejected',
  'cancelled',
  'revoked',
  'expired',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export type RequestAction =
  | 'submit'
  | 'endorse'
  | 'take'
  | 'send_back'
  | 'correct'
  | 'forward'
  | 'return'
  | 'sign'
  | 'hand_over'
  | 'reject'
  | 'cancel'
  | 'revoke'
  | 'expire';

/** Why requests are refused, for statistics; the words for the applicant are written beside it. */
export const REJECT_CODES = [
  'not_needed',
  'data_mismatch',
  'not_entitled',
  'incomplete',
  'wrong_type',
  'other',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** In what capacity somebody acts on a request. The applicant is also the person the letter is about; `rt_head`: head of their RT. */
export type Doer = 'applicant' | 'rt_head' | 'operator' | 'secretary' | 'head' | 'system';

/** What is switched per village and letter type. */
export interface Flow {
  readonly rtEndorsement: boolean;
  readonly secretaryStep: boolean;
}

interface Transition {
  readonly action: RequestAction;
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly by: readonly Doer[];
  /** Refused without a reason that the applicant can read; of an applicant none is asked. */
  readonly reason?: true;
  /** The row exists only in this flow. */
  readonly only?: Partial<Flow>;
}

const OFFICE = ['operator', 'secretary', 'head'] as const;
const OPEN_IN_OFFICE = [
  'submitted',
  'endorsed',
  'in_review',
  'needs_correction',
  'awaiting_secretary',
  'awaiting_signature',
] as const;

/** The whole life of a request. What is not in this table cannot happen. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'submit', from: ['draft'], to: 'submitted', by: ['applicant', 'operator'] },
  {
    action: 'endorse',
    from: ['submitted'],
    to: 'endorsed',
    by: ['rt_head', 'operator'],
    only: { rtEndorsement: true },
  },
  { action: 'take', from: ['submitted'], to: 'in_review', by: ['operator'], only: { rtEndorsement: false } },
  { action: 'take', from: ['endorsed'], to: 'in_review', by: ['operator'] },
  { action: 'send_back', from: ['in_review'], to: 'needs_correction', by: ['operator'], reason: true },
  { action: 'correct', from: ['needs_correction'], to: 'in_review', by: ['applicant', 'operator'] },
  { action: 'forward', from: ['in_review'], to: 'awaiting_secretary', by: ['operator'], only: { secretaryStep: true } },
  {
    action: 'forward',
    from: ['in_review'],
    to: 'awaiting_signature',
    by: ['operator'],
    only: { secretaryStep: false },
  },
  { action: 'forward', from: ['awaiting_secretary'], to: 'awaiting_signature', by: ['secretary'] },
  { action: 'return', from: ['awaiting_secretary'], to: 'in_review', by: ['secretary'], reason: true },
  { action: 'return', from: ['awaiting_signature'], to: 'in_review', by: ['head'], reason: true },
  { action: 'sign', from: ['awaiting_signature'], to: 'issued', by: ['head'] },
  { action: 'hand_over', from: ['issued'], to: 'handed_over', by: ['operator', 'applicant'] },
  { action: 'reject', from: ['submitted', 'endorsed', 'in_review'], to: 'rejected', by: ['operator'], reason: true },
  { action: 'reject', from: ['awaiting_secretary'], to: 'rejected', by: ['secretary'], reason: true },
  { action: 'reject', from: ['awaiting_signature'], to: 'rejected', by: ['head'], reason: true },
  { action: 'cancel', from: OPEN_IN_OFFICE, to: 'cancelled', by: ['applicant'] },
  { action: 'cancel', from: OPEN_IN_OFFICE, to: 'cancelled', by: OFFICE, reason: true },
  { action: 'expire', from: ['needs_correction'], to: 'expired', by: ['system'] },
  { action: 'revoke', from: ['issued', 'handed_over'], to: 'revoked', by: ['head'], reason: true },
];

/** Who must act in a state. An issued letter waits for its owner to fetch it. */
export const HOLDER: Readonly<Record<RequestState, Holder>> = {
  draft: 'owner',
  submitted: 'operator',
  endorsed: 'operator',
  in_review: 'operator',
  needs_correction: 'owner',
  awaiting_secretary: 'secretary',
  awaiting_signature: 'head',
  issued: 'owner',
  handed_over: 'nobody',
  rejected: 'nobody',
  cancelled: 'nobody',
  revoked: 'nobody',
  expired: 'nobody',
};

/** What a state asks of whoever reads it. */
export const TONES: Readonly<Record<RequestState, Tone>> = {
  draft: 'act',
  submitted: 'wait',
  endorsed: 'wait',
  in_review: 'act',
  needs_correction: 'act',
  awaiting_secretary: 'wait',
  awaiting_signature: 'act',
  issued: 'good',
  handed_over: 'good',
  rejected: 'bad',
  cancelled: 'calm',
  revoked: 'bad',
  expired: 'calm',
};

/** Nothing more is to be done by anybody. */
export const isClosed = (state: RequestState): boolean => HOLDER[state] === 'nobody';

/** Still with the office or its applicant: a second request for the same letter is not taken. */
export const isOpenInOffice = (state: RequestState): boolean => (OPEN_IN_OFFICE as readonly string[]).includes(state);

/** The step is somebody else's: whoever may act in two capacities is told what stands against the other one. */
export const NOT_YOUR_STEP = signal('letters.not_your_step', refusal('forbidden', 'letters.not_your_step'));

/** The state that `action` leads to, or why it cannot be done: wrong capacity, wrong state, or no reason given. */
export function nextState(
  action: RequestAction,
  from: RequestState,
  flow: Flow,
  doer: Doer,
  reason?: string,
): Result<RequestState> {
  const rows = TRANSITIONS.filter((t) => t.action === action && t.from.includes(from) && fits(t, flow));
  if (rows.length === 0) return refuse('conflict', 'letters.not_in_this_state', { data: { state: from } });
  const row = rows.find((t) => t.by.includes(doer));
  if (!row) return refusedBy(NOT_YOUR_STEP);
  if (row.reason && !reason?.trim())
    return refuse('invalid', 'letters.reason_missing', { fields: { reason: 'required' } });
  return ok(row.to);
}

/** What a doer can do with a request now: the buttons of a page. */
export const actionsFor = (state: RequestState, flow: Flow, doer: Doer): RequestAction[] =>
  TRANSITIONS.filter((t) => t.from.includes(state) && t.by.includes(doer) && fits(t, flow)).map((t) => t.action);

function fits(row: Transition, flow: Flow): boolean {
  const { rtEndorsement = flow.rtEndorsement, secretaryStep = flow.secretaryStep } = row.only ?? {};
  return rtEndorsement === flow.rtEndorsement && secretaryStep === flow.secretaryStep;
}

import type { CardMember, MaritalKind, RouteStep, RejectCode, RequestState } from '#src/modules/letters/index.ts';
import * as m from '#lib/paraglide/messages.js';

type Words = Readonly<Record<string, (() => string) | undefined>>;

const STATES = {
  draft: m.letters_state_draft,
  submitted: m.letters_state_submitted,
  endorsed: m.letters_state_endorsed,
  in_review: m.letters_state_in_review,
  needs_correction: m.letters_state_needs_correction,
  awaiting_secretary: m.letters_state_awaiting_secretary,
  awaiting_signature: m.letters_state_awaiting_signature,
  issued: m.letters_state_issued,
  handed_over: m.letters_state_handed_over,
  rejected: m.letters_state_rejected,
  cancelled: m.letters_state_cancelled,
  revoked: m.letters_state_revoked,
  expired: m.letters_state_expired,
} satisfies Record<RequestState, () => string>;

const NOW: Words = {
  submitted: m.letters_now_submitted,
  endorsed: m.letters_now_endorsed,
  in_review: m.letters_now_in_review,
  needs_correction: m.letters_now_needs_correction,
  awaiting_secretary: m.letters_now_awaiting_secretary,
  awaiting_signature: m.letters_now_awaiting_signature,
  issued: m.letters_now_issued,
};

const ROLES: Words = {
  resident: m.letters_by_resident,
  helper: m.letters_by_helper,
  operator: m.letters_by_operator,
  secretary: m.letters_by_secretary,
  head: m.letters_by_head,
  system: m.letters_by_system,
  rt: m.rt_heads_by,
};

const HOLDERS: Words = {
  operator: m.letters_holder_operator,
  secretary: m.letters_holder_secretary,
  head: m.letters_holder_head,
  owner: m.letters_holder_owner,
};

/** Kinds of refusal with their words, in the order they are offered. */
export const REJECT_WORDS = {
  not_needed: m.letters_reject_not_needed,
  data_mismatch: m.letters_reject_data_mismatch,
  not_entitled: m.letters_reject_not_entitled,
  incomplete: m.letters_reject_incomplete,
  wrong_type: m.letters_reject_wrong_type,
  other: m.letters_reject_other,
} satisfies Record<RejectCode, () => string>;

const BASES: Words = {
  self: m.letters_review_basis_self,
  parent: m.letters_review_basis_parent,
  guardian: m.letters_review_basis_guardian,
  same_household: m.letters_review_basis_same_household,
  rt_helper: m.letters_review_basis_rt_helper,
  counter: m.letters_review_basis_counter,
};

const KIN: Words = {
  head: m.letters_rel_head,
  spouse: m.letters_rel_spouse,
  child: m.letters_rel_child,
  grandchild: m.letters_rel_grandchild,
  parent: m.letters_rel_parent,
  parent_in_law: m.letters_rel_parent_in_law,
  sibling: m.letters_rel_sibling,
  other: m.letters_rel_other,
};

const say = (words: Words, key: string): string => words[key]?.() ?? key;

/** What has happened: a step of the timeline. */
export const stateWords = (state: string): string => say(STATES, state);

/** What is going on now. */
export const nowWords = (state: string, waitsForRt = false): string =>
  waitsForRt && state === 'submitted' ? m.letters_now_submitted_rt() : (NOW[state]?.() ?? stateWords(state));

/** Who did a step. */
export const roleWords = (role: string): string => say(ROLES, role);

/** Who has it now. `mine`: the reader is the owner. */
export const holderWords = (holder: string, mine: boolean): string =>
  holder === 'owner' && mine ? m.letters_holder_you() : say(HOLDERS, holder);

/** Why requests are refused, as a kind. */
export const rejectWords = (code: string): string => say(REJECT_WORDS, code);

export const basisWords = (basis: string): string => say(BASES, basis);

export const kinWords = (relationship: string): string => say(KIN, relationship);

/** `anak, 9 tahun`: somebody on the card as a choice. */
export const kinOnCard = ({ relation, age, deceased }: Pick<CardMember, 'relation' | 'age' | 'deceased'>): string =>
  [relation, deceased ? m.people_dead() : m.people_age({ n: age })].filter(Boolean).join(', ');

const ROUTE: Readonly<Record<RouteStep['step'], (who: { who: string }) => string>> = {
  rt: m.rt_heads_route_rt,
  operator: m.rt_heads_route_operator,
  secretary: m.rt_heads_route_secretary,
  head: m.rt_heads_route_head,
  fetch: m.rt_heads_route_fetch,
  camat: m.rt_heads_route_camat,
};

/** A step that is still to come, with the name of who holds it. */
export const routeWords = ({ step, who }: RouteStep): string =>
  ROUTE[step]({ who: who.length ? ` (${who.join(', ')})` : '' });

/** As the registry names it. */
export const MARITAL_WORDS: Readonly<Record<MaritalKind, () => string>> = {
  single: m.letters_data_marital_single,
  married: m.letters_data_marital_married,
  divorced: m.letters_data_marital_divorced,
  widowed: m.letters_data_marital_widowed,
};

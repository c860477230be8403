/**
 * How the public log takes an event (docs/decisions/public-log.md):
 * `open`: entered at once, its opening is public. `committed`: entered at once, the opening is with the parties.
 * `delayed`: entered with the next day's block, in random order. `never`: looks, tries, logins, drafts and carts.
 */
export type LogClass = 'open' | 'committed' | 'delayed' | 'never';

/**
 * Every action that the code records: one line each, here or below. What is named in neither does not compile in `audit()`.
 * This list is for the compiler alone; the Worker does not carry it.
 */
export const COMMITTED = [
  'account.closed',
  'correction.answered',
  'correction.asked',
  'fee.paid',
  'identity.officer_mended',
  'identity.officer_unlocked',
  'identity.slip_given',
  'identity.unlocked',
  'letter.issued',
  'letter.revoked',
  'letter_numbers.reserved',
  'letter_register.exported',
  'letter_request.cancelled',
  'letter_request.corrected',
  'letter_request.endorsed',
  'letter_request.endorsement_photographed',
  'letter_request.expired',
  'letter_request.forwarded',
  'letter_request.handed_over',
  'letter_request.issued',
  'letter_request.person_linked',
  'letter_request.presented',
  'letter_request.rejected',
  'letter_request.returned',
  'letter_request.revoked',
  'letter_request.sent_back',
  'letter_request.submitted',
  'letter_request.taken',
  'log.salt_erased',
  'order.accepted',
  'order.awaiting_payment',
  'order.cancelled',
  'order.completed',
  'order.delivered',
  'order.disputed',
  'order.escalated',
  'order.expired',
  'order.links_withdrawn',
  'order.paid',
  'order.placed',
  'order.processing',
  'order.proof_returned',
  'order.proof_submitted',
  'order.ready_for_pickup',
  'order.refund_contested',
  'order.refund_due',
  'order.refund_late',
  'order.refund_owed',
  'order.refund_received',
  'order.refund_sent',
  'order.refund_settled',
  'order.refund_to',
  'order.refund_unanswered',
  'order.refunded',
  'order.rejected',
  'order.reported',
  'order.return_inspected',
  'order.returned',
  'order.shipped',
  'product.added',
  'product.edited',
  'product.paused',
  'product.published',
  'product.removed',
  'product.restored',
  'product.stock_counted',
  'search.words_added',
  'search.words_removed',
  'shop.application_withdrawn',
  'shop.applied',
  'shop.approved',
  'shop.bank_changed',
  'shop.cod_changed',
  'shop.declined',
  'shop.holiday_ended',
  'shop.holiday_started',
  'shop.hours_changed',
  'shop.pickup_changed',
  'shop.profile_changed',
  'shop.qris_changed',
  'shop.zones_changed',
] as const;

/** Those that are taken otherwise. */
export const OTHERWISE = {
  'camat.named': 'open',
  'identity.logged_in': 'never',
  'identity.logged_out': 'never',
  'identity.logged_out_elsewhere': 'never',
  'identity.office_handed_over': 'open',
  'identity.officer_appointed': 'open',
  'identity.officer_dismissed': 'open',
  'identity.phone_set': 'never',
  'identity.pin_set': 'never',
  'identity.proved': 'never',
  'identity.secret_changed': 'never',
  'identity.totp_set': 'never',
  'letter_fee.answered': 'delayed',
  'letter_request.discarded': 'never',
  'letter_request.endorsement_viewed': 'never',
  'letter_request.started': 'never',
  'letter_type.added': 'open',
  'letter_type.edited': 'open',
  'log.opened': 'open',
  'module.switched_off': 'open',
  'module.switched_on': 'open',
  'order.contact_opened': 'never',
  'order.opened_in_office': 'never',
  'payment.proof_viewed': 'never',
  'rt_head.ended': 'open',
  'rt_head.entered': 'open',
  'statement.exported': 'never',
} as const satisfies Record<`${string}.${string}`, LogClass>;

export type AuditAction = (typeof COMMITTED)[number] | keyof typeof OTHERWISE;

/** What is unheard of is committed to. */
export const classOf = (action: string): LogClass =>
  (OTHERWISE as Readonly<Record<string, LogClass>>)[action] ?? 'committed';

/** What is behind the dot of a feature's actions: `accepted` of `order`. */
export type PastOf<Feature extends string> = AuditAction extends infer A
  ? A extends `${Feature}.${infer Past}`
    ? Past
    : never
  : never;

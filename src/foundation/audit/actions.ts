/**
 * How the public log takes an event (docs/decisions/public-log.md):
 * `open`: entered at once, its opening is public. `committed`: entered at once, the opening is with the parties.
 * `delayed`: entered with the next day's block, in random order. `never`: looks, tries, logins, drafts and carts.
 */
export type LogClass = 'open' | 'committed' | 'delayed' | 'never';

/** Every action that the code records: one line each. What is not named here does not compile in `audit()`. */
export const ACTIONS = {
  'camat.named': 'open',
  'identity.logged_in': 'never',
  'identity.logged_out': 'never',
  'identity.logged_out_elsewhere': 'never',
  'identity.officer_appointed': 'open',
  'identity.officer_unlocked': 'committed',
  'identity.phone_set': 'never',
  'identity.pin_set': 'never',
  'identity.proved': 'never',
  'identity.secret_changed': 'never',
  'identity.slip_given': 'committed',
  'identity.totp_set': 'never',
  'identity.unlocked': 'committed',
  'letter.issued': 'committed',
  'letter.revoked': 'committed',
  'letter_fee.answered': 'delayed',
  'letter_numbers.reserved': 'committed',
  'letter_register.exported': 'committed',
  'letter_request.cancelled': 'committed',
  'letter_request.corrected': 'committed',
  'letter_request.discarded': 'never',
  'letter_request.endorsed': 'committed',
  'letter_request.expired': 'committed',
  'letter_request.forwarded': 'committed',
  'letter_request.handed_over': 'committed',
  'letter_request.issued': 'committed',
  'letter_request.person_linked': 'committed',
  'letter_request.presented': 'committed',
  'letter_request.rejected': 'committed',
  'letter_request.returned': 'committed',
  'letter_request.revoked': 'committed',
  'letter_request.sent_back': 'committed',
  'letter_request.started': 'never',
  'letter_request.submitted': 'committed',
  'letter_request.taken': 'committed',
  'letter_type.added': 'open',
  'letter_type.edited': 'open',
  'log.opened': 'open',
  'log.salt_erased': 'committed',
  'module.switched_off': 'open',
  'module.switched_on': 'open',
  'order.accepted': 'committed',
  'order.awaiting_payment': 'committed',
  'order.cancelled': 'committed',
  'order.completed': 'committed',
  'order.contact_opened': 'never',
  'order.delivered': 'committed',
  'order.disputed': 'committed',
  'order.escalated': 'committed',
  'order.expired': 'committed',
  'order.paid': 'committed',
  'order.placed': 'committed',
  'order.processing': 'committed',
  'order.proof_returned': 'committed',
  'order.proof_submitted': 'committed',
  'order.ready_for_pickup': 'committed',
  'order.refund_due': 'committed',
  'order.refund_paid': 'committed',
  'order.refunded': 'committed',
  'order.rejected': 'committed',
  'order.reported': 'committed',
  'order.return_inspected': 'committed',
  'order.returned': 'committed',
  'order.shipped': 'committed',
  'payment.proof_viewed': 'never',
  'product.added': 'committed',
  'product.edited': 'committed',
  'product.paused': 'committed',
  'product.published': 'committed',
  'product.removed': 'committed',
  'product.restored': 'committed',
  'product.stock_counted': 'committed',
  'rt_head.ended': 'open',
  'rt_head.entered': 'open',
  'search.words_added': 'committed',
  'search.words_removed': 'committed',
  'shop.application_withdrawn': 'committed',
  'shop.applied': 'committed',
  'shop.approved': 'committed',
  'shop.bank_changed': 'committed',
  'shop.cod_changed': 'committed',
  'shop.declined': 'committed',
  'shop.holiday_ended': 'committed',
  'shop.holiday_started': 'committed',
  'shop.hours_changed': 'committed',
  'shop.pickup_changed': 'committed',
  'shop.profile_changed': 'committed',
  'shop.qris_changed': 'committed',
  'shop.zones_changed': 'committed',
  'statement.exported': 'never',
} as const satisfies Record<`${string}.${string}`, LogClass>;

export type AuditAction = keyof typeof ACTIONS;

/** What is behind the dot of a feature's actions: `accepted` of `order`. */
export type PastOf<Feature extends string> = AuditAction extends infer A
  ? A extends `${Feature}.${infer Past}`
    ? Past
    : never
  : never;

/** The class of an event as it was read from the database; what nobody knows any more is committed to. */
export function classOf(it: { readonly action: string; readonly reason: string | null }): LogClass {
  const known = (ACTIONS as Readonly<Record<string, LogClass>>)[it.action];
  if (it.reason === 'denied' && (known === undefined || it.action.startsWith('identity.'))) return 'never';
  return known ?? 'committed';
}

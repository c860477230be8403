declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'order.accepted': 'committed';
    'order.awaiting_payment': 'committed';
    'order.cancelled': 'committed';
    'order.completed': 'committed';
    'order.contact_opened': 'never';
    'order.delivered': 'committed';
    'order.disputed': 'committed';
    'order.escalated': 'committed';
    'order.expired': 'committed';
    'order.links_withdrawn': 'committed';
    'order.opened_in_office': 'never';
    'order.paid': 'committed';
    'order.placed': 'committed';
    'order.processing': 'committed';
    'order.proof_returned': 'committed';
    'order.proof_submitted': 'committed';
    'order.ready_for_pickup': 'committed';
    'order.refund_contested': 'committed';
    'order.refund_due': 'committed';
    'order.refund_late': 'committed';
    'order.refund_owed': 'committed';
    'order.refund_received': 'committed';
    'order.refund_sent': 'committed';
    'order.refund_settled': 'committed';
    'order.refund_to': 'committed';
    'order.refund_unanswered': 'committed';
    'order.refunded': 'committed';
    'order.rejected': 'committed';
    'order.reported': 'committed';
    'order.return_inspected': 'committed';
    'order.returned': 'committed';
    'order.shipped': 'committed';
    'payment.proof_viewed': 'never';
    'statement.exported': 'never';
  }
}

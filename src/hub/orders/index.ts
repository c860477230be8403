export { allocateOrder, returnOrderStock } from './allocation.repo.ts';
export { ORDER_CASE } from './case-kind.ts';
export { insertCheckout, replayQuery, type ReplayRow } from './checkouts.repo.ts';
export {
  asRead,
  extendOrder,
  flagShortfall,
  followStep,
  moveOrder,
  heldAsRead,
  ORDER_MOVED,
  REST_MOVED,
  troubleAsRead,
  type MoveDetails,
} from './move-order.repo.ts';
export { guestPath } from './guest-path.ts';
export { marketFigures } from './market-figures.repo.ts';
export { orderSubscriptions } from './notices.ts';
export { type OrderFacts } from './order-facts.ts';
export { dueAt, insertOrder, type NewOrder } from './new-order.repo.ts';
export { allowMove, openOrder, type AllowedMove, type OpenedOrder, type OrderRef } from './open-order.ts';
export { stateFacts, type Doer, type Fulfilment, type OrderAction, type OrderState, type Tab } from './order.ts';
export { proofReminders, reminders } from './reminders.repo.ts';
export { askOperator } from './ask-operator.repo.ts';
export { isStalled, isWithOperator, NEEDS_A_PERSON, OPERATOR_HAS, OPERATOR_LOOKS_AFTER } from './stalled.ts';
export { RefundToSchema, sealRefundTo, type RefundTo } from './refund-to.ts';
export { restAsRead, restOf, type Rest } from './rest.repo.ts';
export { orderAsked, OrderKeySchema } from './order-key.ts';
export { type OrderRecord } from './order-record.ts';
export { type OrderLink } from './followed-by-link.ts';
export { systemReason, type SystemReason } from './reasons.ts';
export { OutcomeSchema } from './responses.ts';
export { type TrackedOrder } from './track-order.ts';
export { trackingPath, trackingToken } from './tracking.ts';
export { type Statement, type StatementLine } from './read-statement.ts';
export { type Today } from './read-today.ts';
export { type Sale } from './sale.ts';
export { type SaleAction, type SaleTask } from './sale-task.ts';
export { type DisputePage } from './view-dispute.ts';
export { type SalePage } from './view-sale.ts';
export { orderTemplates } from './templates.ts';
export { feeOn, turnoverOf } from './village-fee.ts';
export { type RefundFacts } from './refund-facts.ts';

export { allocateOrder, returnOrderStock } from './allocation.repo.ts';
export { ORDER_CASE } from './case-kind.ts';
export { insertCheckout, replayQuery, type NewCheckout, type ReplayRow } from './checkouts.repo.ts';
export {
  asRead,
  extendOrder,
  flagShortfall,
  followStep,
  moveOrder,
  ORDER_MOVED,
  type Happening,
  type MoveDetails,
} from './move-order.repo.ts';
export { orderSubscriptions } from './notices.ts';
export { type OrderFacts } from './order-facts.ts';
export { dueAt, insertOrder, type NewOrder, type NewOrderLine } from './new-order.repo.ts';
export { allowMove, openOrder, type AllowedMove, type OpenedOrder, type OrderRef } from './open-order.ts';
export {
  actionsOf,
  stateFacts,
  TABS,
  type Doer,
  type Fulfilment,
  type OrderAction,
  type OrderState,
  type Tab,
} from './order.ts';
export { proofReminders, reminders } from './reminders.repo.ts';
export { askOperator } from './ask-operator.repo.ts';
export { isStalled, isWithOperator, NEEDS_A_PERSON, OPERATOR_LOOKS_AFTER } from './stalled.ts';
export { REST_MOVED, restAsRead, restsWith } from './rest.repo.ts';
export { orderAsked, OrderKeySchema } from './order-key.ts';
export { type OrderLine, type OrderRecord } from './order-record.ts';
export { followedByLink, type OrderLink } from './followed-by-link.ts';
export { systemReason, type SystemReason } from './reasons.ts';
export { OutcomeSchema } from './responses.ts';
export { trackOrder, type TrackedOrder } from './track-order.ts';
export { isTrackingToken, trackingPath, trackingToken } from './tracking.ts';
export { countWaiting, type Counter } from './count-waiting.ts';
export { exportStatement } from './export-statement.ts';
export { listDisputes, type DisputeRow } from './list-disputes.ts';
export { listSales, ListSalesSchema, type SaleList } from './list-sales.ts';
export { type BuyerContact } from './open-contact.ts';
export { readProof } from './read-proof.ts';
export { readStatement, ReadStatementSchema, type Statement, type StatementLine } from './read-statement.ts';
export { readToday, type Today } from './read-today.ts';
export { type Sale } from './sale.ts';
export { type SaleAction, type SaleTask } from './sale-task.ts';
export { viewDispute, type DisputePage } from './view-dispute.ts';
export { viewSale, type SalePage } from './view-sale.ts';

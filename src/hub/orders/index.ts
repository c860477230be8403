export { ORDER_CASE } from './case-kind.ts';
export { insertCheckout, replayQuery, type NewCheckout, type ReplayRow } from './checkouts.repo.ts';
export { dueAt, insertOrder, type NewOrder, type NewOrderLine } from './new-order.repo.ts';
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
export { isTrackingToken, trackingPath, trackingToken } from './tracking.ts';

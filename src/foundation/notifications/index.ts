export { drainOutbox, type DrainReport } from './drain-outbox.ts';
export { emit, type OutboxEvent } from './outbox.repo.ts';
export type { Listener, OutboxMessage, Subscriptions } from './outbox-message.ts';

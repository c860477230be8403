export { emit, type OutboxEvent } from './outbox.repo.ts';

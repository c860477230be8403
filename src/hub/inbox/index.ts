export { inboxOf, type Counter } from './inbox.repo.ts';

export { drainOutbox } from './drain-outbox.ts';
export { notify, type Notice } from './notify.ts';
export { forgetNotices } from './forget-notices.repo.ts';
export { emit } from './outbox.repo.ts';
export type { Listener, OutboxMessage, Subscriptions } from './outbox-message.ts';
export { bareKeptPaths } from './notifications.repo.ts';
export { loginCode } from './login-code.ts';
export { messageOf, type Template, type Templates } from './template.ts';

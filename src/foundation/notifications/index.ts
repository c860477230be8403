export { drainOutbox, type DrainReport } from './drain-outbox.ts';
export { myNotices, readNotices, type MyNotice } from './my-notices.ts';
export { notify, type Notice } from './notify.ts';
export { emit, type OutboxEvent } from './outbox.repo.ts';
export type { Listener, OutboxMessage, Subscriptions } from './outbox-message.ts';
export { messageOf, templates, type NoticeName, type Template, type TemplateName } from './templates/index.ts';

export type { Desk, DeskRow, Tone } from './desk.ts';
export { inboxOf } from './inbox.repo.ts';
export { listDesks, type WaitingDesk } from './list-desks.ts';

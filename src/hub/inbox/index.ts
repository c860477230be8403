export type { Door } from './door.ts';
export type { Desk, DeskRow, Tone } from './desk.ts';
export { inboxOf } from './inbox.repo.ts';
export { type WaitingDesk } from './list-desks.ts';
export { type OpenDoor } from './list-doors.ts';

export { cancelEvent, CancelEventSchema } from './cancel-event.ts';
export { giveNik, GiveNikSchema } from './give-nik.ts';
export { listEvents } from './list-events.ts';
export { recordChild, RecordChildSchema } from './record-child.ts';
export { recordEvent, RecordEventSchema } from './record-event.ts';
export { recordNewcomer, RecordNewcomerSchema } from './record-newcomer.ts';

import { refusal } from '../../kernel/result.ts';

/** Somebody else entered events between the look at the log and the batch. */
export const FASTER = refusal('conflict', 'log.moved_meanwhile');

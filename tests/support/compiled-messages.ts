import { compileMessages } from '../../tools/messages/compile.ts';

/** Vitest's global set-up: the message functions say what the message files say. */
export default compileMessages;

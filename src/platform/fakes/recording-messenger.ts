import type { Messenger, OutgoingMessage } from '../../kernel/ports.ts';
import { ok } from '../../kernel/result.ts';

/** A Messenger that keeps what it was asked to send: for tests. The same dedupe key is kept once. */
export function recordingMessenger(): Messenger & { readonly sent: OutgoingMessage[] } {
  const sent: OutgoingMessage[] = [];
  return {
    sent,
    async send(message) {
      const known = sent.findIndex((m) => m.dedupeKey === message.dedupeKey);
      const at = known >= 0 ? known : sent.push({ ...message }) - 1;
      return ok({ externalId: `recorded-${at}` });
    },
  };
}

import type { Messenger, OutgoingMessage } from '../../kernel/ports.ts';
import { ok, type Refused } from '../../kernel/result.ts';

interface Recording {
  readonly sent: OutgoingMessage[];
  /** Every message from now on meets this refusal; null ends it. */
  refuseWith(refused: Refused | null): void;
}

/** A Messenger that keeps what it was asked to send: for tests. The same dedupe key is kept once. */
export function recordingMessenger(): Messenger & Recording {
  const sent: OutgoingMessage[] = [];
  let refused: Refused | null = null;
  return {
    sent,
    refuseWith(next) {
      refused = next;
    },
    async send(message) {
      if (refused) return refused;
      const known = sent.findIndex((m) => m.dedupeKey === message.dedupeKey);
      const at = known >= 0 ? known : sent.push({ ...message }) - 1;
      return ok({ externalId: `recorded-${at}` });
    },
  };
}

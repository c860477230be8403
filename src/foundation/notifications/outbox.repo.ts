import type { Instant } from '../../kernel/clock.ts';
import type { Deps } from '../deps.ts';
import { asking, type Asking, type Statement } from '../../platform/libsql/index.ts';
import { outbox } from './notifications.table.ts';

export interface OutboxEvent {
  villageId: string | null;
  /** `feature.verb_in_past`: `order.placed`. */
  topic: string;
  /** Ids and states only; never personal data. */
  payload: Record<string, string | number | null>;
  /** Somebody waits in front of a form: told before any backlog. */
  urgent?: boolean;
  /** Not to be told before this moment: a reminder. */
  notBefore?: Instant;
}

/** An event to be committed with the change that causes it; listeners hear it after the commit, at least once. */
export function emit(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, event: OutboxEvent): Statement {
  const now = deps.clock.now();
  return deps.db.insert(outbox).values({
    id: deps.ids.next(),
    villageId: event.villageId,
    topic: event.topic,
    payload: event.payload,
    createdAt: now,
    nextAt: event.notBefore ?? now,
    urgent: event.urgent ? 1 : 0,
  });
}

/** A row when an urgent event is due: whoever works off a backlog makes way. */
export const urgentWaits = (now: Instant): Asking<{ id: string }> =>
  asking(
    'SELECT id FROM outbox INDEXED BY outbox_urgent WHERE urgent = 1 AND done_at IS NULL AND next_at <= ? LIMIT 1',
    [now],
  );

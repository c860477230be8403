import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { auditEvents } from './audit.table.ts';

export interface AuditEvent {
  villageId: string | null;
  /** `feature.verb_in_past`: `order.accepted`. */
  action: string;
  subject: { kind: string; id: string };
  reason?: string;
  /** Ids and states only; never personal data. */
  data?: Record<string, string | number | boolean | null>;
}

/** The audit row of a change, to be committed with it. */
export function audit(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, ctx: Ctx, event: AuditEvent): Statement {
  return deps.db.insert(auditEvents).values({
    id: deps.ids.next(),
    villageId: event.villageId,
    actor: actorKey(ctx.actor),
    action: event.action,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    reason: event.reason ?? null,
    data: event.data ?? null,
    requestId: ctx.requestId,
    at: deps.clock.now(),
  });
}

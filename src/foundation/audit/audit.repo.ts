import { actorKey, type Actor, type Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../deps.ts';
import { raw, sealing, type Statement } from '../../platform/libsql/index.ts';
import type { LogClass, Named } from './actions.ts';
import { commitmentTo, openingOf, openingText, type LoggedEvent } from './entry.ts';

/** Its action is `feature.verb_in_past`, `order.accepted`, named with its class in the feature's `audited.d.ts`. */
export type AuditEvent = Named & {
  villageId: string | null;
  subject: { kind: string; id: string };
  reason?: string;
  /** Ids and states only; never personal data. */
  data?: Record<string, string | number | boolean | null>;
};

const INSERT = `INSERT INTO audited (id, village_id, actor, action, subject_kind, subject_id, reason, data, request_id, at, role,
    log_class, salt, c) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The audit row of a change, to be committed with it; its entry in the public log comes with the same statement. */
export function audit(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, ctx: Ctx, event: AuditEvent): Statement {
  return written(deps, ctx, event, event.withheld ? 'delayed' : (event.log ?? 'committed'));
}

/** An audit row of a class that its action alone does not tell. */
export function written(
  deps: Pick<Deps, 'clock' | 'ids'>,
  ctx: Ctx,
  {
    villageId,
    action,
    subject,
    reason,
    data,
  }: Pick<AuditEvent, 'villageId' | 'subject' | 'reason' | 'data'> & { action: string },
  logClass: LogClass,
): Statement {
  const salt = deps.ids.token(128);
  const event: LoggedEvent = {
    eventId: deps.ids.next(),
    village: villageId,
    action,
    role: roleOf(ctx.actor, villageId),
    actor: actorKey(ctx.actor),
    at: deps.clock.now(),
    requestId: ctx.requestId,
    subject,
    data: data ? keptIn(data) : null,
    reason: reason === undefined ? null : kept(reason),
  };
  return raw(INSERT, [
    event.eventId,
    event.village,
    event.actor,
    event.action,
    subject.kind,
    subject.id,
    sealing(event.reason, 'audit_events.reason'),
    event.data && JSON.stringify(event.data),
    event.requestId,
    event.at,
    event.role,
    logClass,
    salt,
    commitmentTo(openingText(openingOf(event, salt))),
  ]);
}

/** A text as the database gives it back: half characters and NUL do not come back, so they are not hashed either. */
const kept = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

const keptIn = (data: NonNullable<AuditEvent['data']>) =>
  Object.fromEntries(Object.entries(data).map(([key, it]) => [key, typeof it === 'string' ? kept(it) : it]));

/** `system`, `guest`, the offices held there (`head`, `operator secretary`, `region`), or `account` for everybody else. */
function roleOf(actor: Actor, villageId: string | null): string {
  if (actor.kind !== 'account') return actor.kind;
  const here = actor.offices.filter((o) => o.villageId === villageId || o.role === 'region').map((o) => o.role);
  return [...new Set(here)].toSorted().join(' ') || 'account';
}

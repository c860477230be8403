import { and, eq } from 'drizzle-orm';
import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { cases, timelineEntries } from './cases.table.ts';
import type { CaseStep, NewCase } from './case.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** Opens a case with its first step; committed with the order or request itself. */
export function openCase(deps: Needs, ctx: Ctx, it: NewCase, step: CaseStep): Statement[] {
  const now = deps.clock.now();
  const row = {
    ...it,
    state: step.state,
    holder: step.holder,
    dueAt: step.dueAt,
    closed: step.closed ? 1 : 0,
    queuedAt: now,
    createdAt: now,
    updatedAt: now,
  };
  return [deps.db.insert(cases).values(row), entry(deps, ctx, it, step)];
}

/** Moves a case on: who holds it now, until when, and the step its followers read. */
export function moveCase(
  deps: Needs,
  ctx: Ctx,
  it: { kind: string; id: string; villageId: string },
  step: CaseStep,
): Statement[] {
  const now = deps.clock.now();
  const moved = {
    state: step.state,
    holder: step.holder,
    dueAt: step.dueAt,
    closed: step.closed ? 1 : 0,
    updatedAt: now,
  };
  return [
    deps.db
      .update(cases)
      .set(moved)
      .where(and(eq(cases.kind, it.kind), eq(cases.id, it.id), eq(cases.villageId, it.villageId))),
    entry(deps, ctx, it, step),
  ];
}

function entry(deps: Needs, ctx: Ctx, it: { kind: string; id: string; villageId: string }, step: CaseStep): Statement {
  return deps.db.insert(timelineEntries).values({
    id: deps.ids.next(),
    caseKind: it.kind,
    caseId: it.id,
    villageId: it.villageId,
    state: step.state,
    actor: actorKey(ctx.actor),
    role: step.role,
    note: step.note ?? null,
    holder: step.holder,
    dueAt: step.dueAt,
    at: deps.clock.now(),
  });
}

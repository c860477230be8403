import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealedText } from '../../platform/libsql/index.ts';

/** Every state change: who, when, why. Append-only (migrations/0002); holds ids, never personal data. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id'),
    /** `account:<id>`, `system:<job>` or `guest`. */
    actor: text('actor').notNull(),
    /** `order.accepted` */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    reason: sealedText('reason', 'audit_events.reason'),
    data: text('data', { mode: 'json' }).$type<Record<string, string | number | boolean | null>>(),
    requestId: text('request_id').notNull(),
    at: integer('at').notNull(),
    /** What the actor was there: see `roleOf`. Null in rows older than the public log. */
    role: text('role'),
    /** How the public log takes it: see `actions.ts`. Null where the row was written past `audited`. */
    logClass: text('log_class'),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subjectId),
    index('audit_village').on(t.villageId, t.at),
    index('audit_switches')
      .on(t.at, t.id)
      .where(sql`${t.action} IN ('module.switched_on', 'module.switched_off')`),
  ],
);

import type { LogClass } from './actions.ts';
import { commitmentTo, openingOf, openingText, type LoggedEvent } from './entry.ts';
import { OLDER } from './older-classes.ts';
import { asking, raw, type Step } from '../../platform/libsql/index.ts';

/** What a query for {@link AuditRow} gives sealed. */
export const OPENS = { reason: 'audit_events.reason' } as const;

/** An audit row as it is hashed: over plain text, never over ciphers. */
export interface AuditRow {
  readonly id: string;
  readonly village_id: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly reason: string | null;
  readonly data: string | null;
  readonly request_id: string;
  readonly at: number;
  readonly role: string | null;
  readonly log_class: LogClass | null;
}

const eventOf = (row: AuditRow): LoggedEvent => ({
  eventId: row.id,
  village: row.village_id,
  action: row.action,
  role: row.role,
  actor: row.actor,
  at: row.at,
  requestId: row.request_id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  data: row.data === null ? null : (JSON.parse(row.data) as LoggedEvent['data']),
  reason: row.reason,
});

/** What opens the entry of a row. */
export const openingOfRow = (row: AuditRow, salt: string): string => openingText(openingOf(eventOf(row), salt));

/** What an event is entered with. */
export interface Committed {
  readonly id: string | null;
  readonly c: string;
  readonly salt: string | null;
}

export const committedTo = (row: AuditRow, salt: string): Committed => ({
  id: row.id,
  salt,
  c: commitmentTo(openingOfRow(row, salt)),
});

/** How a row is taken that was written before rows said it themselves; a denied try said so in its reason. */
export const classOfRow = (row: AuditRow): LogClass =>
  row.log_class ?? (row.reason === 'denied' ? 'never' : (OLDER[row.action] ?? 'committed'));

const LIST = `json_each(?) j`;
const [ID, C, SALT] = ['id', 'c', 'salt'].map((part) => `j.value ->> '${part}'`);

/** Gives these events the next indexes, in this order, with their salts. */
export const enterSteps = (events: readonly Committed[]): Step[] => [
  saltStep(events),
  raw(
    `INSERT INTO log_entries (idx, event_id, c)
     SELECT (SELECT coalesce(max(idx), -1) + 1 FROM log_entries) + j.key, ${ID}, ${C} FROM ${LIST} ORDER BY j.key`,
    [JSON.stringify(events)],
  ),
];

/** Lets these events wait for the daily block. */
export const delaySteps = (events: readonly Committed[]): Step[] => [
  saltStep(events),
  raw(`INSERT INTO log_waiting (event_id, c, daily) SELECT ${ID}, ${C}, 1 FROM ${LIST}`, [JSON.stringify(events)]),
];

const saltStep = (events: readonly Committed[]) =>
  raw(`INSERT INTO log_salts (event_id, salt) SELECT ${ID}, ${SALT} FROM ${LIST} WHERE ${SALT} IS NOT NULL`, [
    JSON.stringify(events),
  ]);

/** Takes events out of those that wait; gives back the ones that were there: fewer, when somebody was faster. */
export const takeWaiting = (ids: readonly string[]) =>
  asking<{ event_id: string }>(
    'DELETE FROM log_waiting WHERE event_id IN (SELECT value FROM json_each(?)) RETURNING event_id',
    [JSON.stringify(ids)],
  );

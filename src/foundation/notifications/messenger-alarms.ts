import type { Instant } from '../../kernel/clock.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Deps } from '../deps.ts';
import { commit, raw, type Query, type Statement } from '../../platform/libsql/index.ts';

/** What the whole service is held up by; a single wording has an alarm of its own. */
export const SERVICE = 'service';

/** What may be about one wording or one number only: it must not hold up everybody's messages. */
const OF_ONE: ReadonlySet<string> = new Set(['whatsapp.template', 'whatsapp.unknown']);

/** Whose alarm a refusal raises: that of the service only where it is sure that nothing can be sent. */
export const alarmOf = (refusal: Refusal, template: string): string => (OF_ONE.has(refusal.code) ? template : SERVICE);

/** The line that the site's operator reads beside the panel: what is held up, never whose message. */
export const reportAlarm = ({ logLine }: Pick<Deps, 'logLine'>, key: string, { code, data }: Refusal): void =>
  logLine({
    level: 'error',
    event: 'messenger_alarm',
    requestId: 'outbox',
    key,
    code,
    metaCode: Number(data?.['code'] ?? 0),
  });

/** Something at the messenger is ours to mend: it goes on, or begins. */
export const raiseAlarm = (key: string, code: string, now: Instant): Statement =>
  raw(
    `INSERT INTO messenger_alarms (key, code, raised_at, seen_at, failures) VALUES (?1, ?2, ?3, ?3, 1)
     ON CONFLICT (key) DO UPDATE SET code = ?2, seen_at = ?3, failures = iif(cleared_at IS NULL, failures + 1, 1),
       raised_at = iif(cleared_at IS NULL, raised_at, ?3), cleared_at = NULL`,
    [key, code, now],
  );

/** A message of this wording went out: neither the service nor the wording is held up any more. */
export const clearAlarms = (template: string, now: Instant): Statement =>
  raw('UPDATE messenger_alarms SET cleared_at = ?1 WHERE key IN (?2, ?3) AND cleared_at IS NULL', [
    now,
    SERVICE,
    template,
  ]);

export interface AlarmRow extends Record<string, unknown> {
  key: string;
  code: string;
  raised_at: number;
  seen_at: number;
  failures: number;
}

/** What is held up now, the service first. */
export const alarmsQuery = (): Query<AlarmRow> => ({
  sql: `SELECT key, code, raised_at, seen_at, failures FROM messenger_alarms WHERE cleared_at IS NULL
        ORDER BY key <> '${SERVICE}', raised_at`,
});

/** Raises the alarm of a refusal that is ours to mend, and leaves its line; others pass. */
export async function alarmed(
  deps: Pick<Deps, 'db' | 'clock' | 'logLine'>,
  refusal: Refusal,
  template: string,
): Promise<void> {
  if (refusal.kind !== 'forbidden') return;
  const key = alarmOf(refusal, template);
  reportAlarm(deps, key, refusal);
  await commit(deps.db, [raiseAlarm(key, refusal.code, deps.clock.now())]);
}

import { DAY, type Instant } from '../../kernel/clock.ts';
import { holdsOffice, servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { read, type Query } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { alarmsQuery, type AlarmRow } from './messenger-alarms.ts';
import { firstOf, type Params } from './template.ts';

/** A message that did not reach anybody so far. It names nobody: the office opens the case by its code, which is recorded. */
export interface Undelivered {
  readonly id: string;
  /** Null for what concerns no village. */
  readonly villageId: string | null;
  /** Public code of the case. */
  readonly code: string;
  /** What it would have said, in the language of who reads the list. */
  readonly text: string;
  readonly at: Instant;
  /** False when it is still tried. */
  readonly final: boolean;
  /** The number has no WhatsApp or is missing, the service is busy, it is ours to mend, or time ran out. */
  readonly why: 'number' | 'no_number' | 'later' | 'ours' | 'too_late';
}

/** Something at the messenger that is ours to mend. */
export interface MessengerAlarm {
  /** The wording that is held up, or null for every message. */
  readonly template: string | null;
  readonly what: 'token' | 'billing' | 'account' | 'template' | 'unknown';
  readonly since: Instant;
  readonly lastSeen: Instant;
}

const SHOWN_FOR = 30 * DAY;
const SHOWN = 100;

interface Row extends Record<string, unknown> {
  id: string;
  village_id: string | null;
  template: string;
  params: string;
  status: string;
  failure: string;
  created_at: number;
}

const COLUMNS = 'id, village_id, template, params, status, failure, created_at';

const ofVillage = (villageId: string, since: Instant): Query<Row> => ({
  sql: `SELECT ${COLUMNS} FROM notifications WHERE failure IS NOT NULL AND village_id = ?1 AND created_at > ?2
        ORDER BY created_at DESC LIMIT ?3`,
  args: [villageId, since, SHOWN],
});

const ofRegion = (since: Instant): Query<Row> => ({
  sql: `SELECT ${COLUMNS} FROM notifications WHERE failure IS NOT NULL AND created_at > ?1 ORDER BY created_at DESC LIMIT ?2`,
  args: [since, SHOWN],
});

type Needs = Pick<Deps, 'db' | 'clock' | 'templates'>;

/** What did not reach people of this village in thirty days, newest first: for its officers. `messages.not_your_office` for others. */
export async function listUndelivered(
  deps: Needs,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly Undelivered[]>> {
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'messages.not_your_office');
  const { rows } = await read<{ rows: Row }>(deps.db, { rows: ofVillage(villageId, deps.clock.now() - SHOWN_FOR) });
  return ok(rows.map((row) => undelivered(deps, ctx, row)));
}

/** The same of all villages, and what is ours to mend: for the kabupaten, which runs the site. */
export async function watchMessages(
  deps: Needs,
  ctx: Ctx,
): Promise<Result<{ alarms: readonly MessengerAlarm[]; undelivered: readonly Undelivered[] }>> {
  if (!servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const { alarms, rows } = await read<{ alarms: AlarmRow; rows: Row }>(deps.db, {
    alarms: alarmsQuery(),
    rows: ofRegion(deps.clock.now() - SHOWN_FOR),
  });
  return ok({ alarms: alarms.map(alarm), undelivered: rows.map((row) => undelivered(deps, ctx, row)) });
}

function undelivered({ templates }: Pick<Deps, 'templates'>, { locale }: Ctx, row: Row): Undelivered {
  const params = JSON.parse(row.params) as Params;
  return {
    id: row.id,
    villageId: row.village_id,
    code: String(params['code'] ?? ''),
    // Who is named in it stays sealed here.
    text: firstOf(templates[row.template], { ...params, other: params['other'] ?? '…' }, locale),
    at: row.created_at,
    final: row.status === 'failed',
    why: whyOf(row.failure),
  };
}

function whyOf(failure: string): Undelivered['why'] {
  if (failure.startsWith('given_up:')) return 'too_late';
  if (failure === 'whatsapp.number') return 'number';
  if (failure === 'no_number') return 'no_number';
  return failure === 'whatsapp.later' ? 'later' : 'ours';
}

const WHAT = new Set(['token', 'billing', 'account', 'template'] as const);

function alarm({ key, code, raised_at: since, seen_at: lastSeen }: AlarmRow): MessengerAlarm {
  const named = code.replace('whatsapp.', '');
  const what = [...WHAT].find((one) => one === named) ?? 'unknown';
  return { template: key === 'service' ? null : key, what, since, lastSeen };
}

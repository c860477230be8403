import { commit, readRows, type Step } from '../../platform/libsql/index.ts';
import type { Locale } from '../../kernel/ctx.ts';
import type { Deps } from '../deps.ts';
import { messageOf } from './template.ts';
import { notifications } from './notifications.table.ts';
import { markFailed, markSent, pendingQuery, type PendingRow } from './notifications.repo.ts';

/** One person to be told of one event. */
export interface Notice {
  /** Name of its wording in `deps.templates`. */
  readonly template: string;
  /** Public code of the case. */
  readonly code: string;
  /** What else the wording names; nothing about the person. */
  readonly params?: Readonly<Record<string, string>>;
  /** Where a tap leads: a bare path. What opens it to a guest is added when the message is sent. */
  readonly path: string;
  readonly villageId: string | null;
  /** Also shown in the account's own list; its phone is used when `phone` is null. */
  readonly accountId: string | null;
  /** E.164, of a guest or of the subject of a letter. */
  readonly phone: string | null;
  /** The language they chose; an account's own language wins. */
  readonly locale?: Locale;
  /** The event, e.g. the outbox id: the same person is told of it once. */
  readonly event: string;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'messenger' | 'origin' | 'templates' | 'guestPath'>;

/**
 * Tells people of an event: in their list, and by WhatsApp. For listeners of the outbox: told twice it sends once; it throws
 * when the messenger is out of reach, so that the outbox tries again, and marks what can never be sent.
 */
export async function notify(deps: Needs, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = await Promise.all(notices.map((notice) => rowsOf(deps, notice)));
  await commit(deps.db, rows.flat());
  const keys = notices.map((notice) => dedupeKey(notice, 'whatsapp'));
  const pending = await readRows<PendingRow>(deps.db, pendingQuery(keys));
  const unreachable: string[] = [];
  for (const row of pending) {
    const code = await deliver(deps, row);
    if (code) unreachable.push(code);
  }
  if (unreachable[0]) throw new Error(unreachable[0]);
}

/** The refusal's code when it must be tried again; null when it is settled. */
async function deliver(deps: Needs, row: PendingRow): Promise<string | null> {
  const to = await phoneOf(deps, row);
  if (!to) return settle(deps, markFailed(row.id));
  const params = JSON.parse(row.params) as Record<string, string>;
  const path = row.path ?? '/';
  const link = deps.origin + (row.account_id ? path : await deps.guestPath(deps, path));
  const locale = row.account_locale ?? row.locale;
  const template = deps.templates[row.template];
  if (!template) throw new Error('notifications.no_such_template');
  const message = messageOf(row.template, template, locale, { ...params, link });
  const sent = await deps.messenger.send({ to, ...message, dedupeKey: row.dedupe_key });
  if (sent.ok) return settle(deps, markSent(row.id, sent.value.externalId, deps.clock.now()));
  return sent.refusal.kind === 'unavailable' ? sent.refusal.code : settle(deps, markFailed(row.id));
}

/** The number given with the notice, else the account's own, else the one the registry has. */
async function phoneOf({ vault }: Pick<Deps, 'vault'>, row: PendingRow): Promise<string | null> {
  if (row.to_sealed) return vault.open(row.to_sealed, 'notifications.to');
  if (row.phone_sealed) return vault.open(row.phone_sealed, 'accounts.phone');
  return row.resident_phone_sealed && vault.open(row.resident_phone_sealed, 'residents.phone');
}

async function settle(deps: Pick<Deps, 'db'>, step: Step): Promise<null> {
  await commit(deps.db, [step]);
  return null;
}

async function rowsOf(deps: Needs, notice: Notice): Promise<Step[]> {
  const { phone, accountId } = notice;
  const row = (channel: 'whatsapp' | 'inapp', toSealed: string | null, status: 'pending' | 'sent') =>
    deps.db
      .insert(notifications)
      .values({
        id: deps.ids.next(),
        villageId: notice.villageId,
        channel,
        accountId,
        toSealed,
        template: notice.template,
        locale: notice.locale ?? 'id',
        params: { ...notice.params, code: notice.code },
        path: notice.path,
        dedupeKey: dedupeKey(notice, channel),
        status,
        createdAt: deps.clock.now(),
      })
      .onConflictDoNothing();
  const steps: Step[] = [row('whatsapp', phone && (await deps.vault.seal(phone, 'notifications.to')), 'pending')];
  if (accountId) steps.push(row('inapp', null, 'sent'));
  return steps;
}

/** A guest is told once per event and template; accounts each once. */
const dedupeKey = (notice: Notice, channel: string): string =>
  `${notice.event}:${notice.template}:${notice.accountId ?? 'guest'}:${channel}`;

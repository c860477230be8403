import { commit, type Step } from '../../platform/libsql/index.ts';
import type { Locale } from '../../kernel/ctx.ts';
import type { Deps } from '../deps.ts';
import { notifications } from './notifications.table.ts';
import { sealParams } from './sealed-params.ts';
import type { Params } from './template.ts';

/** One person to be told of one event. */
export interface Notice {
  /** Name of its wording in `deps.templates`. */
  readonly template: string;
  /** Public code of the case. */
  readonly code: string;
  /** Where a tap leads: a bare path. What opens it to a guest is added when the message is sent. */
  readonly path: string;
  readonly villageId: string | null;
  /** Also shown in the account's own list; its phone is used when `phone` is null. */
  readonly accountId: string | null;
  /** E.164, of a guest or of the subject of a letter. */
  readonly phone: string | null;
  /** The language they chose; an account's own language wins. */
  readonly locale?: Locale;
  /** What else the wording speaks of: goods, amount, deadline, the name of a shop. */
  readonly params?: Params;
  /** Parameters that name a person: kept sealed. */
  readonly named?: Params;
  /** The event, e.g. the outbox id: the same person is told of it once. */
  readonly event: string;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>;

/**
 * Tells people of an event: in their list at once, and by WhatsApp when the outbox comes to it. For listeners of the outbox: told
 * twice it is kept and sent once. Nothing is sent here, so a slow messenger holds up no event.
 */
export async function notify(deps: Needs, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = await Promise.all(notices.map((notice) => rowsOf(deps, notice)));
  await commit(deps.db, rows.flat());
}

async function rowsOf(deps: Needs, notice: Notice): Promise<Step[]> {
  const { phone, accountId } = notice;
  const named = notice.named && (await sealParams(deps, notice.named));
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
        paramsSealed: named ?? null,
        path: notice.path,
        dedupeKey: dedupeKey(notice, channel),
        status,
        nextAt: deps.clock.now(),
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

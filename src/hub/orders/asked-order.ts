import type { Ctx } from '../../kernel/ctx.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read, type Row } from '../../platform/libsql/index.ts';
import type { TimelineEntry } from '../timeline/index.ts';
import { contactQuery, type ContactRow } from './open-contact.ts';
import { shopOfOrder, timelineOfOrder, type OrderShopRow } from './order-page.repo.ts';
import { orderByCode, orderOf, type OrderRecord } from './order-record.ts';

export interface AskedOrder {
  readonly order: OrderRecord;
  readonly shop: OrderShopRow;
  readonly timeline: readonly TimelineEntry[];
  readonly contact: ContactRow;
}

/**
 * An order by its code as somebody typed it, with all that its page for a seller or an office shows; null when there is none.
 * Asks nobody for permission: its callers do. One round trip. Refusals: `identity.login_needed` for guests.
 */
export async function askedOrder(
  { db }: Pick<Deps, 'db'>,
  ctx: Ctx,
  typed: string,
): Promise<Result<AskedOrder | null>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const code = normalizeCode(typed.slice(0, 40));
  const {
    rows: [row],
    shops: [shop],
    timeline,
    contacts: [contact],
  } = await read<{ rows: Row; shops: OrderShopRow; timeline: TimelineEntry; contacts: ContactRow }>(db, {
    rows: orderByCode(code),
    shops: shopOfOrder(code),
    timeline: timelineOfOrder(code),
    contacts: contactQuery(ctx, code),
  });
  return ok(row && shop && contact ? { order: orderOf(row), shop, timeline, contact } : null);
}

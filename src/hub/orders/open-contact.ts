import { DAY, HOUR, type Instant } from '../../kernel/clock.ts';
import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { lookAt } from '../../foundation/residents/index.ts';
import { commit, type Query } from '../../platform/libsql/index.ts';
import type { OrderRecord } from './order-record.ts';

/** Who gets the goods, and where. */
export interface BuyerContact {
  readonly name: string;
  /** E.164 */
  readonly phone: string;
  /** Null when the buyer comes to the shop. */
  readonly address: string | null;
  /** Kecamatan, or kabupaten or kota outside the region. */
  readonly place: string | null;
}

/** What decides about a look at the buyer of an order; read beside the order, in its round trip. */
export interface ContactRow extends Record<string, unknown> {
  place: string | null;
  resident_id: string | null;
  resident_village: string | null;
  closed: number;
  updated_at: number;
  looked_at: number | null;
  /** When the actor last opened the order in the office. */
  opened_at: number | null;
}

export const contactQuery = (ctx: Ctx, code: string): Query => ({
  sql: `SELECT coalesce((SELECT name FROM areas WHERE id = o.area_id), 'Kec. ' || d.name) AS place, r.id AS resident_id, r.village_id AS resident_village, c.closed, c.updated_at,
          (SELECT max(at) FROM audit_events e WHERE e.subject_kind = 'order' AND e.subject_id = o.id
             AND e.action = 'order.contact_opened' AND e.actor = ?2) AS looked_at,
          (SELECT max(at) FROM audit_events e WHERE e.subject_kind = 'order' AND e.subject_id = o.id
             AND e.action = 'order.opened_in_office' AND e.actor = ?2) AS opened_at
        FROM orders o JOIN cases c ON c.kind = 'order' AND c.id = o.id LEFT JOIN districts d ON d.id = o.district_id
        LEFT JOIN accounts a ON a.id = o.account_id LEFT JOIN residents r ON r.id = a.resident_id WHERE o.code = ?1`,
  args: [code, actorKey(ctx.actor)],
});

/** How long after its end an order still shows whose it was: to talk about a delivery or a refund, and no longer. */
export const CONTACT_STAYS = 30 * DAY;
/** Reading the page again within an hour is the same look. */
const SAME_LOOK = HOUR;
export const isNewLook = (last: Instant | null, now: Instant): boolean => last === null || last <= now - SAME_LOOK;

/** Since when the contact is closed; null while it may be read. */
export const contactClosedAt = (row: ContactRow): Instant | null =>
  row.closed === 1 ? row.updated_at + CONTACT_STAYS : null;

/**
 * Opens who bought, for somebody whose authority was checked. That it was opened is written before it is shown: in the
 * audit (with the reason, where one is asked for), and for buyers of the region's registry in the list of looks that they
 * read themselves. Null once it is closed.
 */
export async function openContact(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  order: OrderRecord,
  row: ContactRow,
  reason?: string,
): Promise<BuyerContact | null> {
  const now = deps.clock.now();
  const closedAt = contactClosedAt(row);
  if (closedAt !== null && closedAt <= now) return null;
  if (reason || isNewLook(row.looked_at, now)) {
    const resident = row.resident_id && row.resident_village;
    await commit(deps.db, [
      audit(deps, ctx, {
        villageId: order.villageId,
        action: 'order.contact_opened',
        log: 'never',
        subject: { kind: 'order', id: order.id },
        ...(reason ? { reason } : {}),
      }),
      ...(resident
        ? [
            lookAt(deps, ctx, {
              villageId: row.resident_village ?? '',
              residentId: row.resident_id ?? '',
              purpose: `Pesanan ${order.code}`,
              extent: 'found',
            }),
          ]
        : []),
    ]);
  }
  const { vault } = deps;
  const [name, phone, address] = await Promise.all([
    vault.open(order.buyerNameSealed, 'orders.buyer_name'),
    vault.open(order.buyerPhoneSealed, 'orders.buyer_phone'),
    order.addressSealed ? vault.open(order.addressSealed, 'orders.address') : null,
  ]);
  return { name, phone, address, place: row.place };
}

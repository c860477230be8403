import * as v from 'valibot';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { paragraphs } from '../../kernel/fields.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read, type Row } from '../../platform/libsql/index.ts';
import { contactQuery, openContact, type BuyerContact, type ContactRow } from './open-contact.ts';
import { orderByCode, orderOf } from './order-record.ts';

export const OpenBuyerSchema = v.object({
  code: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(40, 'too_long')),
  /** Why an order that nobody reported has to be talked about; kept in the record of looks. */
  reason: paragraphs(300, 3),
});

/**
 * Opens who bought an order of the village to its operator, with a reason; the look is recorded before it is shown. Refused
 * with `orders.contact_closed` a month after its end. For everybody else there is no such order, and the try is logged.
 */
export async function openBuyer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<BuyerContact>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const given = parse(OpenBuyerSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const code = normalizeCode(given.value.code);
  const {
    rows: [row],
    contacts: [contact],
  } = await read<{ rows: Row; contacts: ContactRow }>(deps.db, {
    rows: orderByCode(code),
    contacts: contactQuery(ctx, code),
  });
  if (!row || !contact) return refuse('not_found', 'orders.no_such_dispute');
  const order = orderOf(row);
  if (!holdsOffice(ctx.actor, order.villageId, 'operator'))
    return denied(deps, ctx, 'orders.no_such_dispute', {
      villageId: order.villageId,
      action: 'order.contact_opened',
      subject: { kind: 'order', id: order.id },
    });
  const buyer = await openContact(deps, ctx, order, contact, given.value.reason);
  return buyer ? ok(buyer) : refuse('conflict', 'orders.contact_closed');
}

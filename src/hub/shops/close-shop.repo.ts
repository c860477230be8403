import type { Deps } from '../../foundation/deps.ts';
import { raw, type Statement } from '../../platform/libsql/index.ts';
import { shopListingSteps } from '../listings/index.ts';

/**
 * Steps that close a shop for good, with its owner's account: how to pay and reach it, its story and pictures go. Its name stays,
 * because buyers' orders and the books name it. Put them after those that take away its goods.
 */
export const closeShop = ({ clock }: Pick<Deps, 'clock'>, shopId: string): Statement[] => [
  raw('DELETE FROM shipping_zone_districts WHERE shop_id = ?1', [shopId]),
  raw('DELETE FROM shipping_zones WHERE shop_id = ?1', [shopId]),
  raw(
    `UPDATE shops SET status = 'closed', story = '', place = '', picture = NULL, cover = NULL, reopens_on = NULL,
       holiday_note = '', pickup_address = '', pickup_hours = '', qris_static = NULL, bank_sealed = NULL,
       whatsapp_sealed = NULL, status_reason = NULL, version = version + 1, updated_at = ?2
     WHERE id = ?1`,
    [shopId, clock.now()],
  ),
  ...shopListingSteps(shopId),
];

/** Lets go of what an account wrote into its applications, waiting, declined or taken back: no session has a shop by them. */
export const closeApplications = (accountId: string, now: number): Statement =>
  raw(
    `UPDATE shops SET status = 'closed', story = '', place = '', pickup_address = '', pickup_hours = '',
       whatsapp_sealed = NULL, bank_sealed = NULL, qris_static = NULL, status_reason = NULL, version = version + 1,
       updated_at = ?2
     WHERE owner_account_id = ?1 AND status IN ('declined', 'applied')`,
    [accountId, now],
  );

import { officersAt } from '../../foundation/identity/index.ts';
import { notify, type Listener, type OutboxMessage } from '../../foundation/notifications/index.ts';
import { readOne, type Db } from '../../platform/libsql/index.ts';
import type { shopTemplates } from './templates.ts';

interface Told extends Record<string, unknown> {
  slug: string;
  village_id: string;
  status: string;
  owner: string;
}

const toldOf = (db: Db, event: OutboxMessage): Promise<Told | null> =>
  readOne<Told>(db, {
    sql: `SELECT slug, village_id, status, owner_account_id AS owner FROM shops WHERE id = ?`,
    args: [String(event.payload['shopId'] ?? '')],
  });

/** Tells the office of the village that a shop waits for it, while it does. */
const tellOffice: Listener = async (deps, event) => {
  const told = await toldOf(deps.db, event);
  if (told?.status !== 'applied') return;
  const officers = await officersAt(deps, 'operator', told.village_id);
  await notify(
    deps,
    officers.map((accountId) => ({
      template: 'desk_shop_applied',
      code: told.slug,
      path: '/kantor/toko',
      villageId: told.village_id,
      accountId,
      phone: null,
      event: event.id,
    })),
  );
};

const tellSeller =
  (template: keyof typeof shopTemplates, path: string): Listener =>
  async (deps, event) => {
    const told = await toldOf(deps.db, event);
    if (!told) return;
    await notify(deps, [
      {
        template,
        code: told.slug,
        path,
        villageId: told.village_id,
        accountId: told.owner,
        phone: null,
        event: event.id,
      },
    ]);
  };

/** Event topic → what to do after the commit. A shop is named by its address on the web, which is public. */
export const shopSubscriptions: Readonly<Record<string, readonly Listener[]>> = {
  'shop.applied': [tellOffice, tellSeller('shop_applied', '/toko-saya/buka')],
  'shop.approved': [tellSeller('shop_approved', '/toko-saya')],
  'shop.declined': [tellSeller('shop_declined', '/toko-saya/buka')],
  // Whoever holds the seller's phone could send the money elsewhere: the seller hears of it.
  'shop.bank_changed': [tellSeller('shop_money_changed', '/toko-saya/pengaturan')],
  'shop.qris_changed': [tellSeller('shop_money_changed', '/toko-saya/pengaturan')],
};

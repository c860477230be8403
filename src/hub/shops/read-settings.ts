import type { Deps } from '../../foundation/deps.ts';
import type { OpeningHours } from '../../kernel/opening-hours.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readQris } from '../../money/payments/index.ts';
import { read } from '../../platform/libsql/index.ts';
import { openBankAccount, type BankAccount } from './bank-account.ts';
import { NO_SUCH_SHOP } from './may-manage.ts';
import { ownShop } from './own-shop.ts';
import { ZONES, type DeliveryZone } from './zone-terms.repo.ts';

/** Everything a seller can set, as it is now. */
export interface ShopSettings {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly status: 'applied' | 'declined' | 'open' | 'holiday' | 'suspended' | 'closed';
  readonly name: string;
  readonly trade: string;
  readonly story: string;
  readonly place: string;
  /** Digits with the country. */
  readonly whatsapp: string | null;
  readonly pickup: boolean;
  readonly pickupAddress: string;
  readonly pickupHours: string;
  readonly openingHours: OpeningHours;
  readonly reopensOn: string | null;
  readonly holidayNote: string;
  readonly cod: boolean;
  readonly codCap: Rupiah;
  readonly zones: readonly DeliveryZone[];
  readonly bank: BankAccount | null;
  readonly qris: { readonly merchantName: string; readonly merchantCity: string; readonly nmid: string | null } | null;
}

interface SettingsRow extends Record<string, unknown> {
  facts: string;
  whatsapp_sealed: string | null;
  bank_sealed: string | null;
  qris_static: string | null;
}
type Facts = Omit<ShopSettings, 'whatsapp' | 'bank' | 'qris' | 'zones' | 'pickup' | 'cod'> & {
  pickup: 0 | 1;
  cod: 0 | 1;
};

/** A shop's settings for its seller, in one round trip. Another's shop is not found. */
export async function readSettings(
  deps: Pick<Deps, 'db' | 'vault'>,
  ctx: Ctx,
  shopId: string,
): Promise<Result<ShopSettings>> {
  const own = ownShop(ctx, shopId);
  if (!own.ok) return own;
  const { id, villageId } = own.value;
  const {
    rows: [row],
    zones,
  } = await read<{ rows: SettingsRow; zones: { zone: string } }>(deps.db, {
    rows: {
      sql: `SELECT whatsapp_sealed, bank_sealed, qris_static,
              json_object('id', id, 'slug', slug, 'version', version, 'status', status, 'name', name, 'trade', trade,
                'story', story, 'place', place, 'pickup', pickup, 'pickupAddress', pickup_address,
                'pickupHours', pickup_hours, 'openingHours', json(opening_hours), 'reopensOn', reopens_on,
                'holidayNote', holiday_note, 'cod', cod, 'codCap', cod_cap) AS facts
            FROM shops WHERE id = ? AND village_id = ?`,
      args: [id, villageId],
    },
    zones: {
      sql: `${ZONES} WHERE z.shop_id = ? ORDER BY z.position, z.id`,
      args: [id],
    },
  });
  if (!row) return { ok: false, refusal: NO_SUCH_SHOP };
  const facts = JSON.parse(row.facts) as Facts;
  const qris = row.qris_static === null ? null : readQris(row.qris_static);
  return ok({
    ...facts,
    pickup: facts.pickup === 1,
    cod: facts.cod === 1,
    whatsapp: row.whatsapp_sealed && (await deps.vault.open(row.whatsapp_sealed, 'shops.whatsapp')),
    zones: zones.map(({ zone }) => JSON.parse(zone) as DeliveryZone),
    bank: await openBankAccount(deps, row.bank_sealed),
    qris: qris?.ok ? whose(qris.value) : null,
  });
}

/** In whose name a QRIS is, as its seller and the bank know it. */
const whose = ({ merchantName, merchantCity, nmid }: NonNullable<ShopSettings['qris']>) => ({
  merchantName,
  merchantCity,
  nmid,
});

import type { Deps } from '../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { waitingApplications, type ApplicationRow } from './shop-applications.repo.ts';

/** A shop that waits for the office, as its officers read it. */
export interface ShopApplication {
  readonly shopId: string;
  readonly version: number;
  readonly name: string;
  readonly trade: string;
  readonly story: string;
  readonly place: string;
  readonly applicant: string;
  /** The applicant is on record in this village. */
  readonly residentHere: boolean;
  /** Their own: another officer decides. */
  readonly own: boolean;
  /** Digits with the country, to ask something. */
  readonly whatsapp: string | null;
  readonly since: number;
}

/** Who may decide: any officer of the village, since a small office has one of each. */
export const mayDecide = ({ actor }: Ctx, villageId: string): boolean =>
  holdsOffice(actor, villageId, 'operator', 'secretary', 'head');

/** Shops that ask to be opened in a village, the oldest first; for its officers, for everybody else there are none (not found). */
export async function listApplications(
  deps: Pick<Deps, 'db' | 'vault'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly ShopApplication[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!mayDecide(ctx, villageId)) return refuse('not_found', 'shops.no_such_application');
  const { accountId } = ctx.actor;
  const rows = await readRows<ApplicationRow>(deps.db, waitingApplications(villageId));
  return ok(
    await Promise.all(
      rows.map(async (row) => ({
        shopId: row.id,
        version: row.version,
        name: row.name,
        trade: row.trade,
        story: row.story,
        place: row.place,
        applicant: row.applicant,
        residentHere: row.resident_here === 1,
        own: row.owner_account_id === accountId,
        whatsapp: row.whatsapp_sealed && (await deps.vault.open(row.whatsapp_sealed, 'shops.whatsapp')),
        since: row.updated_at,
      })),
    ),
  );
}
